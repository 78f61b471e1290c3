import Prose

/// Where each word of a draft stands; built at the first question, in linear time.
public struct WordIndex: Sendable {
  private var heads: [UInt32]
  private var nexts: [UInt32]
  private let mask: Int
  private let tokens: [Token]
  /// The tokens that are seen, nil for all.
  private var range: Range<Int>?

  init(_ tokens: [Token]) {
    var size = 16
    while size < tokens.count * 2 { size *= 2 }
    self.tokens = tokens
    mask = size - 1
    heads = Array(repeating: .max, count: size)
    nexts = Array(repeating: .max, count: tokens.count)
    // From the back, so that the places of a word come out ascending.
    for index in tokens.indices.reversed() where tokens[index].kind.isWordLike {
      let slot = Int(truncatingIfNeeded: tokens[index].hash) & mask
      nexts[index] = heads[slot]
      heads[slot] = UInt32(index)
    }
  }

  /// The same words, of which only those in some tokens are seen.
  func within(_ range: Range<Int>) -> WordIndex {
    var view = self
    view.range = range
    return view
  }

  /// The places of a word, ascending; at most `limit`.
  public func places(of hash: UInt64, limit: Int = 64) -> [Int] {
    var places: [Int] = []
    var index = heads[Int(truncatingIfNeeded: hash) & mask]
    while index != .max, places.count < limit {
      if tokens[Int(index)].hash == hash, range?.contains(Int(index)) ?? true { places.append(Int(index)) }
      index = nexts[Int(index)]
    }
    return places
  }

  /// How often a word occurs, up to `limit`.
  public func count(of hash: UInt64, limit: Int = 64) -> Int { places(of: hash, limit: limit).count }

  /// Whether a word occurs.
  public func contains(_ hash: UInt64) -> Bool { count(of: hash, limit: 1) > 0 }
}
