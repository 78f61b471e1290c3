/// The blocks that begin, go on or end with a line of their own.
extension MarkdownBlockParser {
  /// Whether the line belongs to open code, HTML or a comment.
  mutating func continuesLeaf(_ line: MarkdownLine, matched: Int) -> Bool {
    switch leaf {
    case .fence(let mark, let count, let depth):
      if matched < depth {
        leaf = .none
        return false
      }
      var line = line
      guard line.indent <= 3 else { return true }
      line.skipBlanks()
      var length = 0
      while line.byte(length) == mark { length += 1 }
      if length >= count, source[line.offset + length..<line.end].allSatisfy(Lines.isBlankByte) { leaf = .none }
      return true
    case .raw:
      if MarkdownMarker.closesRaw(source[line.rest]) { leaf = .none }
      return true
    case .comment(let start):
      if let end = MarkdownMarker.find("-->", in: source, line.rest) {
        outline.comments.append(start..<end)
        leaf = .none
      }
      return true
    case .none, .paragraph, .table: return false
    }
  }

  /// Whether a line is an underline of `=` or `-` below an open paragraph.
  func isUnderline(_ line: MarkdownLine) -> Bool {
    guard case .paragraph = leaf else { return false }
    return MarkdownMarker.underline(source[line.rest]) != nil
  }

  /// Reads a line that makes the paragraph above it a heading or a table.
  mutating func readUnderline(_ line: MarkdownLine) -> Bool {
    guard case .paragraph(let first) = leaf else { return false }
    if let level = MarkdownMarker.underline(source[line.rest]) {
      closeLeaf(role: headingRole(level))
      return true
    }
    guard let header = outline.lines.last, outline.lines.count > first,
      let columns = MarkdownMarker.tableColumns(source[line.rest]),
      MarkdownMarker.cells(source, header).count == columns
    else { return false }
    outline.lines.removeLast()
    closeLeaf()
    appendCells(header)
    leaf = .table
    return true
  }

  /// Reads a heading, a thematic break, a code fence or HTML that is no prose.
  mutating func readBlockStart(_ line: MarkdownLine, isLazy: Bool, matched: Int) -> Bool {
    let start: Leaf
    var heading: (level: Int, text: TextRange)?
    switch line.byte() {
    case UInt8(ascii: "#"):
      heading = MarkdownMarker.heading(source, line.rest)
      guard heading != nil else { return false }
      start = .none
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      guard let count = MarkdownMarker.fence(source[line.rest]) else { return false }
      start = .fence(line.byte(), count: count, depth: isLazy ? matched : containers.count)
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      guard MarkdownMarker.isThematicBreak(source[line.rest]) else { return false }
      start = .none
    case UInt8(ascii: "<"):
      if MarkdownMarker.opensRaw(source[line.rest]) {
        start = MarkdownMarker.closesRaw(source[line.rest]) ? .none : .raw
      } else if source[line.rest].starts(with: Array("<!--".utf8)),
        MarkdownMarker.find("-->", in: source, line.offset + 4..<max(line.offset + 4, line.end)) == nil
      {
        start = .comment(line.offset)
      } else {
        return false
      }
    default: return false
    }
    closeLeaf()
    if isLazy { truncateContainers(to: matched) }
    leaf = start
    if let heading { appendLeaf(headingRole(heading.level), heading.text) }
    return true
  }

  /// Adds the cells of a row of a table.
  mutating func appendCells(_ row: TextRange) {
    for cell in MarkdownMarker.cells(source, row) where !cell.isEmpty { appendLeaf(.listItem, cell) }
  }

  private mutating func headingRole(_ level: Int) -> Block.Role {
    guard level == 1, awaitsHeadline else { return .subhead }
    awaitsHeadline = false
    return .headline
  }
}
