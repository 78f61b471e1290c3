import Linting
import Stylebook

extension House {
  /// The houses that the program brings, by name.
  public static let builtIn: [House] = builtInFiles.map(\.house)

  /// The mistakes in the files of the houses; a test keeps them none.
  static var builtInProblems: [ConfigurationProblem] { builtInFiles.flatMap(\.problems) }

  private static var builtInFiles: [(house: House, problems: [ConfigurationProblem])] {
    let catalogue = Catalogue(rules: Stylebook.rules, houses: [plain])
    return Stylebook.houseTexts.map { name, text in
      let (file, problems) = ConfigurationFile.read(
        Array(text.utf8), path: "houses/\(name).json", catalogue: catalogue)
      return (House(name: name, file), problems)
    }
  }

  /// The house that a configuration file describes.
  init(name: String, _ file: ConfigurationFile) {
    let choices = file.layer.choices.mapValues(\.value)
    let rules = file.layer.rules.reduce(into: [:]) { rules, setting in rules[setting.selector] = setting.choice.value }
    self.init(name: name, summary: file.summary, choices: choices, rules: rules)
  }
}
