/// A character reference of HTML or Markdown: `&rsquo;`, `&#8217;`, `&#x2019;`.
public struct CharacterReference: Equatable {
  /// The length in the source, with `&` and `;`.
  public let length: Int
  /// What it stands for, in UTF-8.
  public let bytes: [UInt8]

  /// Reads the reference at an `&`, nil when there is none.
  ///
  /// - Parameter lenient: Whether an old name may stand without its semicolon, as browsers allow.
  public static func read(_ text: [UInt8], at offset: Int, limit: Int, lenient: Bool = false) -> CharacterReference? {
    guard offset + 2 < limit else { return nil }
    if text[offset + 1] == UInt8(ascii: "#") { return readNumber(text, at: offset, limit: limit) }
    var end = offset + 1
    while end < limit, end - offset <= NamedCharacters.longestName, ASCII.isAlphanumeric(text[end]) { end += 1 }
    guard end > offset + 1 else { return nil }
    let isClosed = end < limit && text[end] == UInt8(ascii: ";")
    guard isClosed || lenient && (end == limit || text[end] != UInt8(ascii: "=")) else { return nil }
    guard let value = NamedCharacters.table[text[offset + 1..<end]], isClosed || value < 0x100 else { return nil }
    return CharacterReference(length: end - offset + (isClosed ? 1 : 0), bytes: utf8(value))
  }

  private static func readNumber(_ text: [UInt8], at offset: Int, limit: Int) -> CharacterReference? {
    var index = offset + 2
    let isHex = text[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < limit, index - first < 8 {
      let digit: UInt8
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = text[index] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f") where isHex: digit = text[index] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F") where isHex: digit = text[index] - UInt8(ascii: "A") + 10
      default: digit = 255
      }
      if digit == 255 { break }
      value = value &* (isHex ? 16 : 10) &+ UInt32(digit)
      index += 1
    }
    guard index > first, index < limit, text[index] == UInt8(ascii: ";") else { return nil }
    return CharacterReference(length: index + 1 - offset, bytes: utf8(value))
  }

  /// The UTF-8 of a code point; what is no character becomes U+FFFD, and the C1 codes what Windows-1252 has there,
  /// as the HTML standard says.
  private static func utf8(_ value: UInt32) -> [UInt8] {
    var value = value
    if value >= 0x80, value <= 0x9F { value = windows1252[Int(value - 0x80)] }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return [0xEF, 0xBF, 0xBD] }
    return Array(String(Character(scalar)).utf8)
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
