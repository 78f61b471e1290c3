/// Hands the paragraphs of a Markdown text to the builder, without their markup.
struct MarkdownWriter {
  private let source: [UInt8]
  private let labels: Set<[UInt8]>
  private var builder: ManuscriptBuilder
  private var text: [UInt8] = []
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
    let cuts = MarkdownInline.cuts(of: text, labels: labels)
    builder.begin(leaf.role)
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
        apply(cut, role: leaf.role)
        if index == captionEnd { builder.begin(leaf.role) }
      }
      index += 1
    }
    keep(place..<text.count)
    builder.end()
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
    let start = sourceOffset(range.lowerBound)
    return start..<max(start, sourceOffset(range.upperBound))
  }

  private mutating func sourceOffset(_ offset: Int) -> Int {
    while line + 1 < lines.endIndex, offset > lineStart + lines[line].count {
      lineStart += lines[line].count + 1
      line += 1
    }
    return lines[line].lowerBound + offset - lineStart
  }
}
