/// Reads the front matter of a Markdown file, YAML between `---` or TOML between `+++`.
///
/// Only the values that readers see are text: the headline, the standfirst, the byline.
struct FrontMatterReader {
  private let source: [UInt8]
  private let start: Int
  /// Whether a headline was found.
  private(set) var hasHeadline = false

  init(_ source: [UInt8], from start: Int) {
    self.source = source
    self.start = start
  }

  /// Adds the values to the builder and tells where the body begins; `start` when there is no front matter.
  mutating func read(into builder: inout ManuscriptBuilder) -> Int {
    var reader = LineReader(source, from: start)
    guard let first = reader.next(), let mark = fence(first) else { return start }
    var lines: [TextRange] = []
    while let line = reader.next() {
      if fence(line) == mark || mark == UInt8(ascii: "-") && matches(line, "...") {
        write(lines, separator: mark == UInt8(ascii: "-") ? UInt8(ascii: ":") : UInt8(ascii: "="), into: &builder)
        return reader.next()?.lowerBound ?? source.count
      }
      lines.append(line)
    }
    return start
  }

  private func fence(_ line: TextRange) -> UInt8? {
    matches(line, "---") || matches(line, "+++") ? source[line.lowerBound] : nil
  }

  private func matches(_ line: TextRange, _ mark: String) -> Bool {
    source[line].starts(with: mark.utf8) && source[line].dropFirst(mark.utf8.count).allSatisfy(Lines.isBlankByte)
  }

  private mutating func write(_ lines: [TextRange], separator: UInt8, into builder: inout ManuscriptBuilder) {
    for (number, line) in lines.enumerated() {
      guard let colon = source[line].prefix(40).firstIndex(of: separator),
        let role = role(source[line.lowerBound..<colon])
      else { continue }
      if role == .headline { hasHeadline = true }
      builder.begin(role)
      let value = MarkdownMarker.trimmed(source, colon + 1..<line.upperBound)
      switch source[value].first {
      case UInt8(ascii: "\""): writeQuoted(value, isDouble: true, into: &builder)
      case UInt8(ascii: "'"): writeQuoted(value, isDouble: false, into: &builder)
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        writeIndented(lines[(number + 1)...], after: line.upperBound, into: &builder)
      case nil where separator == UInt8(ascii: ":"):
        writeIndented(lines[(number + 1)...], after: line.upperBound, into: &builder)
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "*"), nil: break
      default:
        builder.keep(withoutComment(value))
        if separator == UInt8(ascii: ":") {
          writeIndented(lines[(number + 1)...], after: line.upperBound, into: &builder)
        }
      }
      builder.end()
    }
  }

  private func role(_ key: ArraySlice<UInt8>) -> Block.Role? {
    // A key that is set in belongs to another one.
    guard key.first != 32 else { return nil }
    var name = key
    while name.last == 32 { name = name.dropLast() }
    return switch String(decoding: name, as: UTF8.self) {
    case "title", "headline": .headline
    case "standfirst", "description", "subtitle", "dek": .standfirst
    case "byline": .byline
    default: nil
    }
  }

  /// Writes a quoted value; an escape becomes an entity, what is behind the closing quote is a comment.
  private func writeQuoted(_ value: TextRange, isDouble: Bool, into builder: inout ManuscriptBuilder) {
    let quote = source[value.lowerBound]
    var index = value.lowerBound + 1
    var start = index
    while index < value.upperBound {
      let isPair = index + 1 < value.upperBound
      let isEscape =
        isPair
        && (isDouble ? source[index] == UInt8(ascii: "\\") : source[index] == quote && source[index + 1] == quote)
      if isEscape {
        builder.keep(start..<index)
        switch source[index + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"):
          builder.replace(index..<index + 2, with: [source[index + 1]])
        case UInt8(ascii: "n"), UInt8(ascii: "t"): builder.replace(index..<index + 2, with: [32])
        default: builder.stand(for: index..<index + 2)
        }
        index += 2
        start = index
      } else if source[index] == quote {
        break
      } else {
        index += 1
      }
    }
    builder.keep(start..<index)
  }

  /// Writes the indented lines below a key.
  private func writeIndented(
    _ lines: ArraySlice<TextRange>, after end: Int, into builder: inout ManuscriptBuilder
  ) {
    var before = end
    for line in lines {
      guard let first = source[line].first, first == 32 || first == 9 else { return }
      let text = MarkdownMarker.trimmed(source, line)
      if let mark = source[text].first, mark == UInt8(ascii: "-") { return }
      builder.softBreak(before..<text.lowerBound)
      builder.keep(text)
      before = text.upperBound
    }
  }

  /// A plain value without a comment behind it.
  private func withoutComment(_ value: TextRange) -> TextRange {
    var index = value.lowerBound + 1
    while index < value.upperBound {
      if source[index] == UInt8(ascii: "#"), source[index - 1] == 32 {
        return MarkdownMarker.trimmed(source, value.lowerBound..<index)
      }
      index += 1
    }
    return value
  }
}
