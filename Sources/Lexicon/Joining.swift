import Prose

/// A reading of two tokens as one word with a stray space, or with the space one letter off.
public struct Join: Sendable, Hashable {
  /// Where the space belongs, in letters of both tokens together; nil when it is to go.
  public let spaceAt: Int?
  /// By how much this reading is likelier than the two tokens as they stand, in thousandths of a nat.
  public let margin: Int
}

extension Lexicon {
  /// How two neighbouring tokens read better: as one word (`gover nment`) or with the space moved by one letter
  /// (`Th ecat`); nil when they stand well as they are.
  public func join(_ left: [UInt8], _ right: [UInt8]) -> Join? {
    guard !left.isEmpty, !right.isEmpty, left.count + right.count <= Letters.limit else { return nil }
    guard (left + right).allSatisfy({ Self.isLetter($0) }), let letters = Letters(left + right) else { return nil }
    let count = letters.count
    let space = left.count
    let asIs =
      cost(letters, 0, space, capitalized: Self.isUpper(left[0]))
      + cost(letters, space, count, capitalized: Self.isUpper(right[0]))
    if isOrdinaryPart(letters, 0, space), isOrdinaryPart(letters, space, count) { return nil }
    var best: Join?
    func consider(_ cost: Int, _ spaceAt: Int?) {
      let margin = asIs - cost - SplitModel.missingSpace
      if margin > best?.margin ?? 0 { best = Join(spaceAt: spaceAt, margin: margin) }
    }
    if let whole = ordinary(letters.hash), whole.flags.contains(.common) { consider(Int(whole.cost), nil) }
    for moved in [space - 1, space + 1] where moved >= 1 && moved < count {
      guard let first = movable(letters, 0, moved), let second = movable(letters, moved, count) else { continue }
      consider(first + second, moved)
    }
    return best
  }

  /// The cost of a part as it stands: that of the word, or of an unknown one.
  private func cost(_ letters: Letters, _ start: Int, _ end: Int, capitalized: Bool) -> Int {
    let unknown = SplitModel.unknown(length: end - start, capitalized: capitalized && end - start > 2)
    guard let entry = entry(letters.hash(start, end)) else { return unknown }
    return min(unknown, Int(entry.cost))
  }

  /// True when a part is a word or name that stands well by itself.
  private func isOrdinaryPart(_ letters: Letters, _ start: Int, _ end: Int) -> Bool {
    guard let entry = ordinary(letters.hash(start, end)) else { return false }
    if end - start <= 2 {
      return roles(letters.hash(start, end)).contains(.shortWord) || entry.flags.contains(.acronym)
    }
    return true
  }

  /// The cost of a part beside a moved space; nil when it is no common word.
  private func movable(_ letters: Letters, _ start: Int, _ end: Int) -> Int? {
    guard let entry = ordinary(letters.hash(start, end)), entry.flags.contains(.common) else { return nil }
    if end - start <= 2, !roles(letters.hash(start, end)).contains(.shortWord) { return nil }
    return Int(entry.cost)
  }
}
