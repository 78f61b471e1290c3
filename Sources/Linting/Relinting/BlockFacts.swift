import Lexicon
import Prose

/// What linting found out about the blocks of a draft, each by itself: it holds as long as a block stays as it is.
struct BlockFacts: Sendable {
  /// What the lexicon knows of each token.
  var entries: [WordEntry] = []
  /// The words that the lexicon does not know, as tokens, ascending.
  var unknownWords: [Int] = []
  /// The blocks in another language.
  var foreignBlocks: Set<Int> = []
  /// What unknown words most likely are, of those that a rule asked for and are something else than themselves; promo
  /// lines have none.
  var readings: [Int: UnknownWord] = [:]
  /// The places where a rule found something, or looked beyond its block; at all others the rules stay silent.
  var loud: [Candidate] = []

  /// Lets go of what belongs to blocks that changed, and moves what belongs to the blocks behind them.
  mutating func keep(_ shared: SharedBlocks, of blockCount: Int) {
    let blocks = shared.front..<blockCount - shared.back
    let tokens = shared.frontTokens..<entries.count - shared.backTokens
    entries.removeSubrange(tokens)
    unknownWords = unknownWords.compactMap { Self.moved($0, over: tokens, by: shared.tokenShift) }
    foreignBlocks = Set(foreignBlocks.compactMap { Self.moved($0, over: blocks, by: shared.blockShift) })
    var kept: [Int: UnknownWord] = [:]
    kept.reserveCapacity(readings.count + 16)
    for (token, reading) in readings {
      guard let token = Self.moved(token, over: tokens, by: shared.tokenShift) else { continue }
      kept[token] = reading.moved(by: token < shared.frontTokens ? 0 : shared.tokenShift)
    }
    readings = kept
    loud = loud.compactMap { candidate in
      guard let block = Self.moved(Int(candidate.block), over: blocks, by: shared.blockShift) else { return nil }
      let token = block < shared.front ? Int(candidate.token) : Int(candidate.token) + shared.tokenShift
      return Candidate(
        token: UInt32(truncatingIfNeeded: token), block: UInt32(truncatingIfNeeded: block), list: candidate.list,
        cause: candidate.cause)
    }
  }

  /// Looks the words up that stand between the shared blocks.
  mutating func take(_ tokens: ArraySlice<Token>, _ lexicon: Lexicon) {
    let found = lexicon.entries(of: Array(tokens))
    entries.insert(contentsOf: found.entries, at: tokens.startIndex)
    let place = unknownWords.firstIndex { $0 >= tokens.startIndex } ?? unknownWords.count
    unknownWords.insert(contentsOf: found.unknown.map { $0 + tokens.startIndex }, at: place)
  }

  /// A number in front of a range as it is, one behind it moved, none for one in it.
  private static func moved(_ number: Int, over range: Range<Int>, by shift: Int) -> Int? {
    if number < range.lowerBound { return number }
    return number < range.upperBound ? nil : number + shift
  }
}

extension UnknownWord {
  /// The same reading in a draft that has some tokens more in front of it.
  func moved(by tokens: Int) -> UnknownWord {
    if case .broken(let first, let join) = self { .broken(first: first + tokens, join) } else { self }
  }
}
