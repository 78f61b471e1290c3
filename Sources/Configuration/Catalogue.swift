public import Linting
import Stylebook

/// The names that a configuration may use: rules, families and houses.
public struct Catalogue: Sendable {
  public let rules: [Rule]
  public let houses: [House]

  /// - Parameter rules: Those of the program and of the newsroom's own folders.
  public init(rules: [Rule], houses: [House]) {
    self.rules = rules
    self.houses = houses
  }

  /// What the program brings.
  public static let builtIn = Catalogue(rules: Stylebook.rules + Stets.rules, houses: House.builtIn)

  /// Whether a word selects rules: a rule's name, a family or `all`.
  public func selects(_ word: String) -> Bool {
    word == "all" || Rule.Family(rawValue: word) != nil || rules.contains { $0.name == word }
  }

  /// Every word that selects rules.
  public var selectors: [String] { rules.map(\.name) + Rule.Family.allCases.map(\.rawValue) + ["all"] }

  /// The house of a name.
  public func house(named name: String) -> House? { houses.first { $0.name == name } }
}

/// What a configuration says about a rule.
public enum RuleChoice: Hashable, Sendable {
  case off
  /// On with the rule's own severity.
  case on
  case severity(Severity)

  /// The words a configuration may use.
  public static let words = ["off", "on", "info", "warning", "error"]

  public init?(_ word: String) {
    switch word {
    case "off": self = .off
    case "on": self = .on
    default:
      guard let severity = Severity(rawValue: word) else { return nil }
      self = .severity(severity)
    }
  }

  /// The word for it.
  public var word: String {
    switch self {
    case .off: "off"
    case .on: "on"
    case .severity(let severity): severity.rawValue
    }
  }
}
