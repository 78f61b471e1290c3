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

  /// The lanes of ASCII that are at least `lowest`, which is not zero; lanes outside ASCII must have been cleared.
  @inline(__always)
  static func reaches(_ ascii: UInt64, _ lowest: UInt64) -> UInt64 { ascii &+ (ones &* (128 &- lowest)) }

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

/// The letters of up to eight bytes of a word, a bit a lane.
///
/// A word of ASCII has letters, digits and apostrophes alone, so that bits 4 to 6 of a byte tell them apart.
struct WordLanes {
  /// Bit 6 of the lanes outside ASCII.
  let high: UInt64
  /// Bit 6 of the lanes with capitals.
  private let upper: UInt64
  /// Bit 6 of the lanes with small letters.
  private let lower: UInt64
  /// Bit 6 of the lanes with digits.
  private let digits: UInt64
  /// Bit 6 of the lanes with apostrophes.
  private let apostrophes: UInt64

  /// - Parameter kept: All bits of the lanes that belong to the word.
  @inline(__always)
  init(_ lanes: UInt64, kept: UInt64) {
    let bytes = lanes & kept
    let bit6: UInt64 = 0x4040_4040_4040_4040
    high = (bytes &>> 1) & bit6
    let letters = bytes & bit6 & ~high
    let isSmall = bytes &<< 1
    upper = letters & ~isSmall
    lower = letters & isSmall
    let others = ~bytes & bit6 & isSmall & ~high
    digits = others & (bytes &<< 2)
    apostrophes = others & ~(bytes &<< 2)
  }

  /// The shape of a word of one or two times eight bytes.
  @inline(__always)
  static func shape(_ first: WordLanes, _ second: WordLanes) -> Token.Shape {
    let upper = first.upper | second.upper
    let lower = first.lower | second.lower
    // A capital whose left neighbour is a small letter; the last lane of the first eight is the neighbour of the next.
    let inner = (first.upper & (first.lower &<< 8)) | (second.upper & ((second.lower &<< 8) | (first.lower &>> 56)))
    // More than one bit is left when the lowest is taken away; asking for their number costs more.
    let several =
      (first.upper & (first.upper &- 1)) | (second.upper & (second.upper &- 1)) | (first.upper != 0 ? second.upper : 0)
    var shape: UInt8 = UInt8(truncatingIfNeeded: (first.upper & 0x40) &>> 6)
    shape |= inner != 0 ? Token.Shape.innerCapital.rawValue : 0
    shape |= lower != 0 ? Token.Shape.hasLower.rawValue : 0
    shape |= several != 0 ? Token.Shape.severalCapitals.rawValue : 0
    shape |= first.digits | second.digits != 0 ? Token.Shape.hasDigit.rawValue : 0
    shape |= upper | lower != 0 ? Token.Shape.hasLetter.rawValue : 0
    shape |= first.apostrophes | second.apostrophes != 0 ? Token.Shape.apostrophe.rawValue : 0
    return Token.Shape(rawValue: shape)
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
