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
///
///     its-its · apostrophes · error · on
///
///     “its” and “it’s” are confused.
///
///     why      …
///
///     bad      The company lost {it’s} way.
///     fixed    The company lost its way.
///     good     Most of it’s gone.
///
///     silence  in a run: --skip its-its
enum Explanation {
  /// Where the text of a row starts.
  private static let column = 9

  static func of(_ rule: Rule) -> String {
    var lines = [
      "\(rule.name) · \(rule.family.rawValue) · \(rule.severity.rawValue) · \(rule.isOn ? "on" : "off")", "",
    ]
    lines += Help.wrapped(rule.summary, indent: 0, first: 0)
    if !rule.why.isEmpty { lines += [""] + row("why", rule.why) }
    if !rule.source.isEmpty { lines += [""] + row("source", rule.source) }
    lines += ["", "since    \(rule.since)"] + row("fixes", fixes(of: rule)) + row("right", precision(of: rule))
    if !rule.isOn {
      lines += row("off", "runs when --only or a configuration names it, or a house style asks for it")
    }
    lines += examples(of: rule)
    lines += [""] + row("silence", "in a run: --skip \(rule.name)")
    lines += row("", "in a project: { \"rules\": { \"\(rule.name)\": \"off\" } }")
    lines += row("", "in a draft, with a reason: {stet: \(rule.name) (why)}")
    lines += row("", "in Markdown and HTML: <!-- stet: \(rule.name) (why) -->")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fixes(of rule: Rule) -> String {
    if rule.examples.allSatisfy({ $0.fixed == nil }) { return "none; it only points" }
    return switch rule.changes {
    case .glyph: "the form of a mark"
    case .spacing: "spacing"
    case .headlineCase: "capitals in headlines"
    case .layout: "lines and debris"
    case .wording: "wording, and so one level less sure inside a direct quotation"
    }
  }

  /// How often the rule was right, in words.
  private static func precision(of rule: Rule) -> String {
    guard let precision = rule.precision, let share = precision.share else {
      return "not measured: under \(Precision.fewestFindings) findings on the texts with known errors"
    }
    let tenths = Int((1_000 * share).rounded(.down))
    return "\(tenths / 10).\(tenths % 10) % of \(precision.findings) findings on texts with known errors"
  }

  private static func row(_ name: String, _ text: String) -> [String] {
    let head = name + String(repeating: " ", count: column - name.count)
    return Help.wrapped(head + text, indent: column, first: 0)
  }

  private static func examples(of rule: Rule) -> [String] {
    var lines: [String] = []
    for example in rule.examples.filter(\.isBad).prefix(3) {
      lines += [""] + shown("bad", example)
      if let fixed = example.fixed { lines += shown("fixed", fixed) }
    }
    let good = rule.examples.filter { !$0.isBad }.prefix(3)
    if !good.isEmpty { lines.append("") }
    for example in good { lines += shown("good", example) }
    return lines
  }

  private static func shown(_ name: String, _ example: Example) -> [String] {
    var lines = shown(name, example.draft)
    if example.house != "plain" { lines.append(String(repeating: " ", count: column) + "(house \(example.house))") }
    return lines
  }

  /// The lines of an example, with control characters made visible; never wrapped, since line breaks may be the point.
  private static func shown(_ name: String, _ draft: String) -> [String] {
    var head = name
    return draft.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let text = EchoedText.of(String(line))
      defer { head = "" }
      return text.isEmpty && head.isEmpty ? "" : head + String(repeating: " ", count: column - head.count) + text
    }
  }
}
