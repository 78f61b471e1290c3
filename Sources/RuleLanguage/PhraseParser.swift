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
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private(set) var captures = 0
  /// How many alternatives each group has, by its capture.
  private(set) var groups: [(capture: Int, options: Int)] = []
  let report: (RuleFileError.Problem, Int) -> RuleFileError

  /// - Parameter report: Makes the error of a problem at a byte of the file.
  init(
    _ text: ArraySlice<UInt8>, lists: [String: Int], report: @escaping (RuleFileError.Problem, Int) -> RuleFileError
  ) {
    self.bytes = text
    self.index = text.startIndex
    self.lists = lists
    self.report = report
  }

  static let classes: [String: Phrase.Element] = [
    "number": .number, "capitalised": .capitalised, "lower": .lower, "word": .anyWord,
  ]

  /// All readings of the phrase.
  mutating func parse() throws(RuleFileError) -> [Phrase] {
    if let plain = plainPhrase() { return [plain] }
    skipBlanks()
    let isAtStart = take(UInt8(ascii: "^"))
    var readings = try parseSequence(isInGroup: false)
    if readings.contains(where: \.steps.isEmpty) || readings.isEmpty { throw report(.emptyPhrase, bytes.startIndex) }
    let isAtEnd = take(UInt8(ascii: "$"))
    skipBlanks()
    if index < bytes.endIndex { throw report(.strayCharacter(character), index) }
    for reading in readings.indices { readings[reading].steps[0].isGlued = false }
    return readings.map { reading in
      var phrase = Phrase()
      phrase.steps = reading.steps
      phrase.choices = reading.choices
      phrase.isAtStart = isAtStart
      phrase.isAtEnd = isAtEnd
      return phrase
    }
  }

  /// The phrase when it is words with blanks between, as most are; nil, and nothing read, for any other.
  private mutating func plainPhrase() -> Phrase? {
    let start = index
    var phrase = Phrase()
    phrase.steps.reserveCapacity(4)
    while index < bytes.endIndex, phrase.steps.count < Phrase.mostTokens {
      skipBlanks()
      let word = takeWord()
      if word.isEmpty || (index < bytes.endIndex && bytes[index] != 32) { break }
      phrase.steps.append(Phrase.Step(element: .word(WordHash.of(word)), isGlued: false, capture: 0))
    }
    if index == bytes.endIndex, !phrase.steps.isEmpty { return phrase }
    index = start
    return nil
  }

  /// One flat reading: its steps, and which alternative each group took.
  private struct Reading {
    var steps: [Phrase.Step] = []
    var choices: [Int: Int] = [:]

    init(_ steps: [Phrase.Step] = []) { self.steps = steps }

    func followed(by other: Reading) -> Reading {
      var joined = self
      joined.steps += other.steps
      joined.choices.merge(other.choices) { _, new in new }
      return joined
    }
  }

  /// Elements up to the end, a bar or a closing bracket, as flat readings.
  private mutating func parseSequence(isInGroup: Bool) throws(RuleFileError) -> [Reading] {
    var readings = [Reading()]
    while index < bytes.endIndex {
      let isGlued = !skipBlanks()
      guard index < bytes.endIndex else { break }
      let byte = bytes[index]
      if byte == UInt8(ascii: "|") || byte == UInt8(ascii: ")") {
        if isInGroup { break }
        throw report(.strayCharacter(character), index)
      }
      if byte == UInt8(ascii: "$"), !isInGroup { break }
      let options = try parseElement(isGlued: isGlued)
      var next: [Reading] = []
      for reading in readings {
        for option in options {
          let joined = reading.followed(by: option)
          if joined.steps.count > Phrase.mostTokens {
            throw report(.tooManyTokens(limit: Phrase.mostTokens), bytes.startIndex)
          }
          next.append(joined)
        }
      }
      if next.count > Phrase.mostExpansions {
        throw report(.tooManyExpansions(limit: Phrase.mostExpansions), bytes.startIndex)
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
      throw report(.unknownClass(name, nearest: nearestName(to: name, in: known)), start)
    case UInt8(ascii: "~"):
      index += 1
      let lemma = String(decoding: takeWord(), as: UTF8.self)
      guard !lemma.isEmpty else { throw report(.strayCharacter("~"), start) }
      captures += 1
      return Inflection.forms(of: lemma.lowercased()).map { form in
        Reading([Phrase.Step(element: .word(WordHash.of(form)), isGlued: isGlued, capture: captures)])
      }
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: ">"):
      throw report(.strayCharacter(character), index)
    default:
      let word = takeWord()
      if !word.isEmpty { return one(.word(WordHash.of(word)), isGlued, 0) }
      let mark = character
      index += mark.utf8.count
      return one(.mark(UInt64(mark.unicodeScalars.first?.value ?? 0)), isGlued, 0)
    }
  }

  /// The character at the index, for a message or a mark.
  private var character: String {
    var end = index + 1
    while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  private func one(_ element: Phrase.Element, _ isGlued: Bool, _ capture: Int) -> [Reading] {
    [Reading([Phrase.Step(element: element, isGlued: isGlued, capture: capture)])]
  }

  private mutating func parseGroup(isGlued: Bool) throws(RuleFileError) -> [Reading] {
    let start = index
    index += 1
    captures += 1
    let capture = captures
    var options: [Reading] = []
    var choice = 0
    while true {
      let first = index
      let readings = try parseSequence(isInGroup: true)
      guard index < bytes.endIndex else { throw report(.unclosedGroup, start) }
      if readings.contains(where: \.steps.isEmpty) { throw report(.emptyPhrase, first) }
      for var reading in readings {
        reading.choices[capture] = choice
        for step in reading.steps.indices { reading.steps[step].capture = capture }
        reading.steps[0].isGlued = isGlued
        options.append(reading)
      }
      choice += 1
      index += 1
      if bytes[index - 1] == UInt8(ascii: ")") { break }
    }
    groups.append((capture, choice))
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "?") {
      index += 1
      options.append(Reading())
    }
    return options
  }

  /// Skips blanks and tells whether there were any.
  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = index
    while index < bytes.endIndex, bytes[index] == 32 || bytes[index] == 9 { index += 1 }
    return index > start || index == bytes.startIndex
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.endIndex, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func takeName(until end: UInt8, at start: Int) throws(RuleFileError) -> String {
    index += 1
    let first = index
    while index < bytes.endIndex, bytes[index] != end { index += 1 }
    guard index < bytes.endIndex else { throw report(.unclosedGroup, start) }
    index += 1
    return String(decoding: bytes[first..<index - 1], as: UTF8.self)
  }

  /// The letters, digits and inner apostrophes from here.
  private mutating func takeWord() -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.endIndex {
      let byte = bytes[index]
      if Self.isLetter(byte) {
        index += 1
      } else if byte == UInt8(ascii: "'"), index > start, index + 1 < bytes.endIndex, Self.isLetter(bytes[index + 1]) {
        index += 1
      } else if byte >= 0xC3 {
        let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
        let isPunctuation = byte == 0xE2 && (next == 0x80 || next == 0x81)
        if isPunctuation, !isInnerApostrophe(from: start) { break }
        index += 1
        while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 { index += 1 }
      } else {
        break
      }
    }
    return bytes[start..<index]
  }

  /// Whether a curly apostrophe stands here between two letters.
  private func isInnerApostrophe(from start: Int) -> Bool {
    index > start && index + 3 < bytes.endIndex && bytes[index + 2] == 0x99
      && (Self.isLetter(bytes[index + 3]) || bytes[index + 3] >= 0xC3)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return (folded >= 97 && folded <= 122) || (byte >= 48 && byte <= 57)
  }
}
