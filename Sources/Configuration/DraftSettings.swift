public import Linting

/// What holds for one draft, with the origin of every choice.
public struct DraftSettings: Sendable {
  public private(set) var house: Sourced<String>
  /// Files of the newsroom's own words.
  public private(set) var lexicon: [Sourced<String>] = []
  /// The names of sites.
  public private(set) var sites: [Sourced<String>] = []
  /// Rules whose fixes count as unsafe, or as safe, here.
  public private(set) var unsafeFixes: [Sourced<String>] = []
  public private(set) var safeFixes: [Sourced<String>] = []
  /// Choices of style that files make on top of the house's.
  public private(set) var ownChoices: [String: Sourced<String>] = [:]
  /// Texts whose capitals rules keep, by selector.
  public private(set) var keptCase: [ConfigurationLayer.KeptTexts] = []
  private var layers: [[ConfigurationLayer.RuleSetting]] = []
  private let catalogue: Catalogue
  /// What `house` names, looked up once.
  private var chosenHouse: House?

  /// Nothing but defaults.
  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
    house = Sourced(House.plain.name, from: .builtIn)
    chosenHouse = catalogue.house(named: House.plain.name)
  }

  /// Adds what stands in a file, or in an override; what it names wins over what came before.
  mutating func add(_ layer: ConfigurationLayer, folder: String, file: ConfigurationFile?) {
    if let house = layer.house { move(into: house) }
    ownChoices.merge(layer.choices) { _, new in new }
    if !layer.rules.isEmpty { layers.append(layer.rules) }
    keptCase += layer.keptCase
    lexicon += layer.lexicon.map { Sourced(PathText.resolve($0.value, from: folder), from: $0.origin) }
    sites += layer.sites
    unsafeFixes += file?.unsafeFixes ?? []
    safeFixes += file?.safeFixes ?? []
  }

  /// Takes a house's choices; they come before every choice about rules that a file makes itself.
  public mutating func move(into house: Sourced<String>) {
    self.house = house
    chosenHouse = catalogue.house(named: house.value)
  }

  /// Adds a choice of the command line, which wins over every file.
  public mutating func choose(_ selector: String, _ choice: RuleChoice, flag: String) {
    let sourced = Sourced(choice, from: .commandLine(flag: flag))
    layers.append([ConfigurationLayer.RuleSetting(selector: selector, choice: sourced)])
  }

  /// Every choice about a rule, the weakest first; the last one holds.
  public func choices(for rule: Rule) -> [Sourced<RuleChoice>] {
    var choices = [Sourced<RuleChoice>(rule.isOn ? .severity(rule.severity) : .off, from: .builtIn)]
    if let house = chosenHouse {
      for selector in Self.selectors(of: rule) {
        if let choice = house.rules[selector] { choices.append(Sourced(choice, from: .house(house.name))) }
      }
    }
    for layer in layers {
      // In one place the rule's own name outranks its family, and the family outranks all.
      for selector in Self.selectors(of: rule) {
        choices += layer.filter { $0.selector == selector }.map(\.choice)
      }
    }
    return choices
  }

  /// Nobody has chosen anything: the usual case, and a program's start must not pay for hundreds of questions.
  private var isAsBuilt: Bool { layers.isEmpty && chosenHouse?.rules.isEmpty ?? true }

  /// The severity a rule has here, nil when it is off.
  public func severity(of rule: Rule) -> Severity? {
    if isAsBuilt { return rule.isOn ? rule.severity : nil }
    return switch choices(for: rule).last?.value {
    case .severity(let severity): severity
    case .on: rule.severity
    case .off, nil: nil
    }
  }

  /// The rules that run, and their severities by name.
  ///
  /// - Returns: `severities` has the rules whose severity is not their own.
  public func activeRules() -> (rules: [Rule], severities: [String: Severity]) {
    if isAsBuilt { return (catalogue.rules.filter(\.isOn), [:]) }
    var rules: [Rule] = []
    var severities: [String: Severity] = [:]
    for rule in catalogue.rules {
      guard let severity = severity(of: rule) else { continue }
      rules.append(rule)
      if severity != rule.severity { severities[rule.name] = severity }
    }
    return (rules, severities)
  }

  /// The house's choices for rules to read; `sites` holds the names of sites, a line each.
  public var style: HouseStyle {
    var choices = chosenHouse?.choices ?? [:]
    choices.merge(ownChoices.mapValues(\.value)) { _, new in new }
    if !sites.isEmpty { choices["sites"] = sites.map(\.value).joined(separator: "\n") }
    return HouseStyle(name: house.value, settings: choices)
  }

  /// The capitals that stay, for the rules that judge any.
  public func keptCase(among rules: [Rule]) -> KeptCase {
    var kept = KeptCase()
    for entry in keptCase {
      for rule in rules where rule.family == .casing && entry.selector.selects(rule.name, of: rule.family) {
        kept.keep(entry.texts.map(\.value), for: rule.name)
      }
    }
    return kept
  }

  /// Every choice of style that holds, by name.
  public var styleChoices: [String: Sourced<String>] {
    let own = chosenHouse.map { house in house.choices.mapValues { Sourced($0, from: .house(house.name)) } } ?? [:]
    return own.merging(ownChoices) { _, new in new }
  }

  private static func selectors(of rule: Rule) -> [String] { ["all", rule.family.rawValue, rule.name] }
}
