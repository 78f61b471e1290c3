import Lexicon
import Linting
import Prose

/// Reads the lines of a rule file.
///
/// The first line that is neither blank nor a `#` comment is the summary. Then come fields (a known word, blanks, a
/// value), phrases (`words -> replacement`) and examples. An indented line continues the field above it.
struct RuleFileParser {
  private(set) var file: RuleFile
  private var seen: Set<String> = []
  private var listNames: [String: Int] = [:]
  private var pendingPhrases: [Line] = []
  private var lastExample: (draft: Line, kind: DraftKind, house: String, isBad: Bool, fixed: String?)?
  private var continues: String?

  /// One line of the file, with its number from one and the column of its first character from one.
  struct Line {
    var text: Substring
    var number: Int
    var column: Int
  }

  static let fields = [
    "why", "source", "since", "severity", "scope", "changes", "fix", "house", "state", "message", "quotations", "list",
    "bad", "fixed", "good",
  ]

  init(_ file: RuleFile) { self.file = file }

  mutating func parse(_ text: String) throws(RuleFileError) {
    var number = 0
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let trimmed = raw.trimmingBlanks
      if trimmed.isEmpty || trimmed.hasPrefix("#") {
        if trimmed.isEmpty { continues = nil }
        continue
      }
      let indent = raw.count - raw.drop { $0 == " " || $0 == "\t" }.count
      let line = Line(text: trimmed, number: number, column: indent + 1)
      if file.summary.isEmpty {
        file.summary = String(trimmed)
      } else if indent > 0, let field = continues {
        extend(field, with: trimmed)
      } else {
        try read(line)
      }
    }
    try finish(lastLine: number)
  }

  private mutating func read(_ line: Line) throws(RuleFileError) {
    let word = line.text.prefix { $0 != " " && $0 != "\t" && $0 != ":" }
    let rest = line.text[word.endIndex...]
    let value = rest.drop { $0 == " " || $0 == "\t" }
    if Self.fields.contains(String(word)), rest.isEmpty || rest.first == " " || rest.first == "\t" {
      if value.isEmpty { throw error(.missingValue(field: String(word)), line) }
      let column = line.column + line.text.count - value.count
      try readField(String(word), Line(text: value, number: line.number, column: column))
    } else if !line.text.contains("->"), rest.hasPrefix("  ") || rest.hasPrefix("\t") {
      let nearest = nearestName(to: String(word), in: Self.fields)
      throw error(.unknownField(String(word), nearest: nearest), line)
    } else {
      continues = nil
      pendingPhrases.append(line)
    }
  }

  private mutating func readField(_ field: String, _ value: Line) throws(RuleFileError) {
    let isRepeatable = ["bad", "good", "fixed", "list"].contains(field)
    if !isRepeatable, !seen.insert(field).inserted { throw error(.repeatedField(field), value) }
    let text = String(value.text)
    continues = nil
    switch field {
    case "why": file.why = text
    case "source": file.source = text
    case "since": file.since = text
    case "message": file.message = text
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
    case "house": file.houses = text.split(separator: " ").map(String.init)
    case "list": try readList(value)
    case "bad", "good":
      flushExample()
      try checkMarks(value, isBad: field == "bad")
      lastExample = (value, file.scope == .headline ? .headline : .article, "plain", field == "bad", nil)
    default:
      guard lastExample?.isBad == true, lastExample?.fixed == nil else { throw error(.fixedWithoutBad, value) }
      lastExample?.fixed = text
    }
    if ["why", "source", "message"].contains(field) { continues = field }
  }

  private mutating func extend(_ field: String, with text: Substring) {
    switch field {
    case "why": file.why += " " + text
    case "source": file.source += " " + text
    default: file.message = (file.message ?? "") + " " + text
    }
  }

  /// `list name: one, two, three`
  private mutating func readList(_ value: Line) throws(RuleFileError) {
    let name = String(value.text.prefix { $0 != ":" }.trimmingBlanks)
    let members = value.text.drop { $0 != ":" }.dropFirst().split(separator: ",").map { String($0.trimmingBlanks) }
      .filter { !$0.isEmpty }
    if members.isEmpty { throw error(.emptyList(name), value) }
    listNames[name] = file.lists.count
    file.lists.append(WordSet(members))
    file.listMembers.append(members)
  }

  private func choice<Value>(_ line: Line, _ field: String, _ values: [(String, Value)]) throws(RuleFileError) -> Value
  {
    if let found = values.first(where: { $0.0 == line.text }) { return found.1 }
    let nearest = nearestName(to: String(line.text), in: values.map(\.0))
    throw error(.unknownValue(String(line.text), field: field, nearest: nearest), line)
  }

  private func checkMarks(_ value: Line, isBad: Bool) throws(RuleFileError) {
    guard isBad else { return }
    var isOpen = false
    var marks = 0
    for character in value.text {
      if character == "{" {
        if isOpen { throw error(.unbalancedMarks, value) }
        isOpen = true
        marks += 1
      } else if character == "}" {
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
        String(example.draft.text), isBad: example.isBad, fixed: example.fixed, kind: example.kind,
        house: file.houses.first ?? example.house, file: file.path, line: example.draft.number))
    lastExample = nil
  }

  private mutating func finish(lastLine: Int) throws(RuleFileError) {
    flushExample()
    let end = Line(text: "", number: max(1, lastLine), column: 1)
    if file.summary.isEmpty { throw error(.noSummary, end) }
    for line in pendingPhrases { try readPhrase(line) }
    if file.phrases.isEmpty { throw error(.noPhrase, end) }
    let bad = file.examples.filter(\.isBad)
    if bad.isEmpty { throw error(.noBadExample, end) }
    if bad.count == file.examples.count { throw error(.noGoodExample, end) }
    let replaces = file.phrases.contains { !$0.replacements.isEmpty }
    if replaces, let missing = bad.first(where: { $0.fixed == nil }) {
      throw error(.noFixedExample, Line(text: "", number: missing.line, column: 1))
    }
  }

  /// `phrase`, `phrase -> replacement` or `phrase -> one | another`.
  private mutating func readPhrase(_ line: Line) throws(RuleFileError) {
    let sides = line.text.splitAtArrow
    let path = file.path
    var parser = PhraseParser(sides.phrase, lists: listNames) { problem, offset in
      RuleFileError(path: path, line: line.number, column: line.column + offset, problem: problem)
    }
    var readings = try parser.parse()
    let replacements = try sides.replacement.map { text throws(RuleFileError) in
      try ReplacementParser(captures: parser.captures, groups: parser.groups).parse(text) { self.error($0, line) }
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
    RuleFileError(path: file.path, line: line.number, column: line.column, problem: problem)
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

  /// What stands before and behind `->`.
  fileprivate var splitAtArrow: (phrase: Substring, replacement: Substring?) {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix("->") {
        return (self[..<index].trimmingBlanks, self[self.index(index, offsetBy: 2)...].trimmingBlanks)
      }
      index = self.index(after: index)
    }
    return (self, nil)
  }
}
