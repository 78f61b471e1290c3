extension Quotations {
  /// The longest word that a lost space makes, in bytes.
  private static let longestGlued = 80

  /// The quotation mark that a lost space may hide inside a word: `said'hello`, `Texas's'great`, but not `don't`,
  /// `O'Brien`, `rock'n'roll`.
  ///
  /// It looks at the letters alone; only a mark that lacks its partner, or words known on both sides, make it likely.
  public static func gluedMark(in word: Token, of text: [UInt8]) -> TextRange? {
    guard word.count <= longestGlued else { return nil }
    var offset = word.start
    var found: TextRange?
    while offset < word.end {
      let length = text[offset] == UInt8(ascii: "'") ? 1 : isCurlyApostrophe(at: offset, of: text) ? 3 : 0
      if length > 0 {
        let place = offset..<offset + length
        // A possessive may stand on either side of the lost space.
        let isPossessive =
          place.upperBound < word.end && text[place.upperBound] | 0x20 == UInt8(ascii: "s")
          && (place.upperBound + 1 == word.end || !isLetter(text[place.upperBound + 1]))
        if !isPossessive, found != nil { return nil }
        if !isPossessive { found = place }
      }
      offset += max(length, 1)
    }
    guard let found, isWordBefore(found, from: word.start, of: text) else { return nil }
    let rest = text[found.upperBound..<word.end]
    guard let first = rest.first else { return nil }
    let isCapital = first & 0x20 == 0
    switch rest.count {
    case 1: return isCapital || first == UInt8(ascii: "a") ? found : nil
    case 2: return isCapital || shortWords.contains(WordHash.of(rest)) ? found : nil
    default: return found
    }
  }

  /// Whether a whole word stands before a mark; names such as D’Angelo and words such as ma’am have a short front.
  private static func isWordBefore(_ mark: TextRange, from start: Int, of text: [UInt8]) -> Bool {
    let count = mark.lowerBound - start
    if count == 1 { return text[start] | 0x20 == UInt8(ascii: "a") }
    if count != 2 { return count > 2 }
    let isCapital = text[start] & 0x20 == 0 && text[start + 1] & 0x20 == 0
    return isCapital || shortWords.contains(WordHash.of(text[start..<mark.lowerBound]))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 ? byte != 0xE2 : byte | 0x20 >= 97 && byte | 0x20 <= 122
  }

  private static let shortWords = Set(
    [
      "of", "to", "in", "is", "as", "at", "on", "by", "or", "an", "be", "no", "up", "it", "he", "we", "my", "so", "do",
      "go", "us", "if",
    ].map { (word: String) in WordHash.of(word) })

  private static func isCurlyApostrophe(at offset: Int, of text: [UInt8]) -> Bool {
    offset + 2 < text.count && text[offset] == 0xE2 && text[offset + 1] == 0x80 && text[offset + 2] == 0x99
  }
}
