public import Lexicon
import Prose

/// What a word that the lexicon does not know most likely is.
///
/// One judgement for all rules about unknown words, so that no two of them give the same word different readings.
public enum UnknownWord: Sendable {
  /// A name, a foreign or a new word, or nothing clear.
  case itself
  /// A misspelling on the list, with its one right answer.
  case listed(String)
  /// A slip of the fingers; the likeliest corrections first.
  case slip([Correction])
  /// Words whose space is lost.
  case joined(Split)
  /// One half of a word broken by a stray space; the token is its first piece.
  case broken(first: Int, Join)

  /// The letters of a word without a possessive ending.
  public static func base(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = bytes.last, last | 0x20 == UInt8(ascii: "s") else { return bytes }
    let stem = bytes.dropLast()
    if stem.last == UInt8(ascii: "'") { return stem.dropLast() }
    return stem.count > 3 && stem.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) ? stem.dropLast(3) : bytes
  }

  /// The reading of an unknown word as words whose space is lost, if any.
  public static func lostSpace(in word: ArraySlice<UInt8>, of lexicon: Lexicon) -> Split? {
    lexicon.split(word) ?? LostSpace.split(word, of: lexicon)
  }

  /// How much likelier a lost space is than a slip in a word that may be either, in thousandths of a nat.
  private static let lostSpaceBonus = 1_500

  /// Judges a word of a draft.
  static func judge(_ token: Int, in block: Int, of draft: Draft) -> UnknownWord {
    let word = draft.tokens[token]
    let bytes = base(of: draft.bytes(token))
    guard bytes.count >= 2, bytes.allSatisfy({ ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }) else { return .itself }
    // What an invisible character parts is judged when it is gone.
    if draft.isCut(token) { return .itself }
    let isWhole = bytes.count == word.count
    if let right = draft.lexicon.correction(isWhole ? word.hash : WordHash.of(bytes)) {
      if draft.isForeign(block) || draft.isMasked(token, in: block) { return .itself }
      return (isWhole ? brokenWord(token, in: block, of: draft) : nil) ?? .listed(right)
    }
    guard word.shape.isDisjoint(with: [.innerCapital, .severalCapitals]) else { return .itself }
    if !isWhole, draft.lexicon.isKnown(bytes) { return .itself }
    let isCapitalised = word.shape.contains(.capitalised)
    let isRare = isWhole && draft.isKnown(token)
    // Most unknown words with a capital are names; in a headline in capitals nobody can tell.
    if isCapitalised, isRare || draft.blocks[block].isDisplay && draft.headlineCase(ofBlock: block) == .allCapitals {
      return .itself
    }
    guard !draft.isForeign(block), !draft.isMasked(token, in: block) else { return .itself }
    if isWhole, let broken = brokenWord(token, in: block, of: draft) { return broken }
    guard bytes.count >= 4 else { return .itself }
    let isLikelyName = isCapitalised && !draft.blocks[block].isDisplay && !draft.startsSentence(token, in: block)
    let search = VainSearches.Key(
      isWhole ? word.hash : WordHash.of(bytes), (isCapitalised ? 1 : 0) | (isRare ? 2 : 0) | (isLikelyName ? 4 : 0))
    if draft.lexicon.vainSearches.holds(search) { return .itself }
    let split = isRare ? draft.lexicon.split(bytes) : lostSpace(in: bytes, of: draft.lexicon)
    let previous = draft.previous(token, in: block).flatMap { draft.isWord($0) ? draft.tokens[$0].hash : nil }
    let next = draft.next(token, in: block).flatMap { draft.isWord($0) ? draft.tokens[$0].hash : nil }
    let corrections = draft.lexicon.corrections(
      of: bytes, previous: previous, next: next, isLikelyName: isLikelyName)
    if let split, split.margin + lostSpaceBonus > corrections.first?.margin ?? 0 { return .joined(split) }
    if !corrections.isEmpty { return .slip(corrections) }
    // What stands beside the word weighs candidates, but where there are none there is nothing to weigh.
    if split == nil, bytes.count < WordHash.significantBytes { draft.lexicon.vainSearches.add(search) }
    return .itself
  }

  /// The better reading of a word and a neighbour as one word, nil when there is none.
  private static func brokenWord(_ token: Int, in block: Int, of draft: Draft) -> UnknownWord? {
    var best: (first: Int, join: Join)?
    for first in [token - 1, token] where isPair(first, in: block, of: draft) {
      let found = draft.lexicon.join(draft.bytes(first), draft.bytes(first + 1))
      guard let join = found ?? wholeWord(first, of: draft) else { continue }
      if join.margin > best?.join.margin ?? 2_500 { best = (first, join) }
    }
    return best.map { .broken(first: $0.first, $0.join) }
  }

  /// The join of two pieces neither of which is a common word, when they make an ordinary one.
  private static func wholeWord(_ first: Int, of draft: Draft) -> Join? {
    func isPiece(_ token: Int) -> Bool {
      draft.entry(token).flags.isDisjoint(with: [.common, .function]) && draft.tokens[token].count > 1
    }
    guard isPiece(first), isPiece(first + 1), !draft.tokens[first + 1].shape.contains(.capitalised) else { return nil }
    let whole = WordHash.of(draft.bytes(first) + draft.bytes(first + 1))
    guard let entry = draft.lexicon.entry(whole), entry.isOrdinary else { return nil }
    return Join(spaceAt: nil, margin: 2_600)
  }

  /// Whether a token and the next are two words with one space between them.
  private static func isPair(_ first: Int, in block: Int, of draft: Draft) -> Bool {
    let own = draft.blocks[block].tokens
    guard first >= own.lowerBound, first + 1 < own.upperBound, draft.isWord(first), draft.isWord(first + 1) else {
      return false
    }
    return draft.gap(after: first, in: block) == .space
  }
}

extension Draft {
  /// Whether an invisible character touches a word, so that it may be half a word.
  public func isCut(_ token: Int) -> Bool {
    func cuts(_ index: Int) -> Bool { tokens[index].kind == .invisible || tokens[index].kind == .control }
    if token > 0, tokens[token - 1].end == tokens[token].start, cuts(token - 1) { return true }
    return token + 1 < tokens.count && tokens[token + 1].start == tokens[token].end && cuts(token + 1)
  }
}
