/// Text of a draft made safe to print: a draft may hold anything, and a terminal obeys control characters.
public enum EchoedText {
  /// The text with each control character as its picture (`␛`), and each bidirectional control, invisible line
  /// break or byte that is no UTF-8 as U+FFFD; a tab becomes one space.
  public static func of(_ bytes: some Collection<UInt8>) -> String { of(String(decoding: bytes, as: UTF8.self)) }

  /// The same for text that is decoded already.
  public static func of(_ text: String) -> String {
    if isHarmless(text.utf8) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(shown(scalar)) }
    return String(result)
  }

  /// Whether nothing in a text can be a control: nearly every text, curly quotation marks included.
  private static func isHarmless(_ text: String.UTF8View) -> Bool {
    var lead: (UInt8, UInt8) = (0, 0)
    let bytes = text.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F || byte == 0xD8 || lead.1 == 0xC2 && byte < 0xA0 { return false }
      if lead.0 == 0xE2, lead.1 == 0x80 || lead.1 == 0x81, byte < 0x90 || byte > 0x9F { return false }
      lead = (lead.1, byte)
    }
    return true
  }

  /// What is printed in the place of one scalar.
  static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}
