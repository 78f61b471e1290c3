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
  mutating func run(over blocks: Range<Int>) {
    guard let first = blocks.first, let last = blocks.last else { return }
    let tokens = document.blocks[first].tokens.lowerBound..<document.blocks[last].tokens.upperBound
    candidates.reserveCapacity(tokens.count / 4 + 16)
    var woken = [UInt32](repeating: 0, count: tokens.count)
    for index in blocks { run(block: index, &woken) }
    addSentenceStarts(in: blocks, tokens)
  }

  /// Finds the tokens of a block that wake a rule, then what they wake: the first loop has no branch that depends on
  /// the text.
  private mutating func run(block index: Int, _ woken: inout [UInt32]) {
    let block = document.blocks[index]
    let list = dispatch.ofBlock(block.role)
    if list != 0, !block.tokens.isEmpty {
      add(block.tokens.lowerBound, index, list: list)
    }
    let count = findWoken(block, index, &woken)
    for number in 0..<count { wake(Int(woken[number]), block: index, block.range) }
    let end = block.tokens.isEmpty ? block.range.lowerBound : document.tokens[block.tokens.upperBound - 1].end
    if end < block.range.upperBound, dispatch.ofWideGap != 0, !block.tokens.isEmpty || block.role == .blank {
      let last = max(block.tokens.lowerBound, block.tokens.upperBound - 1)
      candidates.append(
        Candidate(token: UInt32(last), block: UInt32(index), list: UInt16(dispatch.ofWideGap), cause: .gapBehind))
    }
  }

  /// The number of tokens of a block that wake a rule, which are put into a list.
  private mutating func findWoken(_ block: Block, _ index: Int, _ list: inout [UInt32]) -> Int {
    let (allTokens, allEntries, allText) = (document.tokens, entries, document.text)
    let (tokens, entries, text) = (allTokens.span, allEntries.span, allText.span)
    var woken = list.mutableSpan
    let wakes = dispatch.wakes
    var count = 0
    var smallWords = 0
    var unknownWords = 0
    var previousHash: UInt64 = 0
    var echoes = Echoes()
    var previousEnd = block.range.lowerBound
    for position in block.tokens {
      let token = tokens[position]
      let flags = entries[position].flags
      let isWord = token.kind == .word
      let isSmall = isWord && !token.shape.contains(.capitalised)
      smallWords &+= isSmall ? 1 : 0
      unknownWords &+= isSmall && flags.isEmpty ? 1 : 0
      let gap = token.start &- previousEnd
      let isOdd = text[previousEnd] != 32
      let isWide = gap > 1 || (gap == 1 && isOdd)
      let isRepeated = token.hash == previousHash
      let isWoken =
        wakes.byToken(token, hasAnchor: dispatch.anchors.mayContain(token.hash))
        | wakes.byWord(flags, isWord: isWord, isWordLike: token.kind.isWordLike)
        | (isRepeated ? wakes.repeatedWord : 0) | (isWide ? wakes.wideGap : 0)
        | (echoes.add(token) ? wakes.repeatedPair : 0)
      woken[count] = UInt32(truncatingIfNeeded: position)
      count &+= isWoken == 0 ? 0 : 1
      previousHash = token.kind.isWordLike ? token.hash : 0
      previousEnd = token.end
    }
    if smallWords >= Self.fewestWordsToTell, 2 * unknownWords > smallWords { foreignBlocks.insert(index) }
    // A blank at the front of a block is a gap however narrow it is.
    if let first = block.tokens.first, count == 0 || woken[0] != UInt32(truncatingIfNeeded: first),
      tokens[first].start > block.range.lowerBound
    {
      add(first, index, list: dispatch.ofWideGap)
    }
    return count
  }

  /// Adds what a token wakes.
  private mutating func wake(_ position: Int, block index: Int, _ range: TextRange) {
    let token = document.tokens[position]
    let isFirst = position == document.blocks[index].tokens.lowerBound
    let previousEnd = isFirst ? range.lowerBound : document.tokens[position - 1].end
    let gap = token.start - previousEnd
    if gap > 1 || (gap == 1 && (isFirst || document.text[previousEnd] != 32)) {
      add(position, index, list: dispatch.ofWideGap)
    }
    guard token.kind.isWordLike else {
      add(position, index, list: dispatch.ofKind[Int(token.kind.rawValue)])
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
    if dispatch.ofRepeatedPair != 0, Echoes.isPair(position, in: document.blocks[index].tokens, of: document.tokens) {
      add(position, index, list: dispatch.ofRepeatedPair)
    }
    add(position, index, list: dispatch.ofShape[Int(token.shape.rawValue)])
    if dispatch.anchors.mayContain(token.hash) {
      candidates.append(Candidate(token: UInt32(position), block: UInt32(index), list: 0, cause: .word))
    }
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
    var (place, high) = (0, starts.count)
    while place < high {
      let middle = (place + high) / 2
      if starts[middle] < tokens.lowerBound { place = middle + 1 } else { high = middle }
    }
    while place < starts.count, starts[place] < tokens.upperBound {
      while document.blocks[block].tokens.upperBound <= starts[place] { block += 1 }
      add(starts[place], block, list: dispatch.ofSentenceStart)
      place += 1
    }
  }
}
