/// Builds the logical text of a draft with markup, block by block, with its runs to the source.
///
/// Pieces are handed in in the order of the source. Markup that is handed in as nothing leaves a gap in the source
/// between two runs, which no edit can cross; so markup inside a word keeps the word whole.
struct ManuscriptBuilder {
  /// What stands in the logical text for inline code and other things that are no prose: U+FFFC.
  ///
  /// It is a `symbol` token, so that the words around it do not join, no space before or behind it is found missing
  /// or double, and two equal words around it are no repetition. It lies in a `hole`, so no edit touches it.
  static let placeholder: [UInt8] = [0xEF, 0xBF, 0xBC]

  let source: [UInt8]
  private(set) var text: [UInt8] = []
  private(set) var runs: [Manuscript.Run] = []
  private(set) var blocks: [Block] = []
  var comments: [TextRange] = []
  /// Where the front matter ends, 0 without one.
  var frontMatterEnd = 0
  private var role = Block.Role.paragraph
  private var blockStart = 0
  /// Whether the open block holds text other than blanks.
  private var hasContent = false
  /// Whether the open block holds text or a placeholder.
  private var isStarted = false

  init(source: [UInt8]) {
    self.source = source
    text.reserveCapacity(source.count)
  }

  /// Whether nothing but blanks has been added to the open block.
  var isBlockEmpty: Bool { !isStarted }

  /// Whether blanks at this place collapse into those before them.
  var endsWithBlank: Bool {
    guard text.count > blockStart, let last = text.last else { return true }
    return Lines.isBlankByte(last)
  }

  /// Whether the last byte of the open block came from a line break.
  var endsWithSoftBreak: Bool { text.count > blockStart && runs.last?.kind == .softBreak }

  /// Ends the open block and opens one with a role.
  mutating func begin(_ role: Block.Role) {
    end()
    self.role = role
  }

  /// Adds source bytes as they are; blanks behind markup that has blanks before it collapse into those.
  mutating func keep(_ range: TextRange) {
    var range = range
    if endsWithBlank, runs.last?.source.upperBound != range.lowerBound {
      while let first = source[range].first, Lines.isBlankByte(first) {
        range = range.lowerBound + 1..<range.upperBound
      }
    }
    guard !range.isEmpty else { return }
    closeGap(to: range.lowerBound)
    let start = text.count
    text.append(contentsOf: source[range])
    if !hasContent, source[range].contains(where: { !Lines.isBlankByte($0) }) {
      hasContent = true
      isStarted = true
    }
    if let last = runs.last, last.kind == .verbatim, last.source.upperBound == range.lowerBound,
      last.logical.upperBound == start, start > blockStart
    {
      runs[runs.count - 1] = Manuscript.Run(
        .verbatim, logical: last.logical.lowerBound..<text.count, source: last.source.lowerBound..<range.upperBound)
    } else {
      runs.append(Manuscript.Run(.verbatim, logical: start..<text.count, source: range))
    }
  }

  /// Adds what a character reference or an escape stands for; nothing when it stands for nothing.
  mutating func replace(_ range: TextRange, with bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let isBlank = bytes.allSatisfy(Lines.isBlankByte) || bytes == [0xC2, 0xA0]
    hasContent = hasContent || !isBlank
    isStarted = isStarted || !isBlank
    append(.entity, bytes, range)
  }

  /// Adds the placeholder for source bytes that are no prose.
  mutating func stand(for range: TextRange) {
    isStarted = true
    append(.hole, Self.placeholder, range)
  }

  /// Adds a line break that stands for source bytes, unless a break or the start of the block is before it.
  mutating func softBreak(_ range: TextRange) {
    guard isStarted else { return }
    trimBlanks()
    if endsWithSoftBreak { return }
    append(.softBreak, [10], range)
  }

  /// Ends the open block; a block of nothing but blanks and placeholders is dropped.
  mutating func end() {
    defer {
      blockStart = text.count
      hasContent = false
      isStarted = false
    }
    guard hasContent else {
      cut(to: blockStart)
      return
    }
    trimBlanks()
    if endsWithSoftBreak { cut(to: text.count - 1) }
    trimBlanks()
    guard text.count > blockStart else { return }
    blocks.append(Block(role: role, range: blockStart..<text.count))
    let end = runs.last?.source.upperBound ?? 0
    append(.hole, [10], end..<end)
  }

  /// The finished manuscript.
  consuming func manuscript(_ format: Format) -> Manuscript {
    end()
    // The break behind the last block stands for nothing.
    if !blocks.isEmpty { cut(to: text.count - 1) }
    return Manuscript(
      source: source, text: text, runs: runs, blocks: blocks, format: format,
      comments: comments.sorted { $0.lowerBound < $1.lowerBound }, frontMatterEnd: frontMatterEnd)
  }

  /// Lets the break between two blocks stand for all the markup up to the first piece of the second.
  private mutating func closeGap(to offset: Int) {
    guard text.count == blockStart, let last = runs.last, last.kind == .hole else { return }
    runs[runs.count - 1] = Manuscript.Run(
      .hole, logical: last.logical, source: last.source.lowerBound..<max(last.source.lowerBound, offset))
  }

  private mutating func append(_ kind: Manuscript.Run.Kind, _ bytes: [UInt8], _ range: TextRange) {
    closeGap(to: range.lowerBound)
    let start = text.count
    text.append(contentsOf: bytes)
    runs.append(Manuscript.Run(kind, logical: start..<text.count, source: range))
  }

  /// Takes blanks that are the source’s own from the end of the open block.
  private mutating func trimBlanks() {
    while let last = runs.last, last.kind == .verbatim, text.count > blockStart {
      var length = text.count
      while length > max(blockStart, last.logical.lowerBound), Lines.isBlankByte(text[length - 1]) { length -= 1 }
      if length == text.count { return }
      cut(to: length)
    }
  }

  /// Shortens the logical text.
  private mutating func cut(to length: Int) {
    text.removeLast(text.count - length)
    while let last = runs.last, last.logical.upperBound > length {
      runs.removeLast()
      guard last.logical.lowerBound < length else { continue }
      let removed = last.logical.upperBound - length
      let source =
        last.kind == .verbatim ? last.source.lowerBound..<last.source.upperBound - removed : last.source
      runs.append(Manuscript.Run(last.kind, logical: last.logical.lowerBound..<length, source: source))
    }
  }
}
