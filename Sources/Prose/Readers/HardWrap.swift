/// Tells text whose paragraphs are broken into lines by the writer’s program.
enum HardWrap {
  /// The longest line of hard-wrapped text, in characters.
  static let columns = 90
  /// A shorter line may be a line of verse or of a list and says nothing.
  static let shortestTelling = 40

  /// Whether blank lines stand between blocks, no line is longer than 90 columns, some block has several lines, and
  /// most lines inside a block do not end a sentence.
  ///
  /// Most texts show with their first paragraph that they are not wrapped, and the rest is not looked at.
  static func isPresent(in source: [UInt8]) -> Bool {
    var lines = LineReader(source)
    var hasBlank = false
    var awaitsBlank = false
    var inner = 0
    var unfinished = 0
    var last: TextRange?
    while let line = lines.next() {
      guard PlainLine.columns(source, line, atMost: columns) != nil else { return false }
      if PlainLine.isBlank(source, line) {
        awaitsBlank = true
        last = nil
        continue
      }
      hasBlank = hasBlank || awaitsBlank
      if let last {
        inner += 1
        if last.count > shortestTelling, !endsSentence(source, last) { unfinished += 1 }
      }
      last = line
    }
    return hasBlank && inner > 0 && 2 * unfinished > inner
  }

  private static func endsSentence(_ source: [UInt8], _ line: TextRange) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound, source[end - 1] == 32 { end -= 1 }
    guard end > line.lowerBound else { return true }
    switch source[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), 0x9D: return true
    default: return false
    }
  }
}
