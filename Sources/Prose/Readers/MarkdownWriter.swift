/// Hands the paragraphs of a Markdown text to the builder, without their markup.
struct MarkdownWriter {
  /// The longest piece of a paragraph whose inlines are found at once, in bytes; markup that reaches from one piece
  /// into the next is text. It keeps the room that a paragraph of nothing but markup takes within bounds.
  static let longestStretch = 1 << 20

  private let source: [UInt8]
  private let labels: Set<[UInt8]>
  private var builder: ManuscriptBuilder
  /// The stretch of the paragraph that is being written, and where it begins in the paragraph.
  private var text: [UInt8] = []
  private var stretchStart = 0
  private var lines: ArraySlice<TextRange> = []
  /// The line of the paragraph that holds the place, and where it begins in the text of the paragraph.
  private var line = 0
  private var lineStart = 0

  init(_ builder: ManuscriptBuilder, labels: Set<[UInt8]>) {
    source = builder.source
    self.labels = labels
    self.builder = builder
  }

  static func write(_ outline: MarkdownOutline, into builder: ManuscriptBuilder) -> ManuscriptBuilder {
    var writer = MarkdownWriter(builder, labels: outline.labels)
    writer.builder.comments += outline.comments
    for leaf in outline.leaves { writer.write(leaf, lines: outline.lines[leaf.lines]) }
    return writer.builder
  }

  private mutating func write(_ leaf: MarkdownOutline.Leaf, lines: ArraySlice<TextRange>) {
    text.removeAll(keepingCapacity: true)
    for (number, line) in lines.enumerated() {
      if number > 0 { text.append(10) }
      text.append(contentsOf: source[line])
    }
    self.lines = lines
    line = lines.startIndex
    lineStart = 0
    builder.begin(leaf.role)
    let whole = text
    var start = 0
    while start < whole.count {
      let end = Self.stretchEnd(in: whole, from: start)
      stretchStart = start
      text = start == 0 && end == whole.count ? whole : Array(whole[start..<end])
      writeStretch(role: leaf.role)
      start = end
    }
    builder.end()
  }

  /// Where a stretch that begins at an offset ends: behind a blank, when one is near.
  private static func stretchEnd(in text: [UInt8], from start: Int) -> Int {
    let limit = start + longestStretch
    guard limit < text.count else { return text.count }
    var end = limit
    while end > start + longestStretch / 2, !Lines.isBlankByte(text[end - 1]) { end -= 1 }
    if Lines.isBlankByte(text[end - 1]) { return end }
    end = limit
    while end > start + 1, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private mutating func writeStretch(role: Block.Role) {
    let cuts = MarkdownInline.cuts(of: text, labels: labels)
    var place = 0
    var index = 0
    var captionEnd: Int?
    while index < cuts.count {
      let cut = cuts[index]
      keep(place..<cut.range.lowerBound)
      place = cut.range.upperBound
      if case .image(let close) = cut.action {
        if builder.isBlockEmpty || isLast(close, in: cuts) {
          builder.begin(.caption)
          captionEnd = close
        } else {
          place = cuts[close].range.upperBound
          builder.stand(for: sourceRange(cut.range.lowerBound..<place))
          index = close
        }
      } else {
        apply(cut, role: role)
        if index == captionEnd { builder.begin(role) }
      }
      index += 1
    }
    keep(place..<text.count)
  }

  private mutating func apply(_ cut: MarkdownCut, role: Block.Role) {
    switch cut.action {
    case .keep: keep(cut.range.lowerBound + cut.front..<cut.range.upperBound - cut.back)
    case .drop, .image: break
    case .stand: builder.stand(for: sourceRange(cut.range))
    case .replace(let bytes): builder.replace(sourceRange(cut.range), with: bytes)
    case .lineBreak: builder.softBreak(sourceRange(cut.range))
    case .comment: builder.comments.append(sourceRange(cut.range))
    case .block(let own): builder.begin(own ?? role)
    }
  }

  /// Whether nothing but markup and blanks follows a cut.
  private func isLast(_ index: Int, in cuts: [MarkdownCut]) -> Bool {
    var place = cuts[index].range.upperBound
    for cut in cuts[(index + 1)...].prefix(4) {
      guard cut.action == .drop, text[place..<cut.range.lowerBound].allSatisfy(Lines.isBlankByte) else { return false }
      place = cut.range.upperBound
    }
    return text[place...].allSatisfy(Lines.isBlankByte)
  }

  private mutating func keep(_ range: TextRange) {
    if !range.isEmpty { builder.keep(sourceRange(range)) }
  }

  /// The place in the source of a range of the paragraph; ranges are asked for in ascending order.
  private mutating func sourceRange(_ range: TextRange) -> TextRange {
    let start = sourceOffset(stretchStart + range.lowerBound)
    return start..<max(start, sourceOffset(stretchStart + range.upperBound))
  }

  private mutating func sourceOffset(_ offset: Int) -> Int {
    while line + 1 < lines.endIndex, offset > lineStart + lines[line].count {
      lineStart += lines[line].count + 1
      line += 1
    }
    return lines[line].lowerBound + offset - lineStart
  }
}
