import Configuration
import Linting
import Prose
import Reporting

extension Command {
  static let explain = Command(
    "explain", "tell why a rule exists, with examples",
    operands: "RULE",
    examples: [Example("copydesk explain trailing-link-dash", "all there is to know about one rule")],
    flags: [.ruleFolders, .config, .noConfig]
  ) { arguments, surroundings throws(CommandError) in
    guard arguments.operands.count == 1, let name = arguments.operands.first else {
      throw CommandError("explain takes the name of one rule; copydesk rules lists them")
    }
    let rules = try Catalogue.chosen(arguments, surroundings).rules
    guard let rule = rules.first(where: { $0.name == name }) else {
      throw .usage(RuleSelection(rules: rules).unknown(name, flag: ""))
    }
    try surroundings.print(Explanation.of(rule))
    return .clean
  }
}

/// What there is to know about a rule, as text of at most 80 columns.
enum Explanation {
  static func of(_ rule: Rule) -> String {
    let fix =
      switch rule.changes {
      case .glyph: "the form of a mark"
      case .spacing: "spacing"
      case .headlineCase: "capitals in headlines"
      case .layout: "lines and debris"
      case .wording: "wording; a fix drops one level inside a direct quotation"
      }
    var lines = ["\(rule.name)", ""]
    lines += Help.wrapped(rule.summary, indent: 0, first: 0) + [""]
    lines += row("Family", rule.family.rawValue) + row("Severity", rule.severity.rawValue)
    lines += row("Default", rule.isOn ? "on" : "off; runs when named with --only, or when a house style asks for it")
    lines += row("Since", rule.since) + row("Changes", fix)
    if !rule.why.isEmpty { lines += ["", "Why", ""] + indented(rule.why) }
    if !rule.source.isEmpty { lines += ["", "Source", ""] + indented(rule.source) }
    lines += examples(of: rule)
    lines += ["", "To leave it out: copydesk lint --skip \(rule.name)"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ value: String) -> [String] {
    Help.wrapped(
      name + ":" + String(repeating: " ", count: 10 - name.count) + value, indent: 11, first: 0)
  }

  private static func indented(_ text: String) -> [String] { Help.wrapped(text, indent: 2, first: 2) }

  private static func examples(of rule: Rule) -> [String] {
    var lines: [String] = []
    for example in rule.examples.filter(\.isBad).prefix(3) {
      lines += ["", "Bad", ""] + shown(example.draft)
      if let fixed = example.fixed { lines += ["", "Fixed", ""] + shown(fixed) }
    }
    let good = rule.examples.filter { !$0.isBad }.prefix(3)
    if !good.isEmpty { lines += ["", "Left alone"] }
    for example in good { lines += [""] + shown(example.draft) }
    return lines
  }

  /// The lines of an example, indented, with control characters made visible.
  private static func shown(_ draft: String) -> [String] {
    draft.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let text = EchoedText.of(String(line))
      return text.isEmpty ? "" : "    " + text
    }
  }
}
