/// One character of a draft: its scalar, its length in bytes and what it is to a reader.
struct DecodedCharacter: Equatable {
  let scalar: UInt32
  let length: Int
  let kind: Token.Kind

  /// Decodes the character at the front of some bytes; what is not UTF-8 is one `invalid` byte.
  static func decode(_ bytes: some Collection<UInt8>) -> DecodedCharacter {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    switch decoder.parseScalar(from: &iterator) {
    case .valid(let encoded):
      let scalar = Unicode.UTF8.decode(encoded)
      return DecodedCharacter(scalar: scalar.value, length: encoded.count, kind: kind(of: scalar))
    case .error, .emptyInput:
      return DecodedCharacter(scalar: UInt32(bytes.first ?? 0), length: 1, kind: .invalid)
    }
  }

  /// The quotation marks, dashes and the ellipsis whose first bytes are E2 80, nil for other characters.
  ///
  /// They are most of what stands outside ASCII in English copy.
  @inline(__always)
  static func punctuation(_ lastByte: UInt8) -> DecodedCharacter? {
    let kind: Token.Kind
    switch lastByte {
    case 0x93: kind = .enDash
    case 0x94: kind = .emDash
    case 0x98: kind = .openSingle
    case 0x99: kind = .closeSingle
    case 0x9C: kind = .openDouble
    case 0x9D: kind = .closeDouble
    case 0xA6: kind = .ellipsis
    default: return nil
    }
    return DecodedCharacter(scalar: 0x2000 | UInt32(lastByte & 0x3F), length: 3, kind: kind)
  }

  /// The kinds of the 128 characters of ASCII; letters, digits and blanks are words to the scanner.
  static let asciiKinds: [Token.Kind] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "\""): .straightDouble
    case UInt8(ascii: "'"): .straightSingle
    case UInt8(ascii: "`"): .accent
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .fullStop
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closeBracket
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "#"): .hash
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "\\"): .backslash
    case UInt8(ascii: "_"): .underscore
    case UInt8(ascii: "*"): .asterisk
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "="): .equals
    case UInt8(ascii: "<"), UInt8(ascii: ">"): .angle
    case UInt8(ascii: "|"): .pipe
    case UInt8(ascii: "$"): .currency
    case 9, 11, 12: .oddSpace
    case 0..<32, 127: .control
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .word
    default: .symbol
    }
  }

  /// The kind of an ASCII character.
  @inline(__always)
  static func asciiKind(_ byte: UInt8) -> Token.Kind { asciiKinds[Int(byte & 0x7F)] }

  /// What a character outside ASCII is.
  static func kind(of scalar: Unicode.Scalar) -> Token.Kind {
    switch scalar.value {
    case 0x80...0x9F: return scalar.value == 0x85 ? .oddSpace : .control
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .oddSpace
    case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xE0000...0xE007F:
      return .invisible
    case 0xFE00...0xFE0F: return .symbol
    case 0xA2...0xA5, 0x20A0...0x20CF: return .currency
    case 0xA6: return .pipe
    case 0xAB, 0x2039: return .openGuillemet
    case 0xBB, 0x203A: return .closeGuillemet
    case 0xB4, 0x02B9, 0x02BC, 0x2032, 0x02CA, 0x02CB: return .accent
    case 0xB7, 0x2022, 0x2023, 0x25AA...0x25AC, 0x25CF, 0x25E6, 0x25A0: return .bullet
    case 0x2010, 0x2011: return .hyphen
    case 0x2012, 0x2013, 0x2212: return .enDash
    case 0x2014, 0x2015: return .emDash
    case 0x2018: return .openSingle
    case 0x2019: return .closeSingle
    case 0x201A, 0x201B: return .foreignSingle
    case 0x201C: return .openDouble
    case 0x201D: return .closeDouble
    case 0x201E, 0x201F: return .foreignDouble
    case 0x2026: return .ellipsis
    case 0x2033: return .doublePrime
    case 0xFFFD: return .replacement
    // ª, µ, º and everything that the Unicode tables call a letter, a mark on a letter, or a digit.
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x02B8, 0x0300...0x036F: return .word
    default:
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType == .decimal { return .word }
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: return .word
      default: return .symbol
      }
    }
  }
}
