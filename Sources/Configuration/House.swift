/// A house style as a starting point: the choices that rules ask for, and the rules it switches.
public struct House: Hashable, Sendable {
  public let name: String
  /// One line, without a full stop.
  public let summary: String
  /// Choices such as `headlineCase`, for rules to read.
  public let choices: [String: String]
  /// By selector.
  public let rules: [String: RuleChoice]

  public init(name: String, summary: String, choices: [String: String] = [:], rules: [String: RuleChoice] = [:]) {
    self.name = name
    self.summary = summary
    self.choices = choices
    self.rules = rules
  }

  /// The house that has chosen nothing.
  public static let plain = House(name: "plain", summary: "no house style: what any desk would mark")
}
