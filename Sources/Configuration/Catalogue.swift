public import Linting
import Stylebook

/// The names that a configuration may use: rules, families and houses.
public struct Catalogue: Sendable {
  public let rules: [Rule]
  /// Nil for those of the program, each of which is read when somebody asks for it.
  private let ownHouses: [House]?

  /// - Parameters:
  ///   - rules: Those of the program and of the newsroom's own folders.
  ///   - houses: Nil for those of the program.
  public init(rules: [Rule], houses: [House]? = nil) {
    self.rules = rules
    ownHouses = houses
  }

  /// What the program brings.
  public static let builtIn = Catalogue(rules: Stylebook.rules + Stets.rules)

  /// The same houses, and more rules.
  public func adding(_ more: [Rule]) -> Catalogue { Catalogue(rules: rules + more, houses: ownHouses) }

  /// Whether a word selects rules: a rule's name, a family or `all`.
  public func selects(_ word: String) -> Bool {
    word == "all" || Rule.Family(rawValue: word) != nil || rules.contains { $0.name == word }
  }

  /// Whether a word selects a rule about capitals.
  func judgesCase(_ word: String) -> Bool {
    rules.contains { $0.family == .casing && word.selects($0.name, of: .casing) }
  }

  /// Every word that selects rules.
  public var selectors: [String] { rules.map(\.name) + Rule.Family.allCases.map(\.rawValue) + ["all"] }

  /// The house of a name.
  public func house(named name: String) -> House? {
    guard let ownHouses else { return House.builtIn(named: name) }
    return ownHouses.first { $0.name == name }
  }

  /// The names of the houses, in their order.
  public var houseNames: [String] { ownHouses?.map(\.name) ?? Stylebook.houseNames }
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
