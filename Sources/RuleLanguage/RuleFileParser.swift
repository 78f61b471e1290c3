import Lexicon
import Linting
import Prose

/// Reads the lines of a rule file.
///
/// The first line that is neither blank nor a `#` comment is the summary. Then come fields (a known word, blanks, a
/// value), phrases (`words -> replacement`) and examples. An indented line continues the field above it.
struct RuleFileParser {
  private(set) var file: RuleFile
  let bytes: [UInt8]
  /// The fields that were seen, by their bits.
  private var seen: UInt32 = 0
  private var listNames: [String: Int] = [:]
  private var pendingPhrases: [Line] = []
  private var continues: RuleField?

  /// A stretch of one line of the file, as a range of its bytes.
  struct Line {
    var range: Range<Int>
    /// From one.
    var number: Int
    /// The offset of the first byte of the whole line.
    var start: Int
  }

  init(_ file: RuleFile) {
    self.file = file
    bytes = file.bytes
  }

  mutating func parse() throws(RuleFileError) {
    file.exampleLines.reserveCapacity(4)
    var number = 0
    var start = 0
    while start < bytes.count || number == 0 {
      number += 1
      var end = start
      while end < bytes.count, bytes[end] != 10 { end += 1 }
      let line = trimmed(start..<(end > start && bytes[end - 1] == 13 ? end - 1 : end))
      if line.isEmpty {
        continues = nil
      } else if bytes[line.lowerBound] != UInt8(ascii: "#") {
        try read(Line(range: line, number: number, start: start))
      }
      start = end + 1
    }
    try finish(lastLine: number)
  }

  private mutating func read(_ line: Line) throws(RuleFileError) {
    if file.places.summary.isEmpty {
      file.places.summary = line.range
      return
    }
    if let field = continues, line.range.lowerBound > line.start {
      add(line.range, to: field)
      return
    }
    var end = line.range.lowerBound
    while end < line.range.upperBound, !isBlank(end), bytes[end] != UInt8(ascii: ":") { end += 1 }
    var start = end
    while start < line.range.upperBound, isBlank(start) { start += 1 }
    if start > end || start == line.range.upperBound, let field = RuleField(bytes, line.range.lowerBound..<end) {
      let value = Line(range: start..<line.range.upperBound, number: line.number, start: line.start)
      if value.range.isEmpty { throw error(.missingValue(field: field.rawValue), line) }
      if !field.isRepeatable {
        if seen & field.bit != 0 { throw error(.repeatedField(field.rawValue), value) }
        seen |= field.bit
      }
      continues = field.isLong ? field : nil
      try read(field, value)
    } else if start > end + 1 || (start > end && bytes[end] == 9), arrow(in: line) == nil {
      let name = string(line.range.lowerBound..<end)
      throw error(.unknownField(name, nearest: nearestName(to: name, in: RuleField.names)), line)
    } else {
      continues = nil
      pendingPhrases.append(line)
    }
  }

  private mutating func read(_ field: RuleField, _ value: Line) throws(RuleFileError) {
    switch field {
    case .why, .source, .message: add(value.range, to: field)
    case .since: file.places.since = value.range
    case .severity: file.severity = try choice(value, field, Severity.allCases.map { ($0.rawValue, $0) })
    case .scope:
      let scopes: [(String, Rule.Scope)] = [
        ("all", .all), ("headline", .headline), ("display", .display), ("body", .body),
      ]
      file.scope = try choice(value, field, scopes)
    case .changes:
      let all: [Rule.Change] = [.glyph, .spacing, .headlineCase, .layout, .wording]
      file.changes = try choice(value, field, all.map { ($0.rawValue, $0) })
    case .fix: file.level = try choice(value, field, Applicability.allCases.map { ($0.rawValue, $0) })
    case .state: file.isOn = try choice(value, field, [("on", true), ("off", false)])
    case .quotations: file.looksInQuotations = try choice(value, field, [("included", true), ("left alone", false)])
    case .house: file.houses = string(value.range).split(separator: " ").map(String.init)
    case .list: try readList(value)
    case .bad, .good:
      if field == .bad { try checkMarks(value) }
      file.exampleLines.append(.init(draft: value.range, isBad: field == .bad, line: value.number))
    case .fixed:
      let last = file.exampleLines.count - 1
      guard last >= 0, file.exampleLines[last].isBad, file.exampleLines[last].fixed == nil else {
        throw error(.fixedWithoutBad, value)
      }
      file.exampleLines[last].fixed = value.range
    }
  }

  private mutating func add(_ place: Range<Int>, to field: RuleField) {
    switch field {
    case .why: file.places.why.append(place)
    case .source: file.places.source.append(place)
    default: file.places.message.append(place)
    }
  }

  /// `list name: one, two, three`
  private mutating func readList(_ value: Line) throws(RuleFileError) {
    let text = bytes[value.range]
    let colon = UInt8(ascii: ":")
    let name = String(decoding: text.prefix { $0 != colon }.trimmingBlanks, as: UTF8.self)
    let members = text.drop { $0 != colon }.dropFirst().split(separator: UInt8(ascii: ","))
      .map(\.trimmingBlanks).filter { !$0.isEmpty }
    if members.isEmpty { throw error(.emptyList(name), value) }
    listNames[name] = file.lists.count
    file.lists.append(WordSet(members.map { String(decoding: $0, as: UTF8.self) }))
  }

  private func choice<Value>(
    _ line: Line, _ field: RuleField, _ values: [(String, Value)]
  ) throws(RuleFileError) -> Value {
    if let found = values.first(where: { bytes[line.range].elementsEqual($0.0.utf8) }) { return found.1 }
    let value = string(line.range)
    let nearest = nearestName(to: value, in: values.map(\.0))
    throw error(.unknownValue(value, field: field.rawValue, nearest: nearest), line)
  }

  private func checkMarks(_ value: Line) throws(RuleFileError) {
    var isOpen = false
    var marks = 0
    for index in value.range {
      if bytes[index] == UInt8(ascii: "{") {
        if isOpen { throw error(.unbalancedMarks, value) }
        isOpen = true
        marks += 1
      } else if bytes[index] == UInt8(ascii: "}") {
        if !isOpen { throw error(.unbalancedMarks, value) }
        isOpen = false
      }
    }
    if isOpen { throw error(.unbalancedMarks, value) }
    if marks == 0 { throw error(.noMarks, value) }
  }

  private mutating func finish(lastLine: Int) throws(RuleFileError) {
    let end = Line(range: 0..<0, number: max(1, lastLine), start: 0)
    if file.places.summary.isEmpty { throw error(.noSummary, end) }
    for line in pendingPhrases { try readPhrase(line) }
    if file.phrases.isEmpty { throw error(.noPhrase, end) }
    let badCount = file.exampleLines.count { $0.isBad }
    if badCount == 0 { throw error(.noBadExample, end) }
    if badCount == file.exampleLines.count { throw error(.noGoodExample, end) }
    if file.rewordings.contains(where: { !$0.replacements.isEmpty }),
      let missing = file.exampleLines.first(where: { $0.isBad && $0.fixed == nil })
    {
      throw error(.noFixedExample, Line(range: 0..<0, number: missing.line, start: 0))
    }
  }

  /// `phrase`, `phrase -> replacement` or `phrase -> one | another`.
  private mutating func readPhrase(_ line: Line) throws(RuleFileError) {
    let arrow = arrow(in: line)
    let phrase = trimmed(line.range.lowerBound..<(arrow ?? line.range.upperBound))
    let replacement = arrow.map { bytes[trimmed($0 + 2..<line.range.upperBound)] }
    if let steps = PhraseParser.plainSteps(bytes, phrase) {
      let reader = ReplacementParser(captures: 0, groups: [])
      let replacements = try replacement.map { (text) throws(RuleFileError) in
        try reader.parse(text) { error($0, line) }
      }
      file.phrases.append(Phrase(steps, anchor: Self.anchor(of: steps) ?? 0))
      file.rewordings.append(Rewording(replacements: replacements ?? []))
      return
    }
    var parser = PhraseParser(bytes, phrase, lists: listNames, line: line, path: file.path)
    let readings = try parser.parse()
    let reader = ReplacementParser(captures: parser.captures, groups: parser.groups)
    let replacements = try replacement.map { (text) throws(RuleFileError) in try reader.parse(text) { error($0, line) }
    }
    if file.phrases.count + readings.count > RuleFile.mostReadings {
      throw error(.tooManyExpansions(limit: RuleFile.mostReadings), line)
    }
    for reading in readings {
      guard let anchor = Self.anchor(of: reading.steps) else { throw error(.noWordToWake, line) }
      file.phrases.append(
        Phrase(reading.steps, isAtStart: parser.isAtStart, isAtEnd: parser.isAtEnd, anchor: anchor))
      file.rewordings.append(Rewording(choices: reading.choices, replacements: replacements ?? []))
    }
  }

  /// The rarest literal word of a phrase, else its first list; nil when it has neither.
  private static func anchor(of steps: [Phrase.Step]) -> Int? {
    if steps.count == 1, case .word = steps[0].element { return 0 }
    var best: (step: Int, cost: Int)?
    for index in steps.indices {
      if case .word(let hash) = steps[index].element {
        let cost = Lexicon.builtIn.entry(hash).map { Int($0.cost) } ?? .max
        if cost > best?.cost ?? -1 { best = (index, cost) }
      }
    }
    return best?.step
      ?? steps.firstIndex { step in
        if case .list = step.element { true } else { false }
      }
  }

  // MARK: Bytes

  private func isBlank(_ index: Int) -> Bool { bytes[index] == 32 || bytes[index] == 9 }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Without the spaces and tabs at both ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(start) { start += 1 }
    while end > start, isBlank(end - 1) { end -= 1 }
    return start..<end
  }

  /// The offset of `->`, nil without one.
  private func arrow(in line: Line) -> Int? {
    line.range.dropLast().first { bytes[$0] == UInt8(ascii: "-") && bytes[$0 + 1] == UInt8(ascii: ">") }
  }

  private func error(_ problem: RuleFileError.Problem, _ line: Line) -> RuleFileError {
    let column = line.column(of: line.range.lowerBound, in: bytes)
    return RuleFileError(path: file.path, line: line.number, column: column, problem: problem)
  }
}

extension RuleFileParser.Line {
  /// The column, from one and in characters, of an offset of the file.
  func column(of offset: Int, in bytes: [UInt8]) -> Int {
    guard !range.isEmpty else { return 1 }
    // Bytes behind the first of a character do not count.
    return bytes[start..<max(start, min(offset, range.upperBound))].count { $0 & 0xC0 != 0x80 } + 1
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
