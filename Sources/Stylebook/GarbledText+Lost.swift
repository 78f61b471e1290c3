import Linting
import Prose

extension GarbledText {
  /// What a token stands for when a byte of it was lost on the way or belongs to Windows-1252.
  static func withLostByte(_ token: Token, in block: Int, of draft: Draft) -> GarbledText? {
    switch token.kind {
    // The capitals  and Ã, and â, are C3 and one more byte.
    case .word where token.count >= 2 && draft.text[token.end - 2] == 0xC3:
      lostQuote(token.range, of: draft) ?? lostBlank(token.range, in: block, of: draft)
    case .control, .oddSpace: windowsMark(token)
    default: nil
    }
  }

  /// A closing quotation mark whose last byte is gone: `â€` before a blank or a mark.
  private static func lostQuote(_ token: TextRange, of draft: Draft) -> GarbledText? {
    // “â” is C3 A2; the Euro sign that follows, E2 82 AC, is a token of its own.
    guard draft.text[token].suffix(2).elementsEqual([0xC3, 0xA2]) else { return nil }
    let euro = token.upperBound..<min(token.upperBound + 3, draft.text.count)
    guard draft.text[euro].elementsEqual([0xE2, 0x82, 0xAC]) else { return nil }
    if euro.upperBound < draft.text.count {
      let byte = draft.text[euro.upperBound]
      let isAlphanumeric = (97...122).contains(byte | 0x20) || (48...57).contains(byte)
      guard byte < 0x80, !isAlphanumeric else { return nil }
    }
    return GarbledText(range: token.upperBound - 2..<euro.upperBound, text: "”", isSure: true)
  }

  /// A letter or a blank whose second byte, a no-break space, became a plain one: `voilÃ `, `namedÂ `.
  ///
  /// No word ends with a capital behind a small letter; where the capital stands alone, another garbled character
  /// must be near.
  private static func lostBlank(_ token: TextRange, in block: Int, of draft: Draft) -> GarbledText? {
    let bytes = draft.text[token]
    let isA = bytes.suffix(2).elementsEqual([0xC3, 0x83])
    guard isA || bytes.suffix(2).elementsEqual([0xC3, 0x82]) else { return nil }
    guard token.upperBound < draft.text.count, draft.text[token.upperBound] == 32 else { return nil }
    let isBehindSmallLetter = token.count > 2 && (97...122).contains(draft.text[token.upperBound - 3])
    let capital = token.upperBound - 2..<token.upperBound
    guard isBehindSmallLetter || token.count == 2 && hasCompany(token, as: .windows1252, of: draft) else { return nil }
    guard isA else {
      let blank = capital.lowerBound..<capital.upperBound + 1
      return isBehindSmallLetter
        ? GarbledText(range: blank, text: "\u{A0}", isSure: true) : GarbledText(range: capital, text: "", isSure: true)
    }
    // Portuguese writes “àquele” in one word.
    let behind = draft.text[(token.upperBound + 1)...].prefix(4)
    let isOneWord = behind.elementsEqual(Array("quel".utf8)) || behind.elementsEqual(Array("quil".utf8))
    return GarbledText(
      range: capital.lowerBound..<capital.upperBound + (isOneWord ? 1 : 0), text: "à", isSure: true)
  }

  /// A quotation mark or dash of Windows-1252 that was read as a control code of Latin-1.
  private static func windowsMark(_ token: Token) -> GarbledText? {
    guard (0x80...0x9F).contains(token.hash) else { return nil }
    let value = LegacyEncoding.windows1252.scalar(of: UInt8(token.hash))
    guard value >= 0xA0, let scalar = Unicode.Scalar(value) else { return nil }
    return GarbledText(range: token.range, text: String(Character(scalar)), isSure: true)
  }
}
