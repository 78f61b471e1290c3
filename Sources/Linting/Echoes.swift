import Prose

/// Tells where a token may repeat the one before it, and where two in a row may equal two that stand two, three or four
/// tokens before them.
struct Echoes {
  private var last: UInt64 = 0
  /// The last four pairs of neighbours, the last one first, as one number each.
  private var pairs: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Adds a token by its hash; one where it may repeat what was there, else zero.
  @inline(__always)
  mutating func add(_ hash: UInt64) -> (word: UInt8, pair: UInt8) {
    let pair = hash &+ (last &<< 1)
    let isPair: UInt8 = (pair == pairs.1 ? 1 : 0) | (pair == pairs.2 ? 1 : 0) | (pair == pairs.3 ? 1 : 0)
    let isWord: UInt8 = hash == last ? 1 : 0
    pairs = (pair, pairs.0, pairs.1, pairs.2)
    last = hash
    return (isWord, isPair)
  }

  /// Whether a token of a block and the one before it do equal two others at one distance.
  static func isPair(_ token: Int, in block: Range<Int>, of tokens: [Token]) -> Bool {
    for distance in 2...4 where token - 1 - distance >= block.lowerBound {
      if tokens[token].hash == tokens[token - distance].hash,
        tokens[token - 1].hash == tokens[token - 1 - distance].hash
      {
        return true
      }
    }
    return false
  }
}
