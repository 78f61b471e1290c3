import Prose

/// A word of at most sixteen bytes, in two machine words.
struct ShortWord: LexicalWord {
  /// The most bytes it holds.
  static let capacity = 16

  private(set) var count: Int
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The bytes without their case; there must be at most sixteen.
  init(_ bytes: ArraySlice<UInt8>) {
    count = 0
    for byte in bytes {
      let folded = UInt64(byte | 0x20)
      if count < 8 { low |= folded &<< UInt64(8 &* count) } else { high |= folded &<< UInt64(8 &* count &- 64) }
      count &+= 1
    }
  }

  subscript(index: Int) -> UInt8 {
    @inline(__always) get { UInt8(truncatingIfNeeded: piece(index)) }
    @inline(__always) set {
      let shift = UInt64(8 &* (index & 7))
      if index < 8 {
        low = (low & ~(0xFF &<< shift)) | (UInt64(newValue) &<< shift)
      } else {
        high = (high & ~(0xFF &<< shift)) | (UInt64(newValue) &<< shift)
      }
    }
  }

  @inline(__always)
  func piece(_ offset: Int) -> UInt64 {
    let shift = UInt64(8 &* (offset & 7))
    if offset >= 8 { return high &>> shift }
    return (low &>> shift) | ((high &<< 1) &<< (63 &- shift))
  }

  @inline(__always)
  var hash: UInt64 { WordHash.ofFolded(low, high, count: count) }

  @inline(__always)
  func removing(at index: Int) -> ShortWord {
    var result = self
    let (keptLow, keptHigh) = Self.masks(index)
    result.low = (low & keptLow) | (((low &>> 8) | (high &<< 56)) & ~keptLow)
    result.high = (high & keptHigh) | ((high &>> 8) & ~keptHigh)
    result.count &-= 1
    return result
  }

  @inline(__always)
  func swapping(at index: Int) -> ShortWord {
    var result = self
    // What the two letters differ by, put on both of them.
    let difference = UInt64(self[index] ^ self[index &+ 1])
    let both = difference &* 0x101
    let shift = UInt64(8 &* (index & 7))
    if index < 8 { result.low ^= both &<< shift } else { result.high ^= both &<< shift }
    if index == 7 { result.high ^= difference }
    return result
  }

  @inline(__always)
  func inserting(_ byte: UInt8, at index: Int) -> ShortWord {
    var result = self
    let (keptLow, keptHigh) = Self.masks(index)
    result.low = (low & keptLow) | ((low &<< 8) & ~keptLow)
    result.high = (high & keptHigh) | (((high &<< 8) | (low &>> 56)) & ~keptHigh)
    result.count &+= 1
    result[index] = byte
    return result
  }

  @inline(__always)
  func letters(of set: UInt32, at index: Int, passing passes: (UInt64) -> Bool) -> UInt32 {
    var word = self
    word[index] = 0
    let hash = WordHash.Folding(word.low, word.high, count: count, open: index)
    var found: UInt32 = 0
    var rest = set
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest &- 1
      if passes(hash.with(UInt8(truncatingIfNeeded: 97 &+ bit))) { found |= 1 &<< UInt32(truncatingIfNeeded: bit) }
    }
    return found
  }

  /// The bits of the bytes before an index.
  @inline(__always)
  private static func masks(_ index: Int) -> (low: UInt64, high: UInt64) {
    if index >= 8 { return (UInt64.max, ~(UInt64.max << UInt64(8 &* index &- 64))) }
    return (~(UInt64.max &<< UInt64(8 &* index)), 0)
  }
}
