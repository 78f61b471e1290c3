import Linting
import Prose

/// A rule of Vale as a rule file, with everything that could not be taken over.
public struct ValeImport: Sendable, Equatable {
  /// Something left out, and where it stands.
  public struct Note: Sendable, Equatable, CustomStringConvertible {
    public let path: String
    /// From one.
    public let line: Int
    public let sentence: String
    public var description: String { "\(path):\(line): \(sentence)" }
  }

  /// The name of the rule: that of the style and that of the file, in small letters.
  public let name: String
  /// The text of the rule file, nil when nothing could be expressed.
  public private(set) var text: String?
  /// How many phrases the rule file has.
  public private(set) var phrases = 0
  /// What was left out, by line.
  public private(set) var notes: [Note] = []
  private let path: String

  /// Turns a file of a Vale style into a rule file; it never fails, and leaves nothing out without a note.
  ///
  /// - Parameters:
  ///   - path: As shown in notes; the file's name becomes the rule's.
  ///   - style: The name of the style, the folder the file stands in.
  public init(path: String, style: String, text: String) {
    self.path = path
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    name = Self.kebab(style + "-" + stem)
    do throws(YAMLError) {
      let rule = try ValeRule(text)
      if rule.refusals.isEmpty { take(rule, style: style, stem: stem) } else { rule.refusals.forEach { add($0) } }
    } catch { add(error) }
    notes.sort { $0.line < $1.line }
  }

  private mutating func add(_ error: YAMLError) { add(error.sentence, line: error.line) }

  private mutating func add(_ sentence: String, line: Int) {
    notes.append(Note(path: path, line: line, sentence: sentence))
  }

  /// `SentenceLength` as `sentence-length`.
  static func kebab(_ name: String) -> String {
    var result = ""
    var wasSmall = false
    for scalar in name.unicodeScalars {
      switch scalar {
      case "A"..."Z":
        if wasSmall { result += "-" }
        result += String(scalar).lowercased()
        wasSmall = false
      case "a"..."z", "0"..."9":
        result.unicodeScalars.append(scalar)
        wasSmall = true
      default:
        if !result.isEmpty, result.last != "-" { result += "-" }
        wasSmall = false
      }
    }
    while result.last == "-" { result.removeLast() }
    return result
  }

  private mutating func take(_ rule: ValeRule, style: String, stem: String) {
    switch rule.kind {
    case "existence": existence(rule, style: style, stem: stem)
    case "substitution": substitution(rule, style: style, stem: stem)
    case "repetition": repetition(rule, style: style, stem: stem)
    case "occurrence": occurrence(rule, style: style, stem: stem)
    case "capitalization": capitalization(rule)
    default: conditional(rule)
    }
  }

  // MARK: Kinds

  private mutating func existence(_ rule: ValeRule, style: String, stem: String) {
    var draft = ValeDraft(rule, style: style, stem: stem)
    guard let tokens = rule.body["tokens"] else {
      add("no “tokens”", line: rule.body.line)
      return
    }
    let exceptions = exceptions(of: rule)
    for token in tokens.elements {
      for text in texts(token, rule) where !exceptions.contains(text.lowercased()) {
        draft.add(text, replacements: action(of: rule), line: token.line)
      }
    }
    finish(draft)
  }

  /// The replacements of an existence rule’s action: none, the empty one for `remove`, or its parameters.
  private func action(of rule: ValeRule) -> [String] {
    guard let action = rule.body["action"] else { return [] }
    switch action["name"]?.text {
    case "remove": return [""]
    case "replace": return action["params"]?.elements.compactMap(\.text) ?? []
    default: return []
    }
  }

  private mutating func substitution(_ rule: ValeRule, style: String, stem: String) {
    var draft = ValeDraft(rule, style: style, stem: stem)
    guard let swap = rule.body["swap"], !swap.members.isEmpty else {
      add("no “swap”", line: rule.body.line)
      return
    }
    let exceptions = exceptions(of: rule)
    for (key, value) in swap.members {
      let wanted = value.elements.compactMap(\.text).flatMap { $0.split(separator: "|").map(String.init) }
      if let odd = wanted.first(where: { text in text.contains { "$<>()\\[]{}".contains($0) } }) {
        add("the replacement “\(odd)” takes over a part of what was found", line: value.line)
        continue
      }
      if wanted.isEmpty {
        add("“\(key)” has no replacement", line: value.line)
        continue
      }
      for text in texts(YAMLValue(content: .text(key), line: value.line), rule)
      where !exceptions.contains(text.lowercased()) && !wanted.contains(text) {
        draft.add(text, replacements: wanted, line: value.line)
      }
    }
    finish(draft)
  }

  private mutating func repetition(_ rule: ValeRule, style: String, stem: String) {
    var draft = ValeDraft(rule, style: style, stem: stem)
    for token in rule.body["tokens"]?.elements ?? [] {
      guard let pattern = token.text else { continue }
      if ["[^\\s]+", "\\S+", "\\w+", "\\b\\w+\\b", "[a-z]+"].contains(pattern.lowercased()) {
        add("any word twice is found by the rule “repeated-word” already", line: token.line)
        continue
      }
      for text in texts(token, rule) { draft.add(text + " " + text, replacements: [text], line: token.line) }
    }
    if rule.body["tokens"] == nil { add("no “tokens”", line: rule.body.line) }
    finish(draft)
  }

  private mutating func occurrence(_ rule: ValeRule, style: String, stem: String) {
    guard let token = rule.body["token"] else {
      add("no “token”", line: rule.body.line)
      return
    }
    guard rule.body["max"]?.text == "0", rule.body["min"] == nil else {
      let place = rule.body["max"] ?? rule.body["min"] ?? token
      let hint = rule.scope == .headline ? "; the choice “headlineLength” limits headlines" : ""
      add("counting over a text cannot be a phrase\(hint)", line: place.line)
      return
    }
    var draft = ValeDraft(rule, style: style, stem: stem)
    for text in texts(token, rule) { draft.add(text, replacements: [], line: token.line) }
    finish(draft)
  }

  private mutating func capitalization(_ rule: ValeRule) {
    let match = rule.body["match"]
    let line = match?.line ?? rule.body.line
    switch match?.text {
    case "$title":
      add("say it in the configuration: choices.headlineCase “title” and the rule headline-case-style", line: line)
    case "$sentence":
      add("say it in the configuration: choices.headlineCase “sentence” and the rule headline-case-style", line: line)
    default: add("the case of a whole text cannot be a phrase", line: line)
    }
  }

  private mutating func conditional(_ rule: ValeRule) {
    let first = rule.body["first"]
    if let text = first?.text, text.holds("[A-Z]") {
      add("acronyms that are never explained are found by the rule “acronym-not-expanded”", line: first?.line ?? 1)
    } else {
      add("that one text calls for another elsewhere cannot be a phrase", line: first?.line ?? rule.body.line)
    }
  }

  // MARK: Parts

  private mutating func texts(_ value: YAMLValue, _ rule: ValeRule) -> [String] {
    guard let pattern = value.text else {
      add("an item that is no text", line: value.line)
      return []
    }
    do throws(ValePattern.Refusal) {
      let texts = try ValePattern.texts(of: pattern)
      if texts.isEmpty { add("“\(pattern)” stands for nothing", line: value.line) }
      return texts
    } catch {
      add("“\(pattern)”: \(error.sentence)", line: value.line)
      return []
    }
  }

  /// Exceptions that are whole phrases; the others are noted.
  private mutating func exceptions(of rule: ValeRule) -> Set<String> {
    var found: Set<String> = []
    for value in rule.body["exceptions"]?.elements ?? [] {
      let texts = texts(value, rule)
      found.formUnion(texts.map { $0.lowercased() })
      if texts.contains(where: { $0.contains(" ") }) {
        add("the exception “\(value.text ?? "")” holds for that phrase alone", line: value.line)
      }
    }
    return found
  }

  private mutating func finish(_ draft: ValeDraft) {
    let (text, count, left) = draft.ruleFile(named: name)
    self.text = text
    phrases = count
    for (sentence, line) in left { add(sentence, line: line) }
  }
}
