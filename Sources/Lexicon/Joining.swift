/// A reading of two tokens as one word with a stray space, or with the space one letter off.
public struct Join: Sendable, Hashable {
  /// Where the space belongs, in letters of both tokens together; nil when it is to go.
  public let spaceAt: Int?
  /// By how much this reading is likelier than the two tokens as they stand, in thousandths of a nat.
  public let margin: Int

  public init(spaceAt: Int?, margin: Int) {
    self.spaceAt = spaceAt
    self.margin = margin
  }
}

extension Lexicon {
  /// How two neighbouring tokens read better: as one word (`gover nment`) or with the space moved by one letter
  /// (`Th ecat`); nil when they stand well as they are.
  public func join(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Join? {
    let count = left.count + right.count
    guard let first = left.first, let second = right.first, count <= ShortWord.capacity + 8 else { return nil }
    guard left.allSatisfy(Self.isLetter), right.allSatisfy(Self.isLetter) else { return nil }
    // Two initials are no broken word.
    if left.count == 1, right.count == 1 { return nil }
    let capitals = (Self.isUpper(first), Self.isUpper(second))
    if count <= ShortWord.capacity { return join(ShortWord((left + right)[...]), at: left.count, capitals) }
    return join(LongWord((left + right)[...]), at: left.count, capitals)
  }

  /// How two neighbouring tokens read better.
  public func join(_ left: [UInt8], _ right: [UInt8]) -> Join? { join(left[...], right[...]) }

  private func join(_ word: some LexicalWord, at space: Int, _ capitals: (Bool, Bool)) -> Join? {
    let count = word.count
    if standsWell(word, 0, space), standsWell(word, space, count) { return nil }
    let asIs = cost(word, 0, space, capitals.0) + cost(word, space, count, capitals.1)
    var best: Join?
    func consider(_ cost: Int, _ spaceAt: Int?) {
      let margin = asIs - cost - SplitModel.missingSpace
      if margin > best?.margin ?? 0 { best = Join(spaceAt: spaceAt, margin: margin) }
    }
    if let whole = ordinary(word.hash), whole.flags.contains(.common) { consider(Int(whole.cost), nil) }
    for moved in [space - 1, space + 1] where moved >= 1 && moved < count {
      guard let first = movable(word, 0, moved), let second = movable(word, moved, count) else { continue }
      consider(pairCost(word.hash(0, moved), word.hash(moved, count)) ?? first + second, moved)
    }
    return best
  }

  /// The cost of a part as it stands: that of the word, or of an unknown one.
  private func cost(_ word: some LexicalWord, _ start: Int, _ end: Int, _ capitalized: Bool) -> Int {
    let unknown = SplitModel.unknown(length: end - start, capitalized: capitalized && end - start > 2)
    guard let entry = entry(word.hash(start, end)) else { return unknown }
    return min(unknown, Int(entry.cost))
  }

  /// True when a part is a word or name that stands well by itself.
  private func standsWell(_ word: some LexicalWord, _ start: Int, _ end: Int) -> Bool {
    let hash = word.hash(start, end)
    guard let entry = ordinary(hash) else { return false }
    return end - start > 2 || roles(hash).contains(.shortWord) || entry.flags.contains(.acronym)
  }

  /// The cost of a part beside a moved space; nil when it is no common word.
  private func movable(_ word: some LexicalWord, _ start: Int, _ end: Int) -> Int? {
    let hash = word.hash(start, end)
    guard let entry = ordinary(hash), entry.flags.contains(.common) else { return nil }
    return end - start > 2 || roles(hash).contains(.shortWord) ? Int(entry.cost) : nil
  }
}
