/// Rows of tables, and HTML that is no prose.
extension MarkdownMarker {
  /// How many columns the row below the head of a table has, nil when the line is no such row.
  static func tableColumns(_ line: ArraySlice<UInt8>) -> Int? {
    var pipes = 0
    var dashes = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), 32, 9: break
      default: return nil
      }
    }
    guard pipes > 0, dashes > 0 else { return nil }
    let text = Array(line)
    return cells(text, 0..<text.count).count
  }

  /// The cells of a row, without the blanks around their text.
  static func cells(_ source: [UInt8], _ row: TextRange) -> [TextRange] {
    let pipe = UInt8(ascii: "|")
    var line = trimmed(source, row)
    if let first = source[line].first, first == pipe { line = line.lowerBound + 1..<line.upperBound }
    if let last = source[line].last, last == pipe, line.count < 2 || source[line.upperBound - 2] != UInt8(ascii: "\\") {
      line = line.lowerBound..<line.upperBound - 1
    }
    var cells: [TextRange] = []
    var start = line.lowerBound
    var index = start
    while index < line.upperBound {
      if source[index] == pipe {
        cells.append(trimmed(source, start..<index))
        start = index + 1
      }
      index += source[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    cells.append(trimmed(source, min(start, line.upperBound)..<line.upperBound))
    return cells
  }

  /// A range without the blanks at its edges.
  static func trimmed(_ source: [UInt8], _ range: TextRange) -> TextRange {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Lines.isBlankByte(source[start]) { start += 1 }
    while end > start, Lines.isBlankByte(source[end - 1]) { end -= 1 }
    return start..<end
  }

  private static let rawElements = ["script", "pre", "style", "textarea"].map { (name: String) in Array(name.utf8) }

  /// Whether a line begins with the tag of an element whose text is no prose.
  static func opensRaw(_ line: ArraySlice<UInt8>) -> Bool {
    rawElements.contains { name in
      let tag = line.dropFirst().prefix(name.count + 1)
      guard tag.prefix(name.count).elementsEqual(name, by: { ASCII.lowercased($0) == $1 }) else { return false }
      return tag.count == name.count || !ASCII.isAlphanumeric(tag[tag.endIndex - 1])
    }
  }

  /// Whether a line holds the closing tag of such an element.
  static func closesRaw(_ line: ArraySlice<UInt8>) -> Bool {
    var index = line.startIndex
    while index + 1 < line.endIndex {
      if line[index] == UInt8(ascii: "<"), line[index + 1] == UInt8(ascii: "/") {
        let name = line[(index + 2)...]
        let closes = rawElements.contains {
          name.count > $0.count && name.prefix($0.count).elementsEqual($0, by: { ASCII.lowercased($0) == $1 })
        }
        if closes { return true }
      }
      index += 1
    }
    return false
  }

  /// The offset behind some bytes in a range.
  static func find(_ mark: String, in source: [UInt8], _ range: TextRange) -> Int? {
    let bytes = Array(mark.utf8)
    var index = range.lowerBound
    while index + bytes.count <= range.upperBound {
      if source[index] == bytes[0], source[index..<index + bytes.count].elementsEqual(bytes) {
        return index + bytes.count
      }
      index += 1
    }
    return nil
  }
}
