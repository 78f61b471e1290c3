import Configuration
import Lexicon
import Linting

/// What the command line says about rules and houses on top of every configuration file.
struct ConfiguredRules: Sendable {
  let only: Set<String>?
  let skip: Set<String>
  let house: Sourced<String>?
  /// Selectors and their choices, from `--set`.
  let choices: [(selector: String, choice: RuleChoice, flag: String)]
  let failOn: FailureLevel?
  /// The rules whose fixes are applied, nil for all.
  let fixOnly: Set<String>?
  private let selection: RuleSelection

  init(_ arguments: Arguments, catalogue: Catalogue) throws(UsageError) {
    let selection = RuleSelection(rules: catalogue.rules)
    only = try arguments.mentions(.only) ? selection.names(arguments.values(of: .only), flag: "--only") : nil
    skip = try selection.names(arguments.values(of: .skip), flag: "--skip")
    fixOnly =
      try arguments.mentions(.fixOnly)
      ? selection.names(arguments.values(of: .fixOnly), flag: "--fix-only") : nil
    self.selection = selection
    var house = arguments.value(of: .house).map { Sourced($0, from: .commandLine(flag: "--house \($0)")) }
    var choices: [(selector: String, choice: RuleChoice, flag: String)] = []
    var failOn: FailureLevel?
    for text in arguments.values(of: .set) {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw UsageError("--set takes KEY=VALUE, not \"\(text)\"") }
      let (key, value) = (parts[0], parts[1])
      if key.hasPrefix("rules.") {
        let selector = String(key.dropFirst(6))
        guard catalogue.selects(selector) else { throw selection.unknown(selector, flag: "--set") }
        guard let choice = RuleChoice(value) else {
          throw UsageError(unknown: "value of \(key)", value, among: RuleChoice.words)
        }
        choices.append((selector, choice, "--set \(text)"))
      } else if key == "house" {
        house = Sourced(value, from: .commandLine(flag: "--set \(text)"))
      } else if key == "failOn" {
        failOn = FailureLevel(rawValue: value)
        if failOn == nil {
          throw UsageError(unknown: "value of failOn", value, among: FailureLevel.allCases.map(\.rawValue))
        }
      } else {
        throw UsageError(unknown: "key of --set", key, among: ["rules.NAME", "house", "failOn"])
      }
    }
    if let house, catalogue.house(named: house.value) == nil {
      throw UsageError(unknown: "house", house.value, among: catalogue.houseNames)
    }
    (self.house, self.choices, self.failOn) = (house, choices, failOn)
  }

  /// The settings of a draft with what was typed on top.
  func applied(to settings: DraftSettings) -> DraftSettings {
    var settings = settings
    if let house { settings.move(into: house) }
    for (selector, choice, flag) in choices { settings.choose(selector, choice, flag: flag) }
    return settings
  }

  /// The rules that selectors of a configuration file stand for; the file was checked when it was read.
  func names(_ selectors: [Sourced<String>]) -> Set<String> {
    (try? selection.names(selectors.map(\.value), flag: "")) ?? []
  }

  /// The linter for a draft's settings: `--only` runs exactly the rules named, also those that are off.
  ///
  /// - Parameter words: The newsroom's own words, nil for none.
  func linter(for settings: DraftSettings, catalogue: Catalogue, words: HouseWords?) -> Linter {
    var (rules, severities) = settings.activeRules()
    if let only { rules = catalogue.rules.filter { only.contains($0.name) } }
    if !skip.isEmpty { rules.removeAll { skip.contains($0.name) } }
    return Linter(rules, style: settings.style, severities: severities, lexicon: .builtIn.adding(words))
  }
}
