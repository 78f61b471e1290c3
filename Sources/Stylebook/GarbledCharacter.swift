/// One character of UTF-8 that shows as two to four characters of another encoding.
struct GarbledCharacter {
  /// How many characters it shows as.
  let length: Int
  /// What it was.
  let scalar: UInt32
  private let lead: UInt8
  private let second: UInt32
  private let encoding: LegacyEncoding

  /// What stands around a garbled stretch.
  struct Context {
    /// The character before.
    var before: UInt32
    /// Whether an ASCII letter follows.
    var isLetterBehind: Bool
  }

  /// The garbled character at an index of some characters, nil when the bytes they stand for are no UTF-8.
  init?(in scalars: [UInt32], at index: Int, as encoding: LegacyEncoding) {
    guard index + 1 < scalars.count, scalars[index] >= 0x80 else { return nil }
    guard let lead = encoding.byte(of: scalars[index]), lead >= 0xC2, lead <= 0xF4 else { return nil }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= scalars.count else { return nil }
    var value = UInt32(lead) & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
    for step in 1..<length {
      guard let byte = encoding.byte(of: scalars[index + step]), byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // Longer forms than needed, surrogates, and what is past the last character are no UTF-8.
    guard length == 2 || value >= (length == 3 ? 0x800 : 0x10000), value <= 0x10FFFF else { return nil }
    if (0xD800...0xDBFF).contains(value), index + 6 <= scalars.count,
      let low = Self.lowSurrogate(in: scalars, at: index + 3, as: encoding)
    {
      // Six bytes for a character past U+FFFF, as older databases write it.
      self.length = 6
      self.scalar = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    } else {
      guard !(0xD800...0xDFFF).contains(value) else { return nil }
      self.length = length
      self.scalar = value
    }
    self.lead = lead
    self.second = scalars[index + 1]
    self.encoding = encoding
    guard isPlausible else { return nil }
  }

  private static func lowSurrogate(in scalars: [UInt32], at index: Int, as encoding: LegacyEncoding) -> UInt32? {
    guard let lead = encoding.byte(of: scalars[index]), lead == 0xED else { return nil }
    guard let second = encoding.byte(of: scalars[index + 1]), second & 0xF0 == 0xB0 else { return nil }
    guard let third = encoding.byte(of: scalars[index + 2]), third & 0xC0 == 0x80 else { return nil }
    return 0xD000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
  }

  /// Whether the character may stand in a text that this encoding has garbled.
  private var isPlausible: Bool {
    switch encoding {
    case .windows1252: true
    // The leads of Western accents, marks and signs; other letters of these encodings follow each other in good text.
    case .macRoman: [0xC2, 0xC3, 0xC4, 0xC5, 0xE2, 0xEF, 0xF0].contains(lead)
    case .windows1251: lead == 0xD0 || lead == 0xD1 || lead == 0xE2 || lead == 0xEF && scalar >= 0xFB00 || lead == 0xC3
    case .windows1250, .latin2: [0xC2, 0xC3, 0xC4, 0xC5, 0xE2].contains(lead)
    }
  }

  /// Whether good text may show the same characters, so that one place alone does not convince.
  func isWeak(in context: Context) -> Bool {
    switch (encoding, lead) {
    case (.windows1251, 0xD0), (.windows1251, 0xD1), (.windows1251, 0xC3): return true
    case (_, 0xC2): return encoding != .windows1252 || scalar < 0xA0
    case (_, 0xC3), (_, 0xC4), (_, 0xC5):
      if encoding == .macRoman { return false }
      // A capital word that ends with an accent before a mark: “IRMÔ.
      let isCapitalBefore = (65...90).contains(context.before) || (0xC0...0xDE).contains(context.before)
      return Self.marksBehindWords.contains(second) && isCapitalBefore && !context.isLetterBehind
    case (_, 0xE1): return !(0x1E00...0x1EFF).contains(scalar)
    case (_, 0xE2): return !(0x2000...0x2BFF).contains(scalar)
    case (_, 0xEF):
      return !(scalar == 0xFEFF || scalar == 0xFFFD || (0xFB00...0xFB06).contains(scalar) || scalar >= 0xFF00)
    case (_, 0xED): return scalar < 0x10000
    case (_, 0xF0): return false
    default: return true
    }
  }

  /// Dashes, quotation marks, the ellipsis and the signs of trade marks.
  private static let marksBehindWords: Set<UInt32> = [
    0xAB, 0xAE, 0xBB, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x203A, 0x2122,
  ]
}
