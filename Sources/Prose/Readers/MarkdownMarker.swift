/// The marks that begin a block of Markdown.
enum MarkdownMarker {
  /// Three or more `*`, `-` or `_`, with blanks between them.
  static func isThematicBreak(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, mark == 42 || mark == 45 || mark == 95 else { return false }
    var count = 0
    for byte in line {
      if byte == mark { count += 1 } else if !Lines.isBlankByte(byte) { return false }
    }
    return count >= 3
  }

  /// The level of the heading that a line of `=` or `-` makes of the paragraph above.
  static func underline(_ line: ArraySlice<UInt8>) -> Int? {
    guard let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return nil }
    guard let other = line.firstIndex(where: { $0 != mark }) else { return mark == UInt8(ascii: "=") ? 1 : 2 }
    guard line[other...].allSatisfy(Lines.isBlankByte) else { return nil }
    return mark == UInt8(ascii: "=") ? 1 : 2
  }

  /// The level and text of a heading with `#`.
  static func heading(_ source: [UInt8], _ line: TextRange) -> (level: Int, text: TextRange)? {
    var start = line.lowerBound
    while start < line.upperBound, source[start] == UInt8(ascii: "#") { start += 1 }
    let level = start - line.lowerBound
    guard level <= 6, start == line.upperBound || Lines.isBlankByte(source[start]) else { return nil }
    var end = line.upperBound
    while end > start, Lines.isBlankByte(source[end - 1]) { end -= 1 }
    var closing = end
    while closing > start, source[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
    if closing == start || Lines.isBlankByte(source[closing - 1]) { end = closing }
    while end > start, Lines.isBlankByte(source[end - 1]) { end -= 1 }
    while start < end, Lines.isBlankByte(source[start]) { start += 1 }
    return (level, start..<end)
  }

  /// The length of the fence that opens a code block.
  static func fence(_ line: ArraySlice<UInt8>) -> Int? {
    guard let mark = line.first else { return nil }
    let count = line.prefix { $0 == mark }.count
    guard count >= 3 else { return nil }
    if mark == UInt8(ascii: "`"), line.dropFirst(count).contains(mark) { return nil }
    return count
  }

  /// A bullet or number at the front of a line.
  struct ListItem {
    /// The columns from the marker to the text.
    var width: Int
    /// Whether the marker may stand directly below a paragraph.
    var mayInterrupt: Bool
    var rest: MarkdownLine
  }

  static func listItem(_ line: MarkdownLine) -> ListItem? {
    var length = 1
    var mayInterrupt = true
    switch line.byte() {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      length = 0
      while length < 10, ASCII.isDigit(line.byte(length)) { length += 1 }
      guard length < 10, line.byte(length) == UInt8(ascii: ".") || line.byte(length) == UInt8(ascii: ")") else {
        return nil
      }
      mayInterrupt = length == 1 && line.byte() == UInt8(ascii: "1")
      length += 1
    default: return nil
    }
    let isAtEnd = line.offset + length >= line.end
    guard isAtEnd || line.byte(length) == 32 || line.byte(length) == 9 else { return nil }
    var rest = line
    rest.skip(length)
    if rest.isBlank { return ListItem(width: length + 1, mayInterrupt: false, rest: rest) }
    let indent = rest.indent
    let taken = indent > 4 ? 1 : indent
    rest.skipBlanks(taken)
    skipTaskBox(&rest)
    return ListItem(width: length + taken, mayInterrupt: mayInterrupt, rest: rest)
  }

  /// Moves over the box of a task: `[ ] ` or `[x] `.
  private static func skipTaskBox(_ line: inout MarkdownLine) {
    guard line.byte() == UInt8(ascii: "["), line.byte(2) == UInt8(ascii: "]"), line.byte(3) == 32 else { return }
    guard line.byte(1) == 32 || line.byte(1) | 0x20 == UInt8(ascii: "x") else { return }
    line.skip(4)
  }

  /// The label of a link definition that fills a line: `[label]: destination "title"`.
  static func definition(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard let close = labelEnd(line), line[line.startIndex + 1] != UInt8(ascii: "^") else { return nil }
    let rest = line[(close + 2)...]
    guard let first = rest.firstIndex(where: { !Lines.isBlankByte($0) }) else { return nil }
    let destination = rest[first...].prefix { !Lines.isBlankByte($0) }
    let title = rest[destination.endIndex...].drop { Lines.isBlankByte($0) }
    if let mark = title.first, mark != UInt8(ascii: "\""), mark != UInt8(ascii: "'"), mark != UInt8(ascii: "(") {
      return nil
    }
    let label = MarkdownOutline.label(line[line.startIndex + 1..<close])
    return label.isEmpty ? nil : label
  }

  /// The text behind the mark of a footnote: `[^1]: text`.
  static func footnote(_ line: ArraySlice<UInt8>) -> TextRange? {
    guard let close = labelEnd(line), line[line.startIndex + 1] == UInt8(ascii: "^") else { return nil }
    let text = line[(close + 2)...].drop { Lines.isBlankByte($0) }
    return text.startIndex..<text.endIndex
  }

  /// Where the `]` stands in a line that begins with `[label]:`.
  private static func labelEnd(_ line: ArraySlice<UInt8>) -> Int? {
    guard line.first == UInt8(ascii: "["), line.count > 3 else { return nil }
    var index = line.startIndex + 1
    let limit = min(line.endIndex, index + MarkdownOutline.longestLabel)
    while index < limit, line[index] != UInt8(ascii: "]"), line[index] != UInt8(ascii: "[") {
      index += line[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index + 1 < line.endIndex, index < limit, line[index] == UInt8(ascii: "]") else { return nil }
    return line[index + 1] == UInt8(ascii: ":") ? index : nil
  }
}
