import Linting
import Stylebook

/// Picks rules by name, family or `all`.
enum RuleSelection {
  /// The rules that run: the default ones, or exactly those of `only`, without those of `skip`.
  static func rules(only: [String], skip: [String]) throws(UsageError) -> [Rule] {
    let wanted = try only.isEmpty ? nil : names(only, flag: "--only")
    let unwanted = try names(skip, flag: "--skip")
    return Stylebook.rules.filter { rule in
      (wanted.map { $0.contains(rule.name) } ?? rule.isOn) && !unwanted.contains(rule.name)
    }
  }

  /// The names of rules that selectors stand for; an unknown one is an error, never ignored.
  static func names(_ selectors: [String], flag: String) throws(UsageError) -> Set<String> {
    var names: Set<String> = []
    for selector in selectors {
      if selector == "all" {
        names.formUnion(Stylebook.rules.map(\.name))
      } else if let family = Rule.Family(rawValue: selector) {
        names.formUnion(Stylebook.rules.filter { $0.family == family }.map(\.name))
      } else if Stylebook.rule(named: selector) != nil {
        names.insert(selector)
      } else {
        throw unknown(selector, flag: flag)
      }
    }
    return names
  }

  /// The error for a name that is neither a rule nor a family.
  static func unknown(_ selector: String, flag: String) -> UsageError {
    let known = Stylebook.rules.map(\.name) + Rule.Family.allCases.map(\.rawValue) + ["all"]
    var sentence = "unknown rule \"\(selector)\""
    if !flag.isEmpty { sentence += " in \(flag)" }
    if let nearest = NearestName.of(selector, in: known) {
      sentence += "; did you mean \"\(nearest)\"?"
    } else {
      sentence += "; copydesk rules lists them"
    }
    return UsageError(sentence)
  }
}
