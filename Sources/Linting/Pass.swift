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
  private let lexicon: Lexicon
  private(set) var entries: [WordEntry] = []
  private(set) var candidates: [Candidate] = []
  private(set) var foreignBlocks: Set<Int> = []
  /// The words that the lexicon does not know, as tokens.
  private(set) var unknownWords: [Int] = []

  /// Blocks with fewer small words are too short to tell their language by.
  private static let fewestWordsToTell = 8

  init(_ document: Document, dispatch: Dispatch, lexicon: Lexicon) {
    self.document = document
    self.dispatch = dispatch
    self.lexicon = lexicon
  }

  mutating func run() {
    entries.reserveCapacity(document.tokens.count)
    candidates.reserveCapacity(document.tokens.count / 8 + 16)
    for index in document.blocks.indices { run(block: index) }
    addSentenceStarts()
  }

  private mutating func run(block index: Int) {
    let block = document.blocks[index]
    if let list = dispatch.ofBlock[block.role], list != 0, !block.tokens.isEmpty {
      add(block.tokens.lowerBound, index, list: list)
    }
    let text = document.text
    var previousHash: UInt64 = 0
    var previousEnd = block.range.lowerBound
    var smallWords = 0
    var unknownWords = 0
    var isFirst = true
    for position in block.tokens {
      let token = document.tokens[position]
      let gap = token.start - previousEnd
      if gap > 1 || (gap == 1 && (isFirst || text[previousEnd] != 32)), dispatch.ofWideGap != 0 {
        add(position, index, list: dispatch.ofWideGap)
      }
      isFirst = false
      previousEnd = token.end
      guard token.kind.isWordLike else {
        entries.append(WordEntry.none)
        let list = dispatch.ofKind[Int(token.kind.rawValue)]
        if list != 0 { add(position, index, list: list) }
        previousHash = 0
        continue
      }
      let entry = lexicon.entry(token.hash) ?? WordEntry.none
      entries.append(entry)
      if entry.flags.isEmpty, token.kind == .word { self.unknownWords.append(position) }
      if !token.shape.contains(.capitalised), token.kind == .word {
        smallWords += 1
        if entry.flags.isEmpty { unknownWords += 1 }
      }
      if entry.flags.isEmpty || entry.flags.contains(.rare), token.kind == .word, dispatch.ofUnknownWord != 0 {
        add(position, index, list: dispatch.ofUnknownWord)
      }
      if entry.flags.contains(.cased), dispatch.ofCasedWord != 0 { add(position, index, list: dispatch.ofCasedWord) }
      if token.hash == previousHash, gap > 0, dispatch.ofRepeatedWord != 0 {
        add(position, index, list: dispatch.ofRepeatedWord)
      }
      let list = dispatch.ofShape[Int(token.shape.rawValue)]
      if list != 0 { add(position, index, list: list) }
      if dispatch.anchors.mayContain(token.hash) {
        candidates.append(Candidate(token: UInt32(position), block: UInt32(index), list: 0, cause: .word))
      }
      previousHash = token.hash
    }
    if previousEnd < block.range.upperBound, dispatch.ofWideGap != 0, !block.tokens.isEmpty || block.role == .blank {
      let last = max(block.tokens.lowerBound, block.tokens.upperBound - 1)
      candidates.append(
        Candidate(token: UInt32(last), block: UInt32(index), list: UInt16(dispatch.ofWideGap), cause: .gapBehind))
    }
    if smallWords >= Self.fewestWordsToTell, 2 * unknownWords > smallWords { foreignBlocks.insert(index) }
  }

  private mutating func add(_ token: Int, _ block: Int, list: Int) {
    candidates.append(Candidate(token: UInt32(token), block: UInt32(block), list: UInt16(list), cause: .list))
  }

  private mutating func addSentenceStarts() {
    guard dispatch.ofSentenceStart != 0 else { return }
    var block = 0
    for start in document.sentenceStarts {
      while document.blocks[block].tokens.upperBound <= start { block += 1 }
      add(start, block, list: dispatch.ofSentenceStart)
    }
  }
}
