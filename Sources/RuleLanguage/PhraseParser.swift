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
  private let characters: [Character]
  private var index = 0
  private(set) var captures = 0
  /// How many alternatives each group has, by its capture.
  private(set) var groups: [(capture: Int, options: Int)] = []
  let report: (RuleFileError.Problem, Int) -> RuleFileError

  /// - Parameter report: Makes the error of a problem at a character of the phrase.
  init(_ text: Substring, lists: [String: Int], report: @escaping (RuleFileError.Problem, Int) -> RuleFileError) {
    self.characters = Array(text)
    self.lists = lists
    self.report = report
  }

  static let classes: [String: Phrase.Element] = [
    "number": .number, "capitalised": .capitalised, "lower": .lower, "word": .anyWord,
  ]

  /// All readings of the phrase.
  mutating func parse() throws(RuleFileError) -> [Phrase] {
    skipBlanks()
    let isAtStart = take("^")
    var readings = try parseSequence(isInGroup: false)
    if readings.contains(where: \.steps.isEmpty) || readings.isEmpty { throw report(.emptyPhrase, 0) }
    let isAtEnd = take("$")
    skipBlanks()
    if index < characters.count { throw report(.strayCharacter(String(characters[index])), index) }
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
    while index < characters.count {
      let isGlued = !skipBlanks()
      guard index < characters.count else { break }
      let character = characters[index]
      if character == "|" || character == ")" {
        if isInGroup { break }
        throw report(.strayCharacter(String(character)), index)
      }
      if character == "$", !isInGroup { break }
      let options = try parseElement(isGlued: isGlued)
      var next: [Reading] = []
      for reading in readings {
        for option in options {
          let joined = reading.followed(by: option)
          if joined.steps.count > Phrase.mostTokens { throw report(.tooManyTokens(limit: Phrase.mostTokens), 0) }
          next.append(joined)
        }
      }
      if next.count > Phrase.mostExpansions { throw report(.tooManyExpansions(limit: Phrase.mostExpansions), 0) }
      readings = next
    }
    return readings
  }

  private mutating func parseElement(isGlued: Bool) throws(RuleFileError) -> [Reading] {
    let start = index
    switch characters[index] {
    case "(": return try parseGroup(isGlued: isGlued)
    case "<":
      let name = try takeName(until: ">", at: start)
      captures += 1
      if let element = Self.classes[name] { return one(element, isGlued, captures) }
      if let list = lists[name] { return one(.list(list), isGlued, captures) }
      let known = Self.classes.keys.sorted() + lists.keys.sorted()
      throw report(.unknownClass(name, nearest: nearestName(to: name, in: known)), start)
    case "~":
      index += 1
      let lemma = takeWord()
      guard !lemma.isEmpty else { throw report(.strayCharacter("~"), start) }
      captures += 1
      return Inflection.forms(of: lemma.lowercased()).map { form in
        Reading([Phrase.Step(element: .word(WordHash.of(form)), isGlued: isGlued, capture: captures)])
      }
    case "{", "}", "?", "^", "]", "[", ">":
      throw report(.strayCharacter(String(characters[index])), index)
    default:
      let word = takeWord()
      if !word.isEmpty { return one(.word(WordHash.of(word)), isGlued, 0) }
      let scalar = UInt64(characters[index].unicodeScalars.first?.value ?? 0)
      index += 1
      return one(.mark(scalar), isGlued, 0)
    }
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
      guard index < characters.count else { throw report(.unclosedGroup, start) }
      if readings.contains(where: \.steps.isEmpty) { throw report(.emptyPhrase, first) }
      for var reading in readings {
        reading.choices[capture] = choice
        for step in reading.steps.indices { reading.steps[step].capture = capture }
        reading.steps[0].isGlued = isGlued
        options.append(reading)
      }
      choice += 1
      index += 1
      if characters[index - 1] == ")" { break }
    }
    groups.append((capture, choice))
    if index < characters.count, characters[index] == "?" {
      index += 1
      options.append(Reading())
    }
    return options
  }

  /// Skips blanks and tells whether there were any.
  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = index
    while index < characters.count, characters[index] == " " || characters[index] == "\t" { index += 1 }
    return index > start || index == 0
  }

  private mutating func take(_ character: Character) -> Bool {
    guard index < characters.count, characters[index] == character else { return false }
    index += 1
    return true
  }

  private mutating func takeName(until end: Character, at start: Int) throws(RuleFileError) -> String {
    index += 1
    var name = ""
    while index < characters.count, characters[index] != end {
      name.append(characters[index])
      index += 1
    }
    guard index < characters.count else { throw report(.unclosedGroup, start) }
    index += 1
    return name
  }

  /// The letters, digits and inner apostrophes from here.
  private mutating func takeWord() -> String {
    var word = ""
    while index < characters.count {
      let character = characters[index]
      let isInner =
        (character == "'" || character == "’") && !word.isEmpty && index + 1 < characters.count
        && characters[index + 1].isLetter
      guard character.isLetter || character.isNumber || isInner else { break }
      word.append(character)
      index += 1
    }
    return word
  }
}
