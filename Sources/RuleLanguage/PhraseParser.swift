import Linting
import Prose

/// Reads one phrase of a rule file.
///
///     phrase  := ["^"] element... ["$"]
///     element := word | "~"lemma | "<"class">" | "("phrase{"|"phrase}")" ["?"] | mark
///
/// Words are compared in any case. Alternatives and optional words are expanded into flat readings at once, so that
/// matching is a walk along at most twelve tokens.
struct PhraseParser {
  /// What a reader of the phrase must know of the rule: its lists, by name.
  let lists: [String: Int]
  private let bytes: [UInt8]
  /// Behind the last byte of the phrase.
  private let limit: Int
  private let origin: Int
  private var index: Int
  /// How many groups are open.
  private var depth = 0
  private(set) var captures = 0
  /// How many alternatives each group has, by its capture.
  private(set) var groups: [(capture: Int, options: Int)] = []
  private(set) var isAtStart = false
  private(set) var isAtEnd = false
  private let line: RuleFileParser.Line
  private let path: String

  /// - Parameters:
  ///   - range: Of the bytes of the file, where the phrase lies.
  ///   - line: The line of the phrase, for errors.
  init(_ bytes: [UInt8], _ range: Range<Int>, lists: [String: Int], line: RuleFileParser.Line, path: String) {
    self.bytes = bytes
    self.lists = lists
    self.line = line
    self.path = path
    origin = range.lowerBound
    index = range.lowerBound
    limit = range.upperBound
  }

  static let classes: [String: Phrase.Element] = [
    "number": .number, "capitalised": .capitalised, "lower": .lower, "word": .anyWord,
  ]

  /// One flat reading: its steps, and which alternative each group took.
  struct Reading {
    var steps: [Phrase.Step] = []
    var choices: [Rewording.Choice] = []

    init(_ steps: [Phrase.Step] = []) { self.steps = steps }

    func followed(by other: Reading) -> Reading {
      var joined = self
      joined.steps += other.steps
      joined.choices += other.choices
      return joined
    }
  }

  /// All readings of the phrase.
  mutating func parse() throws(RuleFileError) -> [Reading] {
    skipBlanks()
    isAtStart = take(UInt8(ascii: "^"))
    var readings = try parseSequence(isInGroup: false)
    if readings.contains(where: \.steps.isEmpty) || readings.isEmpty { throw error(.emptyPhrase, origin) }
    isAtEnd = take(UInt8(ascii: "$"))
    skipBlanks()
    if index < limit { throw error(.strayCharacter(character), index) }
    for reading in readings.indices { readings[reading].steps[0].isGlued = false }
    return readings
  }

  /// The steps of a phrase that is words with blanks between, as most are; nil for any other.
  static func plainSteps(_ bytes: [UInt8], _ range: Range<Int>) -> [Phrase.Step]? {
    var steps: [Phrase.Step] = []
    steps.reserveCapacity(4)
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, isLetter(bytes[index]) { index += 1 }
      guard index > start, index == range.upperBound || bytes[index] == 32, steps.count < Phrase.mostTokens else {
        return nil
      }
      steps.append(Phrase.Step(.word(WordHash.of(bytes[start..<index]))))
      while index < range.upperBound, bytes[index] == 32 { index += 1 }
    }
    return steps.isEmpty ? nil : steps
  }

  private func error(_ problem: RuleFileError.Problem, _ offset: Int) -> RuleFileError {
    RuleFileError(path: path, line: line.number, column: line.column(of: offset, in: bytes), problem: problem)
  }

  /// Elements up to the end, a bar or a closing bracket, as flat readings.
  private mutating func parseSequence(isInGroup: Bool) throws(RuleFileError) -> [Reading] {
    var readings = [Reading()]
    while index < limit {
      let isGlued = !skipBlanks()
      guard index < limit else { break }
      let byte = bytes[index]
      if byte == UInt8(ascii: "|") || byte == UInt8(ascii: ")") {
        if isInGroup { break }
        throw error(.strayCharacter(character), index)
      }
      if byte == UInt8(ascii: "$"), !isInGroup { break }
      let options = try parseElement(isGlued: isGlued)
      var next: [Reading] = []
      for reading in readings {
        for option in options {
          let joined = reading.followed(by: option)
          if joined.steps.count > Phrase.mostTokens {
            throw error(.tooManyTokens(limit: Phrase.mostTokens), origin)
          }
          next.append(joined)
        }
      }
      if next.count > RuleFile.mostReadingsOfLine {
        throw error(.tooManyExpansions(limit: RuleFile.mostReadingsOfLine), origin)
      }
      readings = next
    }
    return readings
  }

  private mutating func parseElement(isGlued: Bool) throws(RuleFileError) -> [Reading] {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "("): return try parseGroup(isGlued: isGlued)
    case UInt8(ascii: "<"):
      let name = try takeName(until: UInt8(ascii: ">"), at: start)
      captures += 1
      if let element = Self.classes[name] { return one(element, isGlued, captures) }
      if let list = lists[name] { return one(.list(list), isGlued, captures) }
      let known = Self.classes.keys.sorted() + lists.keys.sorted()
      throw error(.unknownClass(name, nearest: nearestName(to: name, in: known)), start)
    case UInt8(ascii: "~"):
      index += 1
      let lemma = String(decoding: bytes[takeWord()], as: UTF8.self)
      guard !lemma.isEmpty else { throw error(.strayCharacter("~"), start) }
      captures += 1
      return Inflection.forms(of: lemma.lowercased()).map { form in
        Reading([Phrase.Step(.word(WordHash.of(form)), isGlued: isGlued, capture: captures)])
      }
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: ">"):
      throw error(.strayCharacter(character), index)
    default:
      let word = takeWord()
      if !word.isEmpty { return one(.word(WordHash.of(bytes[word])), isGlued, 0) }
      let mark = character
      index += mark.utf8.count
      return one(.mark(UInt64(mark.unicodeScalars.first?.value ?? 0)), isGlued, 0)
    }
  }

  /// The character at the index, for a message or a mark.
  private var character: String {
    var end = index + 1
    while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  private func one(_ element: Phrase.Element, _ isGlued: Bool, _ capture: Int) -> [Reading] {
    [Reading([Phrase.Step(element, isGlued: isGlued, capture: capture)])]
  }

  private mutating func parseGroup(isGlued: Bool) throws(RuleFileError) -> [Reading] {
    let start = index
    index += 1
    captures += 1
    depth += 1
    defer { depth -= 1 }
    // Each level of brackets would hold a word of its own.
    if depth > Phrase.mostTokens { throw error(.tooManyTokens(limit: Phrase.mostTokens), start) }
    let capture = captures
    var options: [Reading] = []
    var choice = 0
    while true {
      let first = index
      let readings = try parseSequence(isInGroup: true)
      guard index < limit else { throw error(.unclosedGroup, start) }
      if readings.contains(where: \.steps.isEmpty) { throw error(.emptyPhrase, first) }
      for var reading in readings {
        reading.choices.append(Rewording.Choice(capture: capture, option: choice))
        for step in reading.steps.indices { reading.steps[step].capture = capture }
        reading.steps[0].isGlued = isGlued
        options.append(reading)
      }
      choice += 1
      index += 1
      if bytes[index - 1] == UInt8(ascii: ")") { break }
    }
    groups.append((capture, choice))
    if index < limit, bytes[index] == UInt8(ascii: "?") {
      index += 1
      options.append(Reading())
    }
    return options
  }

  /// Skips blanks and tells whether there were any.
  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = index
    while index < limit, bytes[index] == 32 || bytes[index] == 9 { index += 1 }
    return index > start || index == origin
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < limit, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func takeName(until mark: UInt8, at start: Int) throws(RuleFileError) -> String {
    index += 1
    let first = index
    while index < limit, bytes[index] != mark { index += 1 }
    guard index < limit else { throw error(.unclosedGroup, start) }
    index += 1
    return String(decoding: bytes[first..<index - 1], as: UTF8.self)
  }

  /// The letters, digits and inner apostrophes from here.
  private mutating func takeWord() -> Range<Int> {
    let start = index
    while index < limit {
      let byte = bytes[index]
      if Self.isLetter(byte) {
        index += 1
      } else if byte == UInt8(ascii: "'"), index > start, index + 1 < limit, Self.isLetter(bytes[index + 1]) {
        index += 1
      } else if byte >= 0xC3 {
        let next = index + 1 < limit ? bytes[index + 1] : 0
        let isPunctuation = byte == 0xE2 && (next == 0x80 || next == 0x81)
        if isPunctuation, !isInnerApostrophe(from: start) { break }
        index += 1
        while index < limit, bytes[index] & 0xC0 == 0x80 { index += 1 }
      } else {
        break
      }
    }
    return start..<index
  }

  /// Whether a curly apostrophe stands here between two letters.
  private func isInnerApostrophe(from start: Int) -> Bool {
    index > start && index + 3 < limit && bytes[index + 2] == 0x99
      && (Self.isLetter(bytes[index + 3]) || bytes[index + 3] >= 0xC3)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return (folded >= 97 && folded <= 122) || (byte >= 48 && byte <= 57)
  }
}
