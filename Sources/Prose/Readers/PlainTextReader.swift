/// Reads plain text: a line is a paragraph, unless the text is hard-wrapped.
enum PlainTextReader {
  /// The longest line of hard-wrapped text.
  static let wrapColumns = 90
  /// The longest headline.
  static let headlineCharacters = 150

  static func read(_ source: [UInt8], kind: DraftKind?) -> Manuscript {
    let lines = Lines.split(source)
    var blocks = isHardWrapped(lines, in: source) ? wrappedBlocks(lines, in: source) : lineBlocks(lines, in: source)
    markHeadline(in: &blocks, source: source, kind: kind)
    return Manuscript(source: source, text: source, runs: [], blocks: blocks, format: .text)
  }

  /// Each line is a headline, judged by its own words alone.
  static func readHeadlines(_ source: [UInt8]) -> Manuscript {
    var blocks: [Block] = []
    for (number, line) in Lines.split(source).enumerated() where !line.isEmpty {
      let role: Block.Role = Lines.isBlank(source[line]) ? .blank : .headline
      blocks.append(Block(role: role, range: line, group: number))
    }
    return Manuscript(source: source, text: source, runs: [], blocks: blocks, format: .headlines)
  }

  /// Every line that holds a byte, as a block of its own.
  private static func lineBlocks(_ lines: [TextRange], in source: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(lines.count)
    for line in lines where !line.isEmpty {
      blocks.append(Block(role: role(of: source[line]), range: line))
    }
    return blocks
  }

  /// Lines between blank lines, joined.
  private static func wrappedBlocks(_ lines: [TextRange], in source: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var joins = false
    for line in lines {
      if line.isEmpty {
        joins = false
        continue
      }
      let role = role(of: source[line])
      if joins, role == .paragraph, let last = blocks.last, last.role == .paragraph {
        blocks[blocks.count - 1].range = last.range.lowerBound..<line.upperBound
      } else {
        blocks.append(Block(role: role, range: line))
      }
      joins = role == .paragraph
    }
    return blocks
  }

  /// Blank lines stand between blocks, no line is longer than 90 columns, some block has several lines, and most
  /// lines inside a block do not end a sentence.
  private static func isHardWrapped(_ lines: [TextRange], in source: [UInt8]) -> Bool {
    var hasBlank = false
    var inner = 0
    var unfinished = 0
    for (index, line) in lines.enumerated() {
      if line.count > wrapColumns { return false }
      if line.isEmpty || Lines.isBlank(source[line]) {
        hasBlank = hasBlank || index + 1 < lines.count
        continue
      }
      guard index + 1 < lines.count, !Lines.isBlank(source[lines[index + 1]]) else { continue }
      inner += 1
      if let last = source[line].last(where: { $0 != 32 }), last != UInt8(ascii: "."), last != UInt8(ascii: "!"),
        last != UInt8(ascii: "?"), last != UInt8(ascii: ":"), last != 0x9D, line.count > 40
      {
        unfinished += 1
      }
    }
    return hasBlank && inner > 0 && 2 * unfinished > inner
  }

  private static func role(of line: ArraySlice<UInt8>) -> Block.Role {
    let words = line.filter { !Lines.isBlankByte($0) }
    if words.isEmpty { return .blank }
    if words.count <= 3, line.count <= 12, separators.contains(where: { words.elementsEqual($0) }) { return .separator }
    return .paragraph
  }

  private static let separators: [[UInt8]] = ["-", "--", "|", "·", "•", "–", "—", "*", "»"].map { (mark: String) in
    Array(mark.utf8)
  }

  /// The first block is a headline when another follows, it is short, and it does not end with a full stop.
  private static func markHeadline(in blocks: inout [Block], source: [UInt8], kind: DraftKind?) {
    guard let first = blocks.firstIndex(where: { $0.role != .blank }) else { return }
    if kind == .headline {
      for index in blocks.indices where blocks[index].role == .paragraph { blocks[index].role = .headline }
      return
    }
    guard blocks[first].role == .paragraph else { return }
    let line = source[blocks[first].range]
    let follows = blocks[(first + 1)...].contains { $0.role == .paragraph }
    guard follows, line.count(where: { $0 & 0xC0 != 0x80 }) <= headlineCharacters else { return }
    guard let last = line.last(where: { !Lines.isBlankByte($0) && !closers.contains($0) }), last != UInt8(ascii: ".")
    else { return }
    blocks[first].role = .headline
  }

  /// Bytes that may stand behind the last stop of a sentence: quotes, the tail of curly ones, brackets.
  private static let closers: Set<UInt8> = [
    UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), 0xE2, 0x80, 0x9D, 0x99,
  ]
}
