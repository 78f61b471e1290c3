import Configuration
import Linting
import RuleLanguage

/// The manual of the rules, `Rules/README.md`, as Markdown.
enum RuleManual {
  /// The line that says how to write the manual anew.
  static let command = "copydesk rules --no-config --format manual > Rules/README.md"

  static func text(_ rules: [Rule]) -> String {
    var text = "# The rules\n\nWritten by `\(command)`; change the rules, not this page.\n\n"
    text += RuleLanguageGuide.text + houses() + "## All rules\n\n"
    let on = rules.count { $0.isOn }
    text += "\(rules.count) rules, \(on) of them on when nobody has chosen any.\n\n"
    for family in Rule.Family.allCases {
      let members = rules.filter { $0.family == family }
      if members.isEmpty { continue }
      text += "- [\(family.rawValue)](#\(family.rawValue)), \(members.count)\n"
    }
    for family in Rule.Family.allCases {
      let members = rules.filter { $0.family == family }.sorted { $0.name < $1.name }
      if members.isEmpty { continue }
      text += "\n## \(family.rawValue)\n"
      for rule in members { text += entry(rule) }
    }
    return text
  }

  private static func entry(_ rule: Rule) -> String {
    var text = "\n### \(rule.name)\n\n\(rule.summary)\n\n"
    if !rule.why.isEmpty { text += rule.why + "\n\n" }
    text += "- \(rule.severity.rawValue), \(rule.isOn ? "on" : "off unless chosen"), since \(rule.since)\n"
    if !rule.source.isEmpty { text += "- source: \(rule.source)\n" }
    let bad = rule.examples.first { $0.isBad && isShort($0) }
    let good = rule.examples.first { !$0.isBad && isShort($0) }
    if let bad {
      text += "- bad: \(code(bad.draft))\n"
      if let fixed = bad.fixed { text += "- fixed: \(code(fixed))\n" }
    }
    if let good { text += "- left alone: \(code(good.draft))\n" }
    return text
  }

  /// Whether an example fits a line and holds nothing that a page cannot show.
  private static func isShort(_ example: Example) -> Bool {
    let texts = [example.draft, example.fixed ?? ""]
    return texts.allSatisfy { text in
      text.utf8.count <= 200
        && text.unicodeScalars.allSatisfy {
          $0.value >= 32 && $0 != "\u{7F}" && !$0.properties.isDefaultIgnorableCodePoint
        }
    }
  }

  private static func code(_ text: String) -> String {
    text.contains("`") ? "`` \(text) ``" : "`\(text)`"
  }

  private static func houses() -> String {
    var text = "## House styles\n\n`copydesk lint --house NAME`, or `\"house\": \"NAME\"` in the configuration.\n\n"
    for house in House.builtIn { text += "- `\(house.name)`: \(house.summary)\n" }
    text +=
      "\nA house is a configuration file of choices and rules; each choice may be made by a project as well, under\n"
    text += "`choices`:\n\n| choice | what it settles | values |\n|---|---|---|\n"
    for choice in HouseChoice.all {
      let values =
        switch choice.values {
        case .words(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .number: "a number"
        case .text: "text"
        case .list: "a list of words"
        }
      text += "| `\(choice.name)` | \(choice.summary) | \(values) |\n"
    }
    return text + "\n"
  }
}
