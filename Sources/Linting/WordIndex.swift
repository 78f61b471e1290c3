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
    while size < tokens.count { size *= 2 }
    self.tokens = tokens
    mask = size - 1
    // Marks go to a place of their own behind the others, since no processor can foresee which token is one.
    var heads = [UInt32](repeating: .max, count: size + 1)
    var nexts = [UInt32](repeating: .max, count: tokens.count)
    var head = heads.mutableSpan
    var next = nexts.mutableSpan
    let all = tokens.span
    // From the back, so that the places of a word come out ascending.
    for index in all.indices.reversed() {
      let slot = all[index].kind.isWordLike ? Int(truncatingIfNeeded: all[index].hash) & mask : size
      next[index] = head[slot]
      head[slot] = UInt32(truncatingIfNeeded: index)
    }
    (self.heads, self.nexts) = (heads, nexts)
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
  public func count(of hash: UInt64, limit: Int = 64) -> Int {
    var count = 0
    var index = heads[Int(truncatingIfNeeded: hash) & mask]
    while index != .max, count < limit {
      if tokens[Int(index)].hash == hash, range?.contains(Int(index)) ?? true { count += 1 }
      index = nexts[Int(index)]
    }
    return count
  }

  /// Whether a word occurs.
  public func contains(_ hash: UInt64) -> Bool { count(of: hash, limit: 1) > 0 }
}
