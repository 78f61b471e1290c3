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

  func removing(at index: Int) -> ShortWord {
    var result = self
    let (keptLow, keptHigh) = Self.masks(index)
    result.low = (low & keptLow) | (((low &>> 8) | (high &<< 56)) & ~keptLow)
    result.high = (high & keptHigh) | ((high &>> 8) & ~keptHigh)
    result.count &-= 1
    return result
  }

  func inserting(_ byte: UInt8, at index: Int) -> ShortWord {
    var result = self
    let (keptLow, keptHigh) = Self.masks(index)
    result.low = (low & keptLow) | ((low &<< 8) & ~keptLow)
    result.high = (high & keptHigh) | (((high &<< 8) | (low &>> 56)) & ~keptHigh)
    result.count &+= 1
    result[index] = byte
    return result
  }

  /// The bits of the bytes before an index.
  @inline(__always)
  private static func masks(_ index: Int) -> (low: UInt64, high: UInt64) {
    if index >= 8 { return (UInt64.max, ~(UInt64.max << UInt64(8 &* index &- 64))) }
    return (~(UInt64.max &<< UInt64(8 &* index)), 0)
  }
}
