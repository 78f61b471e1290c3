import Reporting

/// Makes a diff fit for a terminal: nothing in it is obeyed, the lines are coloured, and what differs in them stands out.
enum DiffPaint {
  static func painted(_ diff: [UInt8], hasColour: Bool) -> [UInt8] {
    let lines = diff.split(separator: 10, omittingEmptySubsequences: false).dropLast().map { EchoedText.of($0) }
    guard hasColour else { return Array(lines.map { $0 + "\n" }.joined().utf8) }
    var text = ""
    var index = 0
    while index < lines.count {
      let removed = run(of: "-", in: lines, from: index)
      let added = run(of: "+", in: lines, from: removed.upperBound)
      if removed.isEmpty || isHeading(lines[index]) {
        text += painted(lines[index]) + "\n"
        index += 1
      } else if removed.count == added.count {
        let pairs = zip(removed, added).map { emphasised(lines[$0], lines[$1]) }
        text += pairs.map { $0.old + "\n" }.joined() + pairs.map { $0.new + "\n" }.joined()
        index = added.upperBound
      } else {
        for line in removed { text += painted(lines[line]) + "\n" }
        index = removed.upperBound
      }
    }
    return Array(text.utf8)
  }

  private static func isHeading(_ line: String) -> Bool { line.hasPrefix("--- ") || line.hasPrefix("+++ ") }

  /// The lines from an index on that begin with a sign.
  private static func run(of sign: String, in lines: [String], from start: Int) -> Range<Int> {
    let count = lines[start...].prefix { $0.hasPrefix(sign) && !isHeading($0) }.count
    return start..<start + count
  }

  private static func painted(_ line: String) -> String {
    if isHeading(line) { return "\u{1B}[1m\(line)\u{1B}[0m" }
    switch line.first {
    case "-": return "\u{1B}[31m\(line)\u{1B}[0m"
    case "+": return "\u{1B}[32m\(line)\u{1B}[0m"
    case "@": return "\u{1B}[36m\(line)\u{1B}[0m"
    default: return line
    }
  }

  /// Two lines of which one became the other; from the first to the last word that differs they are shown reversed.
  private static func emphasised(_ old: String, _ new: String) -> (old: String, new: String) {
    let (before, after) = (words(of: old.dropFirst()), words(of: new.dropFirst()))
    let front = zip(before, after).prefix { $0 == $1 }.count
    let most = min(before.count, after.count) - front
    let back = zip(before.reversed(), after.reversed()).prefix(most).prefix { $0 == $1 }.count
    return (shown("-", before, "31", front, back), shown("+", after, "32", front, back))
  }

  private static func shown(_ sign: String, _ words: [Substring], _ colour: String, _ front: Int, _ back: Int) -> String
  {
    let middle = words[front..<words.count - back].joined()
    let marked = middle.isEmpty ? "" : "\u{1B}[7m\(middle)\u{1B}[27m"
    return
      "\u{1B}[\(colour)m\(sign)\(words[..<front].joined())\(marked)\(words[(words.count - back)...].joined())\u{1B}[0m"
  }

  /// Words and the blanks between them, each a piece.
  private static func words(of line: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = line.startIndex
    var index = start
    while index < line.endIndex {
      let next = line.index(after: index)
      if next == line.endIndex || (line[next] == " ") != (line[index] == " ") {
        pieces.append(line[start..<next])
        start = next
      }
      index = next
    }
    return pieces
  }
}
