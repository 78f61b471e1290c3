/// Arithmetic on eight bytes in one 64-bit word; a lane that matches has its top bit set.
enum ByteLanes {
  static let top: UInt64 = 0x8080_8080_8080_8080
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f

  /// The lanes that equal a byte.
  @inline(__always)
  static func equal(_ lanes: UInt64, _ byte: UInt64) -> UInt64 {
    let difference = lanes ^ (ones &* byte)
    return ~(((difference & low) &+ low) | difference | low)
  }

  /// The lanes from `lowest` to `highest`, both ASCII.
  @inline(__always)
  static func within(_ lanes: UInt64, _ lowest: UInt64, _ highest: UInt64) -> UInt64 {
    let ascii = lanes & low
    let reaches = ascii &+ (ones &* (128 &- lowest))
    let exceeds = ascii &+ (ones &* (127 &- highest))
    return reaches & ~exceeds & ~lanes & top
  }

  /// The top bits of the lanes as eight bits, the first byte in the lowest.
  @inline(__always)
  static func gather(_ lanes: UInt64) -> UInt64 {
    ((lanes & top) &* 0x0002_0408_1020_4081) >> 56
  }
}

/// Reads the shape of a word, eight bytes at a time.
struct ShapeReader {
  private(set) var shape: Token.Shape = []
  private var isFirst = true
  private var endsLower = false
  private var capitals = 0

  /// Bit 6 of each lane, which tells letters from digits and the apostrophe.
  private static let letterBit: UInt64 = 0x4040_4040_4040_4040

  /// Reads the next `count` bytes of the word, at most eight; the lanes behind them are ignored.
  @inline(__always)
  mutating func read(_ lanes: UInt64, count: Int) {
    let kept = count == 8 ? UInt64.max : (1 << UInt64(8 * count)) - 1
    let bytes = lanes & kept
    let high = (bytes & ByteLanes.top) >> 1
    let bit5 = (bytes & (ByteLanes.ones &* 0x20)) << 1
    let bit4 = (bytes & (ByteLanes.ones &* 0x10)) << 2
    let letters = bytes & Self.letterBit & ~high
    let upper = letters & ~bit5
    let lower = letters & bit5
    let others = ~bytes & Self.letterBit & ~high & kept & bit5
    if upper != 0 {
      capitals += upper.nonzeroBitCount
      if isFirst, upper & 0xFF != 0 { shape.insert(.capitalised) }
      if ((lower << 8) & upper) != 0 || (endsLower && upper & 0xFF != 0) { shape.insert(.innerCapital) }
      if capitals > 1 { shape.insert(.severalCapitals) }
    }
    if letters != 0 { shape.insert(.hasLetter) }
    if lower != 0 { shape.insert(.hasLower) }
    if others & bit4 != 0 { shape.insert(.hasDigit) }
    if others & ~bit4 != 0 { shape.insert(.apostrophe) }
    if high != 0 { shape.insert(.nonASCII) }
    isFirst = false
    endsLower = count == 8 && lower >> 56 != 0
  }

  /// Adds what curly apostrophes and the letters of Latin-1 say of a word; false when it has other letters outside ASCII.
  static func addLatin(_ bytes: some RandomAccessCollection<UInt8>, to shape: inout Token.Shape) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        index = bytes.index(after: index)
        continue
      }
      let rest = bytes[bytes.index(after: index)...]
      if byte == 0xE2, rest.starts(with: [0x80, 0x99]) {
        shape.insert(.apostrophe)
        index = bytes.index(index, offsetBy: 3)
      } else if byte == 0xC3, index > bytes.startIndex, let second = rest.first, second >= 0x9F {
        shape.insert([.hasLetter, .hasLower])
        index = bytes.index(index, offsetBy: 2)
        if index < bytes.endIndex, bytes[index] &- 65 < 26 { shape.insert(.innerCapital) }
      } else {
        return false
      }
    }
    return true
  }

  /// What the letters outside ASCII add to the shape of a word.
  static func nonASCIIShape(_ bytes: some Collection<UInt8>) -> Token.Shape {
    var shape: Token.Shape = .hasLetter
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var isFirst = true
    var followsLower = false
    var capitals = 0
    while case .valid(let encoded) = decoder.parseScalar(from: &iterator) {
      let scalar = Unicode.UTF8.decode(encoded)
      let isUpper = scalar.properties.isUppercase
      let isLower = scalar.properties.isLowercase
      if scalar == "\u{2019}" { shape.insert(.apostrophe) }
      if isUpper {
        capitals += 1
        if isFirst { shape.insert(.capitalised) }
        if followsLower { shape.insert(.innerCapital) }
        if capitals > 1 { shape.insert(.severalCapitals) }
      }
      if isLower { shape.insert(.hasLower) }
      followsLower = isLower
      isFirst = false
    }
    return shape
  }
}
