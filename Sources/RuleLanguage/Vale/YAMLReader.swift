/// Reads the part of YAML that Vale’s styles use: nested mappings and lists, plain and quoted scalars, `[a, b]` and
/// comments. Anything else is refused by its line.
struct YAMLReader {
  private struct Line {
    var number: Int
    var indent: Int
    var text: Substring
  }

  private var lines: [Line] = []
  private var index = 0

  /// The most levels of mappings and lists.
  private static let mostLevels = 8

  static func read(_ text: String) throws(YAMLError) -> YAMLValue {
    var reader = YAMLReader()
    try reader.split(text)
    guard let first = reader.lines.first else { throw YAMLError(line: 1, sentence: "the file is empty") }
    let value = try reader.block(indent: first.indent, level: 0)
    if reader.index < reader.lines.count {
      throw YAMLError(line: reader.lines[reader.index].number, sentence: "the indentation fits no line above")
    }
    return value
  }

  private mutating func split(_ text: String) throws(YAMLError) {
    let rows = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, row) in rows.enumerated() {
      let blanks = row.prefix { $0 == " " }
      let content = Self.withoutComment(row.dropFirst(blanks.count))
      if content.isEmpty || content == "---" || content == "\u{FEFF}" { continue }
      if row.dropFirst(blanks.count).first == "\t" {
        throw YAMLError(line: index + 1, sentence: "a tab indents the line; YAML takes blanks alone")
      }
      lines.append(Line(number: index + 1, indent: blanks.count, text: content))
    }
  }

  /// The text before a `#` that stands outside quotes and behind a blank, without blanks at its end.
  private static func withoutComment(_ text: Substring) -> Substring {
    var quote: Character?
    var before: Character = " "
    var end = text.endIndex
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'", !before.isLetter, !before.isNumber {
        quote = character
      } else if character == "#", before == " " || before == "\t" {
        end = index
        break
      }
      before = character
    }
    return text[..<end].trimmingBlanks
  }

  private mutating func block(indent: Int, level: Int) throws(YAMLError) -> YAMLValue {
    let line = lines[index].number
    if level > Self.mostLevels { throw YAMLError(line: line, sentence: "more than \(Self.mostLevels) levels") }
    if Self.isItem(lines[index].text) {
      var elements: [YAMLValue] = []
      while index < lines.count, lines[index].indent == indent, Self.isItem(lines[index].text) {
        elements.append(try item(indent: indent, level: level))
      }
      return YAMLValue(content: .list(elements), line: line)
    }
    var members: [(key: String, value: YAMLValue)] = []
    while index < lines.count, lines[index].indent == indent, !Self.isItem(lines[index].text) {
      let member = try member(indent: indent, level: level)
      if members.contains(where: { $0.key == member.key }) {
        throw YAMLError(line: member.value.line, sentence: "the key “\(member.key)” stands twice")
      }
      members.append(member)
    }
    return YAMLValue(content: .map(members), line: line)
  }

  private static func isItem(_ text: Substring) -> Bool { text == "-" || text.hasPrefix("- ") }

  private mutating func item(indent: Int, level: Int) throws(YAMLError) -> YAMLValue {
    let line = lines[index]
    let rest = line.text.dropFirst().trimmingBlanks
    if rest.isEmpty {
      index += 1
      guard index < lines.count, lines[index].indent > indent else {
        throw YAMLError(line: line.number, sentence: "an item without a value")
      }
      return try block(indent: lines[index].indent, level: level + 1)
    }
    if Self.isItem(rest) { throw YAMLError(line: line.number, sentence: "a list inside a list on one line") }
    if Self.keyEnd(rest) != nil {
      // A mapping that begins on the line of its item.
      lines[index].indent = indent + (line.text.count - rest.count)
      lines[index].text = rest
      return try block(indent: lines[index].indent, level: level + 1)
    }
    index += 1
    return try scalar(rest, line: line.number)
  }

  private mutating func member(indent: Int, level: Int) throws(YAMLError) -> (key: String, value: YAMLValue) {
    let line = lines[index]
    guard let end = Self.keyEnd(line.text) else {
      throw YAMLError(line: line.number, sentence: "“\(line.text)” is neither a key with a colon nor an item")
    }
    guard let key = try scalar(line.text[..<end].trimmingBlanks, line: line.number).text else {
      throw YAMLError(line: line.number, sentence: "a key must be text")
    }
    let rest = line.text[line.text.index(after: end)...].trimmingBlanks
    index += 1
    if !rest.isEmpty { return (key, try scalar(rest, line: line.number)) }
    guard index < lines.count,
      lines[index].indent > indent || (lines[index].indent == indent && Self.isItem(lines[index].text))
    else { return (key, YAMLValue(content: .text(""), line: line.number)) }
    return (key, try block(indent: lines[index].indent, level: level + 1))
  }

  /// Where the colon behind a key stands, nil when the text is no member.
  private static func keyEnd(_ text: Substring) -> Substring.Index? {
    var index = text.startIndex
    if let quote = text.first, quote == "\"" || quote == "'" {
      guard let close = closing(quote, in: text) else { return nil }
      index = text.index(after: close)
    }
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ":", next == text.endIndex || text[next] == " " { return index }
      index = next
    }
    return nil
  }

  /// The mark that closes a quoted scalar at the front of a text.
  private static func closing(_ quote: Character, in text: Substring) -> Substring.Index? {
    var index = text.index(after: text.startIndex)
    while index < text.endIndex {
      let next = text.index(after: index)
      if quote == "\"", text[index] == "\\", next < text.endIndex {
        index = text.index(after: next)
        continue
      }
      if text[index] == quote {
        guard quote == "'", next < text.endIndex, text[next] == "'" else { return index }
        index = text.index(after: next)
        continue
      }
      index = next
    }
    return nil
  }

  private func scalar(_ text: Substring, line: Int) throws(YAMLError) -> YAMLValue {
    switch text.first {
    case "[": return YAMLValue(content: .list(try flow(text, line: line)), line: line)
    case "'", "\"": return YAMLValue(content: .text(try quoted(text, line: line)), line: line)
    case "{": throw YAMLError(line: line, sentence: "a mapping in braces; write a line for each key")
    case "&", "*": throw YAMLError(line: line, sentence: "anchors and aliases are not read; write the value out")
    case "|", ">": throw YAMLError(line: line, sentence: "text over several lines is not read; write one line")
    case "!": throw YAMLError(line: line, sentence: "tags are not read")
    case "@", "`", "%": throw YAMLError(line: line, sentence: "a value that begins so must stand in quotes")
    default: return YAMLValue(content: .text(String(text)), line: line)
    }
  }

  private func quoted(_ text: Substring, line: Int) throws(YAMLError) -> String {
    guard let quote = text.first, let close = Self.closing(quote, in: text) else {
      throw YAMLError(line: line, sentence: "a quotation mark that is never closed")
    }
    if text.index(after: close) != text.endIndex {
      throw YAMLError(line: line, sentence: "something follows the closing quotation mark")
    }
    let inside = text[text.index(after: text.startIndex)..<close]
    if quote == "'" { return String(inside).replacing("''", with: "'") }
    var result = ""
    var rest = inside
    while let character = rest.popFirst() {
      guard character == "\\" else {
        result.append(character)
        continue
      }
      switch rest.popFirst() {
      case "\\": result.append("\\")
      case "\"": result.append("\"")
      case "/": result.append("/")
      case "t": result.append("\t")
      case "n": result.append("\n")
      default: throw YAMLError(line: line, sentence: "an escape that is not read; use single quotation marks")
      }
    }
    return result
  }

  /// `[a, 'b', c]`
  private func flow(_ text: Substring, line: Int) throws(YAMLError) -> [YAMLValue] {
    guard text.last == "]" else { throw YAMLError(line: line, sentence: "a list that is not closed on its line") }
    var elements: [YAMLValue] = []
    var rest = text.dropFirst().dropLast().trimmingBlanks
    while !rest.isEmpty {
      var end = rest.firstIndex(of: ",") ?? rest.endIndex
      if let quote = rest.first, quote == "'" || quote == "\"" {
        guard let close = Self.closing(quote, in: rest) else {
          throw YAMLError(line: line, sentence: "a quotation mark that is never closed")
        }
        end = rest[close...].firstIndex(of: ",") ?? rest.endIndex
      }
      let element = rest[..<end].trimmingBlanks
      if element.first == "[" || element.isEmpty {
        throw YAMLError(line: line, sentence: "a list inside a list, or an empty item")
      }
      elements.append(try scalar(element, line: line))
      rest = end == rest.endIndex ? "" : rest[rest.index(after: end)...].trimmingBlanks
    }
    return elements
  }
}
