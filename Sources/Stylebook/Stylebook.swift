public import Linting

/// Every rule and every house that the program brings.
public enum Stylebook {
  /// All rules, those written in Swift and those of the rule files, in the order of their files.
  public static let rules: [Rule] = swiftRules

  /// The rules that run when nobody has chosen any: those that need no house style.
  public static var defaultRules: [Rule] { rules.filter(\.isOn) }

  /// The rule of a name, nil when there is none.
  public static func rule(named name: String) -> Rule? { rules.first { $0.name == name } }
}
