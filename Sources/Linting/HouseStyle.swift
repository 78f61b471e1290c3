/// The choices of a house that rules ask for; a choice that is nil is not made, and its rules are silent.
public struct HouseStyle: Sendable {
  public var name: String
  public var settings: [String: String]

  public init(name: String, settings: [String: String] = [:]) {
    self.name = name
    self.settings = settings
  }

  /// The house that has chosen nothing.
  public static let plain = HouseStyle(name: "plain")

  /// A choice by its name, such as `headlineQuotes`.
  public subscript(_ setting: String) -> String? { settings[setting] }
}
