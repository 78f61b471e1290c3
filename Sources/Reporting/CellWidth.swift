/// How many cells of a terminal a text takes.
///
/// Wide are the East Asian wide and full-width characters (Unicode Standard Annex 11, in whole blocks) and emoji;
/// combining marks and joined parts of an emoji take none. Terminals differ on new emoji; this is what most do.
public enum CellWidth {
  /// The cells of a whole text.
  public static func of(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + of($1) } }

  /// The cells of one character as a reader sees it.
  public static func of(_ character: Character) -> Int {
    // Most characters are, and need not be looked up among the pictures.
    if character.asciiValue != nil { return 1 }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    // A picture, a flag, or a sign asked to look like a picture.
    let isPicture = first.properties.isEmojiPresentation || scalars.dropFirst().contains { $0 == "\u{FE0F}" }
    return isPicture && first.value > 0x7F ? 2 : scalars.map(of).max() ?? 0
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(value) ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }
}
