/// The characters JSON gives a meaning, by name.
extension UInt8 {
  /// A tab.
  static let tab: UInt8 = 0x09
  /// A line feed.
  static let newline: UInt8 = 0x0A
  /// A carriage return.
  static let carriageReturn: UInt8 = 0x0D
  /// A space; what lies below is a control character.
  static let space: UInt8 = 0x20
  /// A double quotation mark.
  static let quote: UInt8 = 0x22
  /// An apostrophe, which JSON5 takes for a quotation mark.
  static let singleQuote: UInt8 = 0x27
  /// `*`.
  static let asterisk: UInt8 = 0x2A
  /// `+`.
  static let plus: UInt8 = 0x2B
  /// `,`.
  static let comma: UInt8 = 0x2C
  /// `-`.
  static let minus: UInt8 = 0x2D
  /// `.`.
  static let dot: UInt8 = 0x2E
  /// `/`.
  static let slash: UInt8 = 0x2F
  /// `0`; the other digits follow it.
  static let zero: UInt8 = 0x30
  /// `:`.
  static let colon: UInt8 = 0x3A
  /// `[`.
  static let leftBracket: UInt8 = 0x5B
  /// `\`.
  static let backslash: UInt8 = 0x5C
  /// `]`.
  static let rightBracket: UInt8 = 0x5D
  /// `{`.
  static let leftBrace: UInt8 = 0x7B
  /// `}`.
  static let rightBrace: UInt8 = 0x7D

  /// Whether this is an ASCII digit.
  var isDigit: Bool { self &- .zero < 10 }

  /// Whether this is an ASCII letter.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// The worth of a hexadecimal digit of either case.
  var hexDigit: UInt16? {
    switch self {
    case 0x30...0x39: UInt16(self &- 0x30)
    case 0x41...0x46: UInt16(self &- 0x37)
    case 0x61...0x66: UInt16(self &- 0x57)
    default: nil
    }
  }

  /// The digit for a value below 16, in lower case.
  init(hexDigit value: UInt8) {
    self = value < 10 ? 0x30 &+ value : 0x57 &+ value
  }
}
