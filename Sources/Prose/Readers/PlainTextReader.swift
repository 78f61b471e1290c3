/// Reads plain text: a line is a paragraph, unless the text is hard-wrapped.
///
/// The text is its own logical text. Roles are given only where the structure leaves no doubt; all else is a paragraph.
enum PlainTextReader {
  /// The longest headline.
  static let headlineCharacters = 150

  static func read(_ source: [UInt8], kind: DraftKind?) -> Manuscript {
    var blocks = HardWrap.isPresent(in: source) ? wrappedBlocks(source) : lineBlocks(source)
    markHeadline(in: &blocks, source: source, kind: kind)
    return Manuscript(source: source, text: source, runs: [], blocks: blocks, format: .text)
  }

  /// Each line is a headline, judged by its own words alone.
  static func readHeadlines(_ source: [UInt8]) -> Manuscript {
    var blocks: [Block] = []
    var lines = LineReader(source)
    var number = 0
    while let line = lines.next() {
      if !line.isEmpty {
        let words = PlainNote.leftOut(of: line, in: source)
        let role: Block.Role = PlainLine.isBlank(source, words) ? .blank : .headline
        if !words.isEmpty { blocks.append(Block(role: role, range: words, group: number)) }
      }
      number += 1
    }
    return Manuscript(source: source, text: source, runs: [], blocks: blocks, format: .headlines)
  }

  /// Every line that holds more than a note, as a block of its own.
  private static func lineBlocks(_ source: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(source.count / 256 + 4)
    var lines = LineReader(source)
    while let line = lines.next() {
      if line.isEmpty { continue }
      let words = PlainNote.leftOut(of: line, in: source)
      if !words.isEmpty { blocks.append(Block(role: PlainLine.role(source, words), range: words)) }
    }
    return blocks
  }

  /// Lines between blank lines, joined; an item of a list begins a block of its own.
  private static func wrappedBlocks(_ source: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var joins = false
    var lines = LineReader(source)
    while let line = lines.next() {
      if line.isEmpty {
        joins = false
        continue
      }
      let role = PlainLine.role(source, line)
      if joins, role == .paragraph, !PlainLine.isItem(source, line) {
        blocks[blocks.count - 1].range = blocks[blocks.count - 1].range.lowerBound..<line.upperBound
      } else {
        blocks.append(Block(role: role, range: line))
      }
      joins = role == .paragraph || role == .listItem || role == .caption
    }
    return blocks
  }

  /// The first block is a headline when another follows, it is short, and it does not end with a full stop.
  private static func markHeadline(in blocks: inout [Block], source: [UInt8], kind: DraftKind?) {
    guard let first = blocks.firstIndex(where: { $0.role != .blank }) else { return }
    if kind == .headline {
      for index in blocks.indices where blocks[index].role == .paragraph { blocks[index].role = .headline }
      return
    }
    guard blocks[first].role == .paragraph else { return }
    let range = blocks[first].range
    guard blocks[(first + 1)...].contains(where: { $0.role == .paragraph }),
      PlainLine.columns(source, range, atMost: headlineCharacters) != nil, !PlainLine.endsWithStop(source, range)
    else { return }
    blocks[first].role = .headline
    markByline(behind: first, in: &blocks, source: source)
  }

  /// `By` and a name directly below the headline is a byline, when text follows it.
  private static func markByline(behind headline: Int, in blocks: inout [Block], source: [UInt8]) {
    let next = blocks[(headline + 1)...].firstIndex { $0.role != .blank }
    guard let next, blocks[next].role == .paragraph, PlainLine.isByline(source, blocks[next].range),
      blocks[(next + 1)...].contains(where: { $0.role == .paragraph })
    else { return }
    blocks[next].role = .byline
  }
}
