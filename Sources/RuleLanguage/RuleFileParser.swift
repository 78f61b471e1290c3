import Lexicon
import Linting
import Prose

/// Reads the lines of a rule file.
///
/// The first line that is neither blank nor a `#` comment is the summary. Then come fields (a known word, blanks, a
/// value), phrases (`words -> replacement`) and examples. An indented line continues the field above it.
struct RuleFileParser {
  private(set) var file: RuleFile
  /// One bit for each field that was seen, by its place in `fields`.
  private var seen: UInt32 = 0
  private var listNames: [String: Int] = [:]
  private var pendingPhrases: [Line] = []
  private var lastExample: (draft: Line, kind: DraftKind, house: String, isBad: Bool, fixed: String?)?
  private var continues: String?

  /// One line of the file, or what is left of it, with its number from one.
  struct Line {
    /// Of the bytes of the file, so that its indices are offsets there.
    var text: ArraySlice<UInt8>
    var number: Int
    /// The offset of the first byte of the whole line.
    var start: Int

    var string: String { String(decoding: text, as: UTF8.self) }
  }

  static let fields = [
    "why", "source", "since", "severity", "scope", "changes", "fix", "house", "state", "message", "quotations", "list",
    "bad", "fixed", "good",
  ]

  private static let fieldBytes = fields.map { Array($0.utf8) }
  /// The fields that may stand several times.
  private static let repeatable = ["bad", "good", "fixed", "list"]

  init(_ file: RuleFile) { self.file = file }

  mutating func parse(_ bytes: [UInt8]) throws(RuleFileError) {
    var number = 0
    var start = 0
    while start < bytes.count || number == 0 {
      number += 1
      var end = start
      while end < bytes.count, bytes[end] != 10 { end += 1 }
      let raw = bytes[start..<(end > start && bytes[end - 1] == 13 ? end - 1 : end)]
      let trimmed = raw.trimmingBlanks
      if trimmed.isEmpty {
        continues = nil
      } else if trimmed.first != UInt8(ascii: "#") {
        try read(Line(text: trimmed, number: number, start: start), isIndented: trimmed.startIndex > start)
      }
      start = end + 1
    }
    try finish(lastLine: number)
  }

  private mutating func read(_ line: Line, isIndented: Bool) throws(RuleFileError) {
    if file.summary.isEmpty {
      file.summary = line.string
      return
    }
    if isIndented, let field = continues {
      extend(field, with: line.string)
      return
    }
    let word = line.text.prefix { $0 != 32 && $0 != 9 && $0 != UInt8(ascii: ":") }
    let rest = line.text[word.endIndex...]
    let value = rest.drop { $0 == 32 || $0 == 9 }
    if let index = Self.fieldBytes.firstIndex(where: { $0.count == word.count && word.elementsEqual($0) }),
      rest.count > value.count || rest.isEmpty
    {
      let field = Self.fields[index]
      if value.isEmpty { throw error(.missingValue(field: field), line) }
      if !Self.repeatable.contains(field) {
        if seen & (1 << UInt32(index)) != 0 {
          let place = Line(text: value, number: line.number, start: line.start)
          throw error(.repeatedField(field), place)
        }
        seen |= 1 << UInt32(index)
      }
      try readField(field, Line(text: value, number: line.number, start: line.start))
    } else if rest.count > value.count + 1 || rest.first == 9, line.arrow == nil {
      let name = String(decoding: word, as: UTF8.self)
      throw error(.unknownField(name, nearest: nearestName(to: name, in: Self.fields)), line)
    } else {
      continues = nil
      pendingPhrases.append(line)
    }
  }

  private mutating func readField(_ field: String, _ value: Line) throws(RuleFileError) {
    continues = nil
    switch field {
    case "why": file.why = value.string
    case "source": file.source = value.string
    case "since": file.since = value.string
    case "message": file.message = value.string
    case "severity": file.severity = try choice(value, field, Severity.allCases.map { ($0.rawValue, $0) })
    case "scope":
      let scopes: [(String, Rule.Scope)] = [
        ("all", .all), ("headline", .headline), ("display", .display), ("body", .body),
      ]
      file.scope = try choice(value, field, scopes)
    case "changes":
      let all: [Rule.Change] = [.glyph, .spacing, .headlineCase, .layout, .wording]
      file.changes = try choice(value, field, all.map { ($0.rawValue, $0) })
    case "fix": file.level = try choice(value, field, Applicability.allCases.map { ($0.rawValue, $0) })
    case "state": file.isOn = try choice(value, field, [("on", true), ("off", false)])
    case "quotations": file.looksInQuotations = try choice(value, field, [("included", true), ("left alone", false)])
    case "house": file.houses = value.string.split(separator: " ").map(String.init)
    case "list": try readList(value)
    case "bad", "good":
      flushExample()
      try checkMarks(value, isBad: field == "bad")
      lastExample = (value, file.scope == .headline ? .headline : .article, "plain", field == "bad", nil)
    default:
      guard lastExample?.isBad == true, lastExample?.fixed == nil else { throw error(.fixedWithoutBad, value) }
      lastExample?.fixed = value.string
    }
    if field == "why" || field == "source" || field == "message" { continues = field }
  }

  private mutating func extend(_ field: String, with text: String) {
    switch field {
    case "why": file.why += " " + text
    case "source": file.source += " " + text
    default: file.message = (file.message ?? "") + " " + text
    }
  }

  /// `list name: one, two, three`
  private mutating func readList(_ value: Line) throws(RuleFileError) {
    let colon = UInt8(ascii: ":")
    let name = String(decoding: value.text.prefix { $0 != colon }.trimmingBlanks, as: UTF8.self)
    let members = value.text.drop { $0 != colon }.dropFirst().split(separator: UInt8(ascii: ","))
      .map { String(decoding: $0.trimmingBlanks, as: UTF8.self) }.filter { !$0.isEmpty }
    if members.isEmpty { throw error(.emptyList(name), value) }
    listNames[name] = file.lists.count
    file.lists.append(WordSet(members))
    file.listMembers.append(members)
  }

  private func choice<Value>(_ line: Line, _ field: String, _ values: [(String, Value)]) throws(RuleFileError) -> Value
  {
    if let found = values.first(where: { line.text.elementsEqual($0.0.utf8) }) { return found.1 }
    let nearest = nearestName(to: line.string, in: values.map(\.0))
    throw error(.unknownValue(line.string, field: field, nearest: nearest), line)
  }

  private func checkMarks(_ value: Line, isBad: Bool) throws(RuleFileError) {
    guard isBad else { return }
    var isOpen = false
    var marks = 0
    for byte in value.text {
      if byte == UInt8(ascii: "{") {
        if isOpen { throw error(.unbalancedMarks, value) }
        isOpen = true
        marks += 1
      } else if byte == UInt8(ascii: "}") {
        if !isOpen { throw error(.unbalancedMarks, value) }
        isOpen = false
      }
    }
    if isOpen { throw error(.unbalancedMarks, value) }
    if marks == 0 { throw error(.noMarks, value) }
  }

  private mutating func flushExample() {
    guard let example = lastExample else { return }
    file.examples.append(
      .inFile(
        example.draft.string, isBad: example.isBad, fixed: example.fixed, kind: example.kind,
        house: file.houses.first ?? example.house, file: file.path, line: example.draft.number))
    lastExample = nil
  }

  private mutating func finish(lastLine: Int) throws(RuleFileError) {
    flushExample()
    let end = Line(text: [], number: max(1, lastLine), start: 0)
    if file.summary.isEmpty { throw error(.noSummary, end) }
    for line in pendingPhrases { try readPhrase(line) }
    if file.phrases.isEmpty { throw error(.noPhrase, end) }
    let bad = file.examples.filter(\.isBad)
    if bad.isEmpty { throw error(.noBadExample, end) }
    if bad.count == file.examples.count { throw error(.noGoodExample, end) }
    let replaces = file.phrases.contains { !$0.replacements.isEmpty }
    if replaces, let missing = bad.first(where: { $0.fixed == nil }) {
      throw error(.noFixedExample, Line(text: [], number: missing.line, start: 0))
    }
  }

  /// `phrase`, `phrase -> replacement` or `phrase -> one | another`.
  private mutating func readPhrase(_ line: Line) throws(RuleFileError) {
    let phrase = line.arrow.map { line.text[..<$0].trimmingBlanks } ?? line.text
    let path = file.path
    var parser = PhraseParser(phrase, lists: listNames) { problem, offset in
      RuleFileError(path: path, line: line.number, column: line.column(of: offset), problem: problem)
    }
    var readings = try parser.parse()
    var replacements: [Replacement]?
    if let arrow = line.arrow {
      let text = String(decoding: line.text[(arrow + 2)...].trimmingBlanks, as: UTF8.self)
      let reader = ReplacementParser(captures: parser.captures, groups: parser.groups)
      replacements = try reader.parse(text[...]) { error($0, line) }
    }
    for index in readings.indices {
      readings[index].replacements = replacements ?? []
      guard let anchor = anchor(of: readings[index]) else { throw error(.noWordToWake, line) }
      readings[index].anchor = anchor
    }
    file.phrases += readings
  }

  /// The rarest literal word of a phrase, else its first list; nil when it has neither.
  private func anchor(of phrase: Phrase) -> Int? {
    var best: (step: Int, cost: Int)?
    for (index, step) in phrase.steps.enumerated() {
      if case .word(let hash) = step.element {
        let cost = Lexicon.builtIn.entry(hash).map { Int($0.cost) } ?? .max
        if cost > best?.cost ?? -1 { best = (index, cost) }
      }
    }
    return best?.step
      ?? phrase.steps.firstIndex { step in
        if case .list = step.element { true } else { false }
      }
  }

  private func error(_ problem: RuleFileError.Problem, _ line: Line) -> RuleFileError {
    RuleFileError(path: file.path, line: line.number, column: line.column(of: line.text.startIndex), problem: problem)
  }
}

extension RuleFileParser.Line {
  /// The column, from one and in characters, of an offset of the file; bytes behind the first of a character do not
  /// count.
  func column(of offset: Int) -> Int {
    guard !text.isEmpty else { return 1 }
    let inside = text.startIndex..<max(text.startIndex, min(offset, text.endIndex))
    return text.startIndex - start + 1 + text[inside].count { $0 & 0xC0 != 0x80 }
  }

  /// The offset of `->`, nil without one.
  var arrow: Int? {
    text.indices.first { text[$0] == UInt8(ascii: "-") && $0 + 1 < text.endIndex && text[$0 + 1] == UInt8(ascii: ">") }
  }
}

extension ArraySlice<UInt8> {
  /// Without the spaces and tabs at both ends.
  var trimmingBlanks: ArraySlice<UInt8> {
    var slice = drop { $0 == 32 || $0 == 9 }
    while let last = slice.last, last == 32 || last == 9 { slice.removeLast() }
    return slice
  }
}

extension Substring {
  /// Without the blanks at both ends.
  var trimmingBlanks: Substring {
    let front = drop { $0 == " " || $0 == "\t" }
    var end = front.endIndex
    while end > front.startIndex, " \t".contains(front[front.index(before: end)]) { end = front.index(before: end) }
    return front[..<end]
  }
}
