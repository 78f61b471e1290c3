/// Finds the blocks of a Markdown text, a line at a time, as CommonMark does.
///
/// Quotes and lists nest to a depth of 32; deeper markers are text. So each line costs its length and no more.
struct MarkdownBlockParser {
  enum Container: Equatable {
    case quote
    /// A list item and the columns its text is indented by.
    case item(Int)
  }

  enum Leaf: Equatable {
    case none
    /// An open paragraph and its first line in the outline.
    case paragraph(Int)
    /// A fenced code block: its fence and how many containers it stands in.
    case fence(UInt8, count: Int, depth: Int)
    /// HTML that is no prose, up to a line with one of its closing tags.
    case raw
    /// A comment and its offset.
    case comment(Int)
    case table
  }

  static let deepest = 32

  let source: [UInt8]
  var outline = MarkdownOutline()
  var containers: [Container] = []
  var leaf = Leaf.none
  /// Whether a first heading of level one is the headline.
  var awaitsHeadline: Bool

  /// Parses the lines of a text from an offset.
  static func parse(_ source: [UInt8], from start: Int, hasHeadline: Bool) -> MarkdownOutline {
    var parser = MarkdownBlockParser(source: source, awaitsHeadline: !hasHeadline)
    var lines = LineReader(source, from: start)
    while let line = lines.next() { parser.read(MarkdownLine(source, line)) }
    parser.closeLeaf()
    return parser.outline
  }

  private mutating func read(_ line: MarkdownLine) {
    var line = line
    let matched = matchContainers(&line)
    if continuesLeaf(line, matched: matched) { return }
    if line.isBlank {
      closeLeaf()
      truncateContainers(to: matched)
      return
    }
    let opened = openContainers(&line, matched: matched)
    let isLazy = !opened && matched < containers.count
    if line.indent >= 4 {
      if case .paragraph = leaf {
        append(line)
      } else {
        truncate(isLazy, to: matched)
      }
      return
    }
    line.skipBlanks()
    if !isLazy, readUnderline(line) { return }
    if readBlockStart(line, isLazy: isLazy, matched: matched) { return }
    if leaf == .table, !isLazy, !opened {
      appendCells(line.rest)
      return
    }
    if case .paragraph = leaf {
      append(line)
      return
    }
    truncate(isLazy, to: matched)
    closeLeaf()
    leaf = .paragraph(outline.lines.count)
    append(line)
  }

  // MARK: Containers

  /// Moves over the prefixes of the open containers and tells how many the line continues.
  private func matchContainers(_ line: inout MarkdownLine) -> Int {
    for (index, container) in containers.enumerated() {
      switch container {
      case .quote:
        guard line.indent <= 3 else { return index }
        var next = line
        next.skipBlanks()
        guard next.byte() == UInt8(ascii: ">") else { return index }
        next.skip(1)
        next.skipBlanks(1)
        line = next
      case .item(let indent):
        if line.isBlank { continue }
        guard line.indent >= indent else { return index }
        line.skipBlanks(indent)
      }
    }
    return containers.count
  }

  /// Opens the quotes and list items that begin at the front of a line.
  private mutating func openContainers(_ line: inout MarkdownLine, matched: Int) -> Bool {
    var opened = false
    while containers.count < Self.deepest || !opened && matched < containers.count, line.indent <= 3 {
      var next = line
      next.skipBlanks()
      let container: Container
      if next.byte() == UInt8(ascii: ">") {
        next.skip(1)
        next.skipBlanks(1)
        container = .quote
      } else if !MarkdownMarker.isThematicBreak(next.text[next.rest]),
        !(isUnderline(next) && matched == containers.count && !opened),
        let marker = MarkdownMarker.listItem(next)
      {
        if !opened, matched == containers.count, case .paragraph = leaf, !marker.mayInterrupt { return opened }
        let width = line.indent + marker.width
        next = marker.rest
        container = .item(width)
      } else {
        return opened
      }
      if !opened {
        closeLeaf()
        truncateContainers(to: matched)
        opened = true
      }
      containers.append(container)
      line = next
      if line.isBlank { return opened }
    }
    return opened
  }

  private mutating func truncate(_ isNeeded: Bool, to count: Int) {
    if isNeeded { truncateContainers(to: count) }
  }

  mutating func truncateContainers(to count: Int) {
    if containers.count > count { containers.removeLast(containers.count - count) }
  }

  /// The role of text in the open containers.
  var role: Block.Role {
    if containers.contains(.quote) { return .quotation }
    return containers.isEmpty ? .paragraph : .listItem
  }

  // MARK: Paragraphs

  /// Adds the rest of a line to the open paragraph.
  private mutating func append(_ line: MarkdownLine) {
    var line = line
    line.skipBlanks()
    outline.lines.append(line.rest)
  }

  /// Ends the open leaf; a paragraph becomes a leaf of the outline, without the link definitions at its front.
  mutating func closeLeaf(role: Block.Role? = nil) {
    defer { leaf = .none }
    switch leaf {
    case .paragraph(let first):
      var start = first
      while start < outline.lines.count, let label = MarkdownMarker.definition(source[outline.lines[start]]) {
        outline.labels.insert(label)
        start += 1
      }
      guard start < outline.lines.count else { return }
      if let text = MarkdownMarker.footnote(source[outline.lines[start]]) { outline.lines[start] = text }
      outline.leaves.append(.init(role: role ?? self.role, lines: start..<outline.lines.count))
    case .comment(let start): outline.comments.append(start..<source.count)
    default: break
    }
  }

  /// Adds a leaf of one line.
  mutating func appendLeaf(_ role: Block.Role, _ text: TextRange) {
    outline.leaves.append(.init(role: role, lines: outline.lines.count..<outline.lines.count + 1))
    outline.lines.append(text)
  }
}
