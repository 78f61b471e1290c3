public import Linting
import RuleLanguage
import Rules

/// Every rule and every house that the program brings.
public enum Stylebook {
  /// All rules, those written in Swift and those of the rule files, in the order of their files.
  public static let rules: [Rule] = swiftRules + ruleFiles.map(\.rule)

  /// The rules that run when nobody has chosen any: those that need no house style.
  public static var defaultRules: [Rule] { rules.filter(\.isOn) }

  /// The rule of a name, nil when there is none.
  public static func rule(named name: String) -> Rule? { rules.first { $0.name == name } }

  /// The texts of the house styles by name, in the order of their files.
  public static var houseTexts: [(name: String, text: String)] {
    RuleText.all.compactMap { text in
      let path = "\(text.path)"
      guard path.hasPrefix("houses/"), path.hasSuffix(".json") else { return nil }
      return (String(path.dropFirst("houses/".count).dropLast(".json".count)), "\(text.text)")
    }
  }

  /// The text of a built-in rule file.
  static func ruleText(at path: String) -> String? {
    ruleTexts.first { "\($0.path)" == path }.map { "\($0.text)" }
  }

  /// The built-in rule files; a file with a mistake is left out here and named by `ruleFileErrors`.
  static var ruleFiles: [RuleFile] {
    ruleTexts.compactMap { try? RuleFile(path: "\($0.path)", text: "\($0.text)", isOurs: true) }
  }

  /// The mistakes in the built-in rule files; a test keeps them none.
  static var ruleFileErrors: [RuleFileError] {
    ruleTexts.compactMap { text in
      do throws(RuleFileError) {
        _ = try RuleFile(path: "\(text.path)", text: "\(text.text)", isOurs: true)
        return nil
      } catch { return error }
    }
  }

  private static var ruleTexts: [RuleText] { RuleText.all.filter { "\($0.path)".hasSuffix(".rule") } }
}
