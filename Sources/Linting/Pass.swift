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
    let (woken, echoing) = mayWake(among: tokens)
    candidates.reserveCapacity(tokens.count / 2 + 16)
    for index in blocks {
      let block = document.blocks[index]
      let end = block.tokens.upperBound
      if let first = block.tokens.first {
        add(first, index, list: dispatch.ofBlock(block.role))
        // A blank at the front of a block is a gap however narrow it is.
        let hasBlank = document.tokens[first].start > block.range.lowerBound
        if hasBlank, !woken.contains(first) { add(first, index, list: dispatch.ofWideGap) }
      }
      var next = woken.first(in: block.tokens)
      while let token = next {
        wake(token, mayEcho: echoing.contains(token), block: index, block)
        next = woken.first(in: token + 1..<end)
      }
      let behind = block.tokens.isEmpty ? block.range.lowerBound : document.tokens[end - 1].end
      if behind < block.range.upperBound { addGapBehind(block, index) }
    }
    findForeignBlocks(among: blocks)
    addLowSentenceStarts(in: blocks, tokens)
  }

  /// The tokens that may wake a rule, and those that may end two words that are repeated; what they do is asked of each
  /// again.
  private func mayWake(among tokens: Range<Int>) -> (woken: TokenSet, echoing: TokenSet) {
    var woken = TokenSet(among: tokens)
    var echoing = woken
    let (own, known) = (document.tokens.span.extracting(tokens), entries.span.extracting(tokens))
    let text = document.text.span
    let wakes = dispatch.wakes
    var echoes = Echoes()
    var previousEnd = tokens.lowerBound > 0 ? document.tokens[tokens.lowerBound - 1].end : 0
    var start = 0
    while start < own.count {
      let end = min(start + TokenSet.width, own.count)
      var (wokenBits, echoBits): (UInt64, UInt64) = (0, 0)
      for index in start..<end {
        let token = own[index]
        let echo = echoes.add(token.hash)
        // One byte that is no space is a line break. The first token of a block has one before it and is asked each time.
        let gap = token.start &- previousEnd &+ (text[previousEnd] == 32 ? 0 : 1)
        // Put together bit by bit: a question that waits for another’s answer is a branch that nobody can foresee.
        let isWoken =
          wakes.byToken(token, known[index].flags) | dispatch.anchors.bit(of: token.hash) | (gap > 1 ? 1 : 0)
          | echo.word | echo.pair
        let place = UInt64(truncatingIfNeeded: index &- start)
        wokenBits |= isWoken &<< place
        echoBits |= echo.pair &<< place
        previousEnd = token.end
      }
      woken.set(wokenBits, at: start / TokenSet.width)
      echoing.set(echoBits, at: start / TokenSet.width)
      start = end
    }
    if dispatch.ofUnknownWord != 0 {
      var place = unknownWords.partitioningIndex { $0 >= tokens.lowerBound }
      while place < unknownWords.count, unknownWords[place] < tokens.upperBound {
        woken.insert(unknownWords[place])
        place += 1
      }
    }
    return (woken, echoing)
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

  private mutating func addLowSentenceStarts(in blocks: Range<Int>, _ tokens: Range<Int>) {
    guard dispatch.ofLowSentenceStart != 0 else { return }
    var block = blocks.lowerBound
    let starts = document.sentenceStarts
    var place = starts.partitioningIndex { $0 >= tokens.lowerBound }
    while place < starts.count, starts[place] < tokens.upperBound {
      let token = document.tokens[starts[place]]
      if token.kind != .word || !token.shape.contains(.capitalised) {
        while document.blocks[block].tokens.upperBound <= starts[place] { block += 1 }
        add(starts[place], block, list: dispatch.ofLowSentenceStart)
      }
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
