/// Questions about one line of plain text, answered from its bytes without a copy.
enum PlainLine {
  /// Whether a line holds nothing but blanks, with or without a byte-order mark.
  static func isBlank(_ source: [UInt8], _ line: TextRange) -> Bool {
    var index = line.lowerBound
    if index == 0, source.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while index < line.upperBound {
      if !Lines.isBlankByte(source[index]) { return false }
      index += 1
    }
    return true
  }

  /// What a line is by itself.
  static func role(_ source: [UInt8], _ line: TextRange) -> Block.Role {
    if isBlank(source, line) { return .blank }
    if line.count <= longestSeparator, isSeparator(source, line) { return .separator }
    if isBullet(source, line.lowerBound, line.upperBound) { return .listItem }
    if isDateline(source, line) { return .dateline }
    return isCaption(source, line) ? .caption : .paragraph
  }

  // MARK: Separators and items

  private static let longestSeparator = 12

  /// Whether a line holds one or two marks that separate, and blanks.
  private static func isSeparator(_ source: [UInt8], _ line: TextRange) -> Bool {
    let text = MarkdownMarker.trimmed(source, line)
    let first = source[text.lowerBound]
    switch text.count {
    case 1: return first == 45 || first == UInt8(ascii: "|") || first == UInt8(ascii: "*")
    case 2:
      // `--`, `·`, `»`
      let second = source[text.lowerBound + 1]
      return first == 45 && second == 45 || first == 0xC2 && (second == 0xB7 || second == 0xBB)
    case 3:
      guard first == 0xE2, source[text.lowerBound + 1] == 0x80 else { return false }
      // `–`, `—`, `•`
      let third = source[text.lowerBound + 2]
      return third == 0x93 || third == 0x94 || third == 0xA2
    default: return false
    }
  }

  /// Whether a line begins with `•` and a blank.
  private static func isBullet(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
    end - start > 4 && source[start] == 0xE2 && source[start + 1] == 0x80 && source[start + 2] == 0xA2
      && Lines.isBlankByte(source[start + 3])
  }

  /// Whether a line of hard-wrapped text begins an item of a list.
  static func isItem(_ source: [UInt8], _ line: TextRange) -> Bool {
    let text = MarkdownMarker.trimmed(source, line)
    guard text.count > 2 else { return false }
    let first = source[text.lowerBound]
    if first == 45 || first == UInt8(ascii: "*") { return source[text.lowerBound + 1] == 32 }
    guard ASCII.isDigit(first) else { return false }
    var index = text.lowerBound
    while index < text.upperBound, ASCII.isDigit(source[index]), index - text.lowerBound < 3 { index += 1 }
    return index + 1 < text.upperBound && (source[index] == UInt8(ascii: ".") || source[index] == UInt8(ascii: ")"))
      && source[index + 1] == 32
  }

  // MARK: Datelines, bylines, captions

  private static let longestByline = 80
  private static let longestDateline = 80

  /// Whether a line is a dateline and nothing else: `LONDON, Feb 3 (Agency) -`.
  private static func isDateline(_ source: [UInt8], _ line: TextRange) -> Bool {
    guard line.count <= longestDateline, line.count > 4, isCapital(source[line.lowerBound]),
      isCapital(source[line.lowerBound + 1])
    else { return false }
    let text = MarkdownMarker.trimmed(source, line)
    var end = text.upperBound
    if source[end - 1] == 45 {
      end -= 1
    } else if end - text.lowerBound > 3, source[end - 3] == 0xE2, source[end - 2] == 0x80,
      source[end - 1] == 0x93 || source[end - 1] == 0x94
    {
      end -= 3
    } else {
      return false
    }
    while end > text.lowerBound, source[end - 1] == 32 { end -= 1 }
    guard end > text.lowerBound, source[end - 1] == UInt8(ascii: ")") else { return false }
    var index = text.lowerBound
    while index < end, source[index] != UInt8(ascii: "(") { index += 1 }
    return index < end
  }

  /// Whether a line is `By` and up to eight names, joined by commas, `and` and name particles.
  static func isByline(_ source: [UInt8], _ line: TextRange) -> Bool {
    guard line.count <= longestByline, line.count > 4 else { return false }
    var words = 0
    var hasName = false
    for word in source[line].split(whereSeparator: { Lines.isBlankByte($0) || $0 == UInt8(ascii: ",") }) {
      words += 1
      if words == 1 {
        guard word.elementsEqual("By".utf8) || word.elementsEqual("BY".utf8) else { return false }
      } else if word.contains(where: isNoName) {
        return false
      } else if let first = word.first, isCapital(first) || first >= 0x80 {
        hasName = true
      } else if !particles.contains(where: { word.elementsEqual($0.utf8) }) {
        return false
      }
    }
    return hasName && words <= 9
  }

  private static let particles = [
    "and", "in", "of", "for", "at", "de", "la", "van", "von", "der", "den", "di", "al", "bin", "el",
  ]

  /// Whether a byte shows that a word is no name; a full stop may follow an initial.
  private static func isNoName(_ byte: UInt8) -> Bool {
    byte < 0x80 && !ASCII.isLetter(byte) && byte != 45 && byte != 39 && byte != UInt8(ascii: ".")
  }

  private static let captionLabels = ["Photo:", "Caption:", "Image:", "Picture:", "FILE PHOTO:", "PHOTO:", "CAPTION:"]
    .map { Array($0.utf8) }

  private static func isCaption(_ source: [UInt8], _ line: TextRange) -> Bool {
    switch source[line.lowerBound] {
    case UInt8(ascii: "P"), UInt8(ascii: "C"), UInt8(ascii: "I"), UInt8(ascii: "F"):
      return captionLabels.contains { source[line].starts(with: $0) && line.count > $0.count + 1 }
    default: return false
    }
  }

  @inline(__always)
  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }

  // MARK: Length and end

  /// The characters of a range, nil when there are more than `most`.
  static func columns(_ source: [UInt8], _ range: TextRange, atMost most: Int) -> Int? {
    if range.count > 4 * most { return nil }
    if range.count <= most { return range.count }
    var columns = 0
    for index in range where source[index] & 0xC0 != 0x80 { columns += 1 }
    return columns <= most ? columns : nil
  }

  /// Whether a range ends with a full stop, quotation marks and brackets behind it left aside.
  static func endsWithStop(_ source: [UInt8], _ range: TextRange) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      let byte = source[end - 1]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), 32, 9...13: end -= 1
      // `’` and `”`
      case 0x99, 0x9D:
        guard end - range.lowerBound > 3, source[end - 2] == 0x80, source[end - 3] == 0xE2 else { return false }
        end -= 3
      default: return byte == UInt8(ascii: ".")
      }
    }
    return true
  }
}
