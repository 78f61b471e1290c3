import Prose

/// Tells where a token may repeat the one before it, and where two in a row may equal two that stand two, three or four
/// tokens before them; by one byte of their hashes, so that a few are told that do not.
struct Echoes {
  /// A byte of each of the last four tokens, the last one lowest.
  private var bytes: UInt32 = 0
  /// The high bit of each byte that equalled that of the last token.
  private var equal: UInt32 = 0

  /// Adds a token by its hash; one where it may repeat what was there, else zero.
  @inline(__always)
  mutating func add(_ hash: UInt64) -> (word: UInt64, pair: UInt64) {
    let own = UInt32(truncatingIfNeeded: hash) & 0xFF
    // A byte is zero where it equals; its high bit is set then, and now and then that of the one above it.
    let difference = bytes ^ (own &* 0x0101_0101)
    let found = (difference &- 0x0101_0101) & ~difference & 0x8080_8080
    let pairs = found & equal & 0x8080_8000
    (bytes, equal) = (bytes &<< 8 | own, found)
    return (UInt64(found &>> 7 & 1), pairs == 0 ? 0 : 1)
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
