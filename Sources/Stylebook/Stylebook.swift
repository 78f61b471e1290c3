public import Linting
public import RuleLanguage
import RuleTables
import Rules

/// Every rule and every house that the program brings.
public enum Stylebook {
  /// All rules, those written in Swift and those of the rule files, in the order of their files, as they run after they
  /// were measured.
  public static let rules: [Rule] = MeasuredPrecision.applied(to: swiftRules, and: fileRules)

  /// The rules that run when nobody has chosen any: those that need no house style.
  public static var defaultRules: [Rule] { rules.filter(\.isOn) }

  /// The rule of a name, nil when there is none.
  public static func rule(named name: String) -> Rule? { rules.first { $0.name == name } }

  // MARK: Houses

  /// The names of the house styles, in the order of their files.
  public static var houseNames: [String] { RuleText.houses.map(\.name) }

  /// The text of a house style, nil when there is none of the name.
  public static func houseText(named name: String) -> String? { RuleText.houses.first { $0.name == name }?.text }

  // MARK: Rule files

  /// The rules of the rule files: packed while the packed ones are made of these very files, else read one by one, so
  /// that a new file holds at once.
  private static var fileRules: [Rule] {
    if !isPacked { return ruleFiles.map(\.rule) }
    return PackedRules.rules(packedWords) { number in
      let text = RuleText.rules[number]
      return (text.path, text.name, text.text)
    }
  }

  /// Whether the packed rules are made of the rule files as they are.
  static var isPacked: Bool { rules_u64(0) == RuleText.checksum && rules_u64(1) == UInt64(RuleText.rules.count) }

  /// The numbers of the packed rules, as they are in the program.
  private static var packedWords: [UInt64] {
    var words = [UInt64](repeating: 0, count: rules_count())
    for index in words.indices { words[index] = rules_u64(index) }
    return words
  }

  /// The numbers that the packed rules must be.
  public static func packRules() -> [UInt64] { PackedRules.words(of: ruleFiles, checksum: RuleText.checksum) }

  /// The text of a built-in rule file.
  static func ruleText(at path: String) -> String? { RuleText.rules.first { $0.path == path }?.text }

  /// The built-in rule files; a file with a mistake is left out here and named by `ruleFileErrors`.
  static var ruleFiles: [RuleFile] {
    RuleText.rules.compactMap { try? RuleFile(path: $0.path, text: $0.text, isOurs: true) }
  }

  /// The mistakes in the built-in rule files; a test keeps them none.
  public static var ruleFileErrors: [RuleFileError] {
    RuleText.rules.compactMap { text in
      do throws(RuleFileError) {
        _ = try RuleFile(path: text.path, text: text.text, isOurs: true)
        return nil
      } catch { return error }
    }
  }
}
