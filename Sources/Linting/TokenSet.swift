/// Some of the tokens that follow each other in a draft, a bit each.
struct TokenSet {
  /// How many tokens stand side by side.
  static let width = 64

  /// The first token that may be in it.
  private let origin: Int
  private var bits: [UInt64]

  /// None of some tokens.
  init(among tokens: Range<Int>) {
    origin = tokens.lowerBound
    bits = [UInt64](repeating: 0, count: (tokens.count + Self.width - 1) / Self.width)
  }

  /// Puts tokens that stand side by side in, by the bits of the group.
  mutating func set(_ tokens: UInt64, at group: Int) { bits[group] = tokens }

  mutating func insert(_ token: Int) {
    let place = token - origin
    bits[place / Self.width] |= 1 &<< UInt64(truncatingIfNeeded: place)
  }

  func contains(_ token: Int) -> Bool {
    let place = token - origin
    return bits[place / Self.width] &>> UInt64(truncatingIfNeeded: place) & 1 != 0
  }

  /// The first token of a range that is in it.
  func first(in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var group = (range.lowerBound - origin) / Self.width
    let last = (range.upperBound - 1 - origin) / Self.width
    var rest = bits[group] & (UInt64.max &<< UInt64(truncatingIfNeeded: range.lowerBound - origin))
    while rest == 0 {
      guard group < last else { return nil }
      group += 1
      rest = bits[group]
    }
    let token = origin + group * Self.width + rest.trailingZeroBitCount
    return token < range.upperBound ? token : nil
  }
}
