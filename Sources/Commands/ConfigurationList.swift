import Configuration
import Linting
import Reporting

/// Effective settings as text.
enum ConfigurationList {
  static func text(
    _ settings: DraftSettings, of project: Project, _ failOn: Sourced<FailureLevel>, _ rules: [Rule]
  ) -> String {
    var text = line("house", settings.house)
    for (name, choice) in settings.styleChoices.sorted(by: { $0.key < $1.key }) { text += line(name, choice) }
    text += line("failOn", Sourced(failOn.value.rawValue, from: failOn.origin))
    text += lines("include", project.included.map { Sourced($0.value.pattern, from: $0.origin) })
    text += lines("exclude", project.excluded.map { Sourced($0.value.pattern, from: $0.origin) })
    text += lines("ruleFolders", project.ruleFolders)
    text += lines("site", settings.sites)
    text += lines("lexicon", settings.lexicon)
    text += lines("fix.unsafeFor", settings.unsafeFixes)
    text += lines("fix.safeFor", settings.safeFixes)
    for kept in settings.keptCase {
      for name in kept.texts { text += "keepCase: \(kept.selector): \(name.value) (\(name.origin))\n" }
    }
    for rule in rules.sorted(by: { $0.name < $1.name }) {
      guard let choice = settings.choices(for: rule).last else { continue }
      let word = settings.severity(of: rule)?.rawValue ?? "off"
      text += "\(rule.name): \(word) (\(choice.origin))\n"
    }
    return text
  }

  private static func line(_ name: String, _ value: Sourced<String>) -> String {
    EchoedText.of("\(name): \(value.value) (\(value.origin))") + "\n"
  }

  private static func lines(_ name: String, _ values: [Sourced<String>]) -> String {
    values.map { line(name, $0) }.joined()
  }

  static func why(_ rule: Rule, _ settings: DraftSettings) -> String {
    var text = ""
    for choice in settings.choices(for: rule) { text += "\(choice.value.word) from \(choice.origin)\n" }
    for kept in settings.keptCase where kept.selector.selects(rule.name, of: rule.family) {
      for kept in kept.texts { text += "keeps the capitals of “\(kept.value)” from \(kept.origin)\n" }
    }
    let word = settings.severity(of: rule)?.rawValue ?? "off"
    return text + "\(rule.name) is \(word).\n"
  }
}
