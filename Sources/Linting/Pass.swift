import Lexicon
import Prose

/// A place that wakes rules, twelve bytes.
struct Candidate {
  enum Cause: UInt8 {
    /// The rules are those of the word’s anchors.
    case word
    /// The rules are those of `list`.
    case list
    /// As `list`, for a gap behind the last token of a block.
    case gapBehind
  }
  let token: UInt32
  let block: UInt32
  let list: UInt16
  let cause: Cause
}

/// The one pass over the tokens of a document: asks the lexicon and collects candidates.
struct Pass {
  private let document: Document
  private let dispatch: Dispatch
  private(set) var entries: [WordEntry]
  private(set) var candidates: [Candidate] = []
  private(set) var foreignBlocks: Set<Int> = []
  /// The words that the lexicon does not know, as tokens.
  private(set) var unknownWords: [Int]

  /// Blocks with fewer small words are too short to tell their language by.
  private static let fewestWordsToTell = 8

  init(_ document: Document, dispatch: Dispatch, lexicon: Lexicon) {
    self.document = document
    self.dispatch = dispatch
    (entries, unknownWords) = lexicon.entries(of: document.tokens)
  }

  /// A pass over words that were looked up before.
  init(_ document: Document, dispatch: Dispatch, facts: BlockFacts) {
    self.document = document
    self.dispatch = dispatch
    (entries, unknownWords) = (facts.entries, facts.unknownWords)
  }

  mutating func run() {
    run(over: document.blocks.indices)
  }

  /// Runs over some blocks that follow each other.
  ///
  /// First the tokens are found that may wake a rule, in a loop that has no branch that depends on the text; then what
  /// they wake.
  mutating func run(over blocks: Range<Int>) {
    guard let first = blocks.first, let last = blocks.last else { return }
    let tokens = document.blocks[first].tokens.lowerBound..<document.blocks[last].tokens.upperBound
    let (woken, count) = mayWake(among: tokens)
    candidates.reserveCapacity(count * 2 + 16)
    var place = 0
    for index in blocks {
      let block = document.blocks[index]
      if let first = block.tokens.first {
        add(first, index, list: dispatch.ofBlock(block.role))
        // A blank at the front of a block is a gap however narrow it is.
        let isWoken = place < count && Int(woken[place] & ~Self.mayEcho) == first
        let hasBlank = document.tokens[first].start > block.range.lowerBound
        if !isWoken, hasBlank { add(first, index, list: dispatch.ofWideGap) }
      }
      while place < count, Int(woken[place] & ~Self.mayEcho) < block.tokens.upperBound {
        let mayEcho = woken[place] & Self.mayEcho != 0
        wake(Int(woken[place] & ~Self.mayEcho), mayEcho: mayEcho, block: index, block)
        place += 1
      }
      let end = block.tokens.isEmpty ? block.range.lowerBound : document.tokens[block.tokens.upperBound - 1].end
      if end < block.range.upperBound { addGapBehind(block, index) }
    }
    findForeignBlocks(among: blocks)
    addSentenceStarts(in: blocks, tokens)
  }

  /// The bit beside the number of a token where it may end two words that are repeated; no draft has so many tokens.
  private static let mayEcho: UInt32 = 1 << 31

  /// The tokens that may wake a rule, at the front of a list, and their number; what they wake is asked of each again.
  private func mayWake(among tokens: Range<Int>) -> (list: [UInt32], count: Int) {
    var list = [UInt32](repeating: 0, count: tokens.count)
    var count = 0
    var woken = list.mutableSpan
    let (allTokens, allEntries) = (document.tokens, entries)
    let (own, known, text) = (
      allTokens.span.extracting(tokens), allEntries.span.extracting(tokens), document.text.span
    )
    let wakes = dispatch.wakes
    var echoes = Echoes()
    var previousEnd = tokens.lowerBound > 0 ? allTokens[tokens.lowerBound - 1].end : 0
    for index in own.indices {
      let token = own[index]
      let echo = echoes.add(token.hash)
      let gap = token.start &- previousEnd
      // The first token of a block has a line break before it and is asked each time.
      let isWide: UInt8 = gap > 1 ? 1 : gap == 1 && text[previousEnd] != 32 ? 1 : 0
      let isWoken =
        wakes.byToken(token, hasAnchor: dispatch.anchors.mayContain(token.hash))
        | wakes.byWord(known[index].flags, isWord: token.kind == .word)
        | (echo.word & wakes.repeatedWord) | (echo.pair & wakes.repeatedPair) | (isWide & wakes.wideGap)
      woken[count] = UInt32(truncatingIfNeeded: tokens.lowerBound &+ index) | (echo.pair == 0 ? 0 : Self.mayEcho)
      count &+= isWoken == 0 ? 0 : 1
      previousEnd = token.end
    }
    return (list, count)
  }

  /// Finds the blocks in which more than half of the small words are unknown.
  private mutating func findForeignBlocks(among blocks: Range<Int>) {
    let tokens = document.tokens
    func isSmall(_ token: Int) -> Bool { tokens[token].kind == .word && !tokens[token].shape.contains(.capitalised) }
    let start = document.blocks[blocks.lowerBound].tokens.lowerBound
    var place = unknownWords.partitioningIndex { $0 >= start }
    for index in blocks {
      let own = document.blocks[index].tokens
      var unknown = 0
      while place < unknownWords.count, unknownWords[place] < own.upperBound {
        if isSmall(unknownWords[place]) { unknown += 1 }
        place += 1
      }
      // Most blocks have next to no unknown word, and their words need not be counted.
      guard 2 * unknown > Self.fewestWordsToTell else { continue }
      let small = own.count(where: isSmall)
      if small >= Self.fewestWordsToTell, 2 * unknown > small { foreignBlocks.insert(index) }
    }
  }

  /// Adds the gap between the last token of a block and its end.
  private mutating func addGapBehind(_ block: Block, _ index: Int) {
    guard dispatch.ofWideGap != 0, !block.tokens.isEmpty || block.role == .blank else { return }
    let last = max(block.tokens.lowerBound, block.tokens.upperBound - 1)
    candidates.append(
      Candidate(token: UInt32(last), block: UInt32(index), list: UInt16(dispatch.ofWideGap), cause: .gapBehind))
  }

  /// Adds what a token wakes.
  private mutating func wake(_ position: Int, mayEcho: Bool, block index: Int, _ block: Block) {
    let token = document.tokens[position]
    let isFirst = position == block.tokens.lowerBound
    let previousEnd = isFirst ? block.range.lowerBound : document.tokens[position - 1].end
    let gap = token.start - previousEnd
    if gap > 1 || (gap == 1 && (isFirst || document.text[previousEnd] != 32)) {
      add(position, index, list: dispatch.ofWideGap)
    }
    guard token.kind.isWordLike else {
      let kind = Int(token.kind.rawValue)
      let (all, odd) = (dispatch.ofKind[kind], dispatch.ofOddKind[kind])
      add(position, index, list: all == odd || stands(token, position, in: block, behind: gap) ? all : odd)
      return
    }
    let flags = entries[position].flags
    if flags.isEmpty || flags.contains(.rare), token.kind == .word {
      add(position, index, list: dispatch.ofUnknownWord)
    }
    if flags.contains(.cased) { add(position, index, list: dispatch.ofCasedWord) }
    if !isFirst, gap > 0, token.hash == document.tokens[position - 1].hash,
      document.tokens[position - 1].kind.isWordLike
    {
      add(position, index, list: dispatch.ofRepeatedWord)
    }
    if mayEcho, dispatch.ofRepeatedPair != 0, Echoes.isPair(position, in: block.tokens, of: document.tokens) {
      add(position, index, list: dispatch.ofRepeatedPair)
    }
    add(position, index, list: dispatch.ofShape[Int(token.shape.rawValue)])
    if dispatch.anchors.mayContain(token.hash) {
      candidates.append(Candidate(token: UInt32(position), block: UInt32(index), list: 0, cause: .word))
    }
  }

  /// Whether a mark stands as most do: right behind a word, and one space before the next word or at the end of its block.
  private func stands(_ mark: Token, _ position: Int, in block: Block, behind gap: Int) -> Bool {
    guard gap == 0, position > block.tokens.lowerBound, document.tokens[position - 1].kind.isWordLike else {
      return false
    }
    guard position + 1 < document.tokens.count else { return true }
    let next = document.tokens[position + 1]
    if position + 1 == block.tokens.upperBound { return next.start > mark.end }
    return next.start == mark.end + 1 && document.text[mark.end] == 32 && next.kind.isWordLike
  }

  /// Adds a candidate; list zero wakes nobody.
  private mutating func add(_ token: Int, _ block: Int, list: Int) {
    guard list != 0 else { return }
    candidates.append(Candidate(token: UInt32(token), block: UInt32(block), list: UInt16(list), cause: .list))
  }

  private mutating func addSentenceStarts(in blocks: Range<Int>, _ tokens: Range<Int>) {
    guard dispatch.ofSentenceStart != 0 else { return }
    var block = blocks.lowerBound
    let starts = document.sentenceStarts
    var place = starts.partitioningIndex { $0 >= tokens.lowerBound }
    while place < starts.count, starts[place] < tokens.upperBound {
      while document.blocks[block].tokens.upperBound <= starts[place] { block += 1 }
      add(starts[place], block, list: dispatch.ofSentenceStart)
      place += 1
    }
  }
}

extension [Int] {
  /// The place of the first element that passes, in a list in which all behind it pass as well.
  func partitioningIndex(where passes: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
