import Linting

/// One file of a Vale style, checked against the keys that Vale knows.
struct ValeRule: Sendable {
  /// What the rule extends, such as `existence`.
  var kind = ""
  var message = ""
  var summary = ""
  var link = ""
  var severity: Severity = .warning
  var scope: Rule.Scope = .all
  var isCaseBlind = false
  var body: YAMLValue
  /// What keeps the whole rule from being expressed.
  var refusals: [YAMLError] = []

  /// The keys of every kind, and those of each.
  private static let header = [
    "extends", "message", "description", "link", "level", "scope", "name", "limit", "vocab", "action", "ignorecase",
  ]
  private static let keys: [String: [String]] = [
    "existence": ["append", "nonword", "raw", "tokens", "exceptions"],
    "substitution": ["append", "nonword", "swap", "exceptions", "capitalize", "pos"],
    "repetition": ["max", "tokens", "alpha", "exceptions"],
    "occurrence": ["max", "min", "token"],
    "capitalization": ["match", "style", "exceptions", "indicators", "threshold", "prefix"],
    "conditional": ["first", "second", "exceptions"],
  ]

  init(_ text: String) throws(YAMLError) {
    body = try YAMLReader.read(text)
    guard let extends = body["extends"], let kind = extends.text, !kind.isEmpty else {
      throw YAMLError(line: body.line, sentence: "no “extends”, so this is no rule of Vale")
    }
    self.kind = kind
    guard let keys = Self.keys[kind] else {
      throw YAMLError(line: extends.line, sentence: "rules that extend “\(kind)” cannot be phrases")
    }
    for (key, value) in body.members where !Self.header.contains(key) && !keys.contains(key) {
      refusals.append(YAMLError(line: value.line, sentence: "the key “\(key)” is not known for \(kind)"))
    }
    message = body["message"]?.text ?? ""
    summary = body["description"]?.text ?? ""
    link = body["link"]?.text ?? ""
    isCaseBlind = body["ignorecase"]?.text == "true"
    readLevel()
    readScope()
    for key in ["nonword", "raw"] {
      guard let value = body[key], value.text != "false" else { continue }
      let sentence =
        key == "raw" ? "“raw” joins expressions that are no words" : "“nonword” finds parts of words and marks"
      refusals.append(YAMLError(line: value.line, sentence: sentence))
    }
    if let pos = body["pos"] { refusals.append(YAMLError(line: pos.line, sentence: "“pos” asks for parts of speech")) }
  }

  private mutating func readLevel() {
    guard let level = body["level"] else { return }
    switch level.text {
    case "error": severity = .error
    case "warning": severity = .warning
    case "suggestion": severity = .info
    default: refusals.append(YAMLError(line: level.line, sentence: "the level is error, warning or suggestion"))
    }
  }

  private mutating func readScope() {
    guard let value = body["scope"] else { return }
    let scopes = value.elements.compactMap(\.text)
    if scopes.allSatisfy({ $0 == "heading" || $0.hasPrefix("heading.") }) {
      scope = .headline
    } else if scopes.allSatisfy({ ["paragraph", "sentence"].contains($0) }) {
      scope = .body
    } else if scopes != ["text"], scopes != ["summary"] {
      let shown = scopes.joined(separator: ", ")
      refusals.append(YAMLError(line: value.line, sentence: "the scope “\(shown)” has no like in a rule file"))
    }
  }
}
