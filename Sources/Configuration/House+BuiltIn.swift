import Linting
import Stylebook

extension House {
  /// The houses that the program brings, by name.
  public static let builtIn: [House] = Stylebook.houseNames.compactMap { read($0)?.house }

  /// One house of the program, read from its file; nil when there is none of the name.
  static func builtIn(named name: String) -> House? { name == plain.name ? plain : read(name)?.house }

  /// The mistakes in the files of the houses; a test keeps them none.
  static var builtInProblems: [ConfigurationProblem] { Stylebook.houseNames.flatMap { read($0)?.problems ?? [] } }

  private static func read(_ name: String) -> (house: House, problems: [ConfigurationProblem])? {
    guard let text = Stylebook.houseText(named: name) else { return nil }
    let catalogue = Catalogue(rules: Stylebook.rules, houses: [plain])
    let (file, problems) = ConfigurationFile.read(
      Array(text.utf8), path: "houses/\(name).json", catalogue: catalogue)
    return (House(name: name, file), problems)
  }

  /// The house that a configuration file describes.
  init(name: String, _ file: ConfigurationFile) {
    let choices = file.layer.choices.mapValues(\.value)
    let rules = file.layer.rules.reduce(into: [:]) { rules, setting in rules[setting.selector] = setting.choice.value }
    self.init(name: name, summary: file.summary, choices: choices, rules: rules)
  }
}
