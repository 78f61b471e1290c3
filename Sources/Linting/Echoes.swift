import Prose

/// Tells where two words in a row equal two that stand two, three or four tokens before them.
struct Echoes {
  /// The hashes of the last four tokens, the last one first.
  private var hashes = SIMD4<UInt64>(repeating: 0)
  /// Which of the last tokens the token before equalled, a bit a distance.
  private var matches: UInt8 = 0

  /// Adds a token; true when it and the one before it equal two others at one distance.
  @inline(__always)
  mutating func add(_ token: Token) -> Bool {
    let hash = token.hash
    let found: UInt8 =
      (hash == hashes[1] ? 1 : 0) | (hash == hashes[2] ? 2 : 0) | (hash == hashes[3] ? 4 : 0)
    let isPair = found & matches != 0 && token.kind.isWordLike
    matches = found
    hashes = SIMD4(hash, hashes[0], hashes[1], hashes[2])
    return isPair
  }

  /// The same question about one token of a block.
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
