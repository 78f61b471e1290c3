import JSON
import Linting

extension ConfigurationFile {
  /// Reads a file in JSON5; everything wrong with it is in the problems, and what is right is kept.
  public static func read(
    _ bytes: [UInt8], path: String, catalogue: Catalogue
  ) -> (file: ConfigurationFile, problems: [ConfigurationProblem]) {
    var reader = ConfigurationReader(bytes: bytes, path: path, catalogue: catalogue)
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(bytes, as: .json5)
    } catch {
      reader.add(error.problem.explanation, at: error.offset..<min(error.offset + 1, bytes.count))
      return (ConfigurationFile(path: path), reader.problems)
    }
    for duplicate in document.duplicateKeys {
      for span in duplicate.spans.dropFirst() {
        reader.add("the key \"\(duplicate.name)\" stands here a second time", hint: "remove one of the two", at: span)
      }
    }
    let file = reader.file(document.root)
    return (file, reader.problems.sorted { $0.span.lowerBound < $1.span.lowerBound })
  }
}

/// Turns JSON values into settings and notes each mistake.
struct ConfigurationReader {
  let bytes: [UInt8]
  let path: String
  let catalogue: Catalogue
  private(set) var problems: [ConfigurationProblem] = []

  init(bytes: [UInt8], path: String, catalogue: Catalogue) {
    self.bytes = bytes
    self.path = path
    self.catalogue = catalogue
  }

  static let keys = [
    "$schema", "summary", "requiredVersion", "extends", "house", "choices", "include", "exclude", "rules",
    "ruleFolders", "fix", "lexicon", "sites", "overrides", "stet", "failOn",
  ]

  mutating func add(_ message: String, hint: String? = nil, at span: Range<Int>) {
    problems.append(ConfigurationProblem(message, hint: hint, path: path, span: span, in: bytes))
  }

  func origin(_ span: Range<Int>) -> Origin {
    .file(path: path, line: JSONPosition(of: span.lowerBound, in: bytes).line, span: span)
  }

  mutating func file(_ root: JSONValue) -> ConfigurationFile {
    var file = ConfigurationFile(path: path)
    for member in members(of: root, named: "a configuration", keys: Self.keys) {
      let value = member.value
      switch member.name {
      case "$schema": _ = string(value)
      case "summary": file.summary = string(value) ?? ""
      case "requiredVersion": file.requiredVersion = requirement(value)
      case "extends": file.extends = strings(value)
      case "include": file.include = globs(value)
      case "exclude": file.exclude = globs(value)
      case "ruleFolders": file.ruleFolders = strings(value)
      case "overrides": file.overrides = list(value).compactMap { override($0) }
      case "stet": file.stets = list(value).compactMap { stet($0) }
      case "fix": fix(value, into: &file)
      case "failOn":
        if let level = word(value, among: FailureLevel.allCases.map(\.rawValue), named: "level") {
          file.failOn = FailureLevel(rawValue: level).map { Sourced($0, from: origin(value.span)) }
        }
      default: read(member, into: &file.layer)
      }
    }
    return file
  }

  /// The keys that a file and an override share.
  private mutating func read(_ member: JSONMember, into layer: inout ConfigurationLayer) {
    switch member.name {
    case "house":
      let names = catalogue.houseNames
      if let name = word(member.value, among: names, named: "house") {
        layer.house = Sourced(name, from: origin(member.value.span))
      }
    case "choices": layer.choices = choices(member.value)
    case "rules": rules(member.value, into: &layer)
    case "lexicon": layer.lexicon = strings(member.value)
    case "sites": layer.sites = strings(member.value)
    default: break
    }
  }

  private mutating func rules(_ value: JSONValue, into layer: inout ConfigurationLayer) {
    guard let object = value.object else {
      add(
        "\"rules\" must be an object, not \(value.kindName)", hint: "write { \"rule-name\": \"off\" }", at: value.span)
      return
    }
    for member in object.members where !member.name.hasPrefix("x-") {
      guard checkSelector(member.name, at: member.keySpan), let choice = choice(member, into: &layer) else { continue }
      layer.rules.append(
        ConfigurationLayer.RuleSetting(selector: member.name, choice: Sourced(choice, from: origin(member.keySpan))))
    }
  }

  /// `"off"`, or `{ "severity": "warning", "keepCase": ["App Store"] }`.
  private mutating func choice(_ rule: JSONMember, into layer: inout ConfigurationLayer) -> RuleChoice? {
    guard rule.value.object != nil else {
      return word(rule.value, among: RuleChoice.words, named: "severity").flatMap { RuleChoice($0) }
    }
    var choice: RuleChoice?
    for member in members(of: rule.value, named: "a rule's settings", keys: ["severity", "keepCase"]) {
      if member.name == "severity" {
        choice = word(member.value, among: RuleChoice.words, named: "severity").flatMap { RuleChoice($0) }
      } else if catalogue.judgesCase(rule.name) {
        layer.keptCase.append(ConfigurationLayer.KeptTexts(selector: rule.name, texts: strings(member.value)))
      } else {
        add(
          "\"\(rule.name)\" does not look at capitals, so that it has no \"keepCase\"",
          hint: "the rules of the family casing do", at: member.keySpan)
      }
    }
    return choice
  }

  private mutating func override(_ value: JSONValue) -> ConfigurationOverride? {
    var layer = ConfigurationLayer()
    var files: [Glob] = []
    let keys = ["files", "house", "choices", "rules", "lexicon", "sites"]
    for member in members(of: value, named: "an override", keys: keys) {
      if member.name == "files" { files = globs(member.value).map(\.value) } else { read(member, into: &layer) }
    }
    if files.isEmpty {
      add("an override needs \"files\"", hint: "say which drafts it is for: \"files\": [\"wire/**\"]", at: value.span)
      return nil
    }
    return ConfigurationOverride(files: files, layer: layer)
  }

  private mutating func stet(_ value: JSONValue) -> ConfiguredStet? {
    var (files, rules): ([Glob], [String]) = ([], [])
    var (text, reason, until): (String?, String?, CalendarDay?) = (nil, nil, nil)
    for member in members(of: value, named: "a stet", keys: ["files", "rules", "text", "reason", "until"]) {
      switch member.name {
      case "files": files = globs(member.value).map(\.value)
      case "rules": rules = strings(member.value).filter { checkSelector($0.value, at: $0.origin.span) }.map(\.value)
      case "text": text = string(member.value)
      case "reason": reason = string(member.value)
      case "until":
        guard let day = string(member.value) else { break }
        until = CalendarDay(day)
        if until == nil { add("\"\(day)\" is no day", hint: "write it as 2027-01-31", at: member.value.span) }
      default: break
      }
    }
    if files.isEmpty {
      add("a stet needs \"files\"", hint: "say which drafts it is for", at: value.span)
      return nil
    }
    return ConfiguredStet(
      files: files, rules: rules, text: text, reason: reason, until: until, origin: origin(value.span))
  }

  private mutating func fix(_ value: JSONValue, into file: inout ConfigurationFile) {
    for member in members(of: value, named: "\"fix\"", keys: ["unsafeFor", "safeFor"]) {
      let names = strings(member.value).filter { checkSelector($0.value, at: $0.origin.span) }
      if member.name == "unsafeFor" { file.unsafeFixes = names } else { file.safeFixes = names }
    }
  }

  private mutating func requirement(_ value: JSONValue) -> Sourced<VersionRequirement>? {
    guard let text = string(value) else { return nil }
    guard let requirement = VersionRequirement(text) else {
      add("\"\(text)\" is no version requirement", hint: "write it as >=0.3 or >=0.3 <1", at: value.span)
      return nil
    }
    return Sourced(requirement, from: origin(value.span))
  }

  /// Whether a word names a rule, a family or all; a mistake is noted.
  private mutating func checkSelector(_ word: String, at span: Range<Int>) -> Bool {
    if catalogue.selects(word) { return true }
    let nearest = NearestName.of(word, in: catalogue.selectors)
    add(
      "unknown rule \"\(word)\"", hint: nearest.map { "did you mean \"\($0)\"?" } ?? "copydesk rules lists them",
      at: span)
    return false
  }
}

extension Origin {
  /// The bytes in the file, empty for what was not written in one.
  var span: Range<Int> {
    if case .file(_, _, let span) = self { return span }
    return 0..<0
  }
}
