import Linting

/// Picks rules by name, family or `all`.
struct RuleSelection {
  let rules: [Rule]

  /// The names of rules that selectors stand for; an unknown one is an error, never ignored.
  func names(_ selectors: [String], flag: String) throws(UsageError) -> Set<String> {
    var names: Set<String> = []
    for selector in selectors {
      if selector == "all" {
        names.formUnion(rules.map(\.name))
      } else if let family = Rule.Family(rawValue: selector) {
        names.formUnion(rules.filter { $0.family == family }.map(\.name))
      } else if rules.contains(where: { $0.name == selector }) {
        names.insert(selector)
      } else {
        throw unknown(selector, flag: flag)
      }
    }
    return names
  }

  /// The error for a name that is neither a rule nor a family.
  func unknown(_ selector: String, flag: String) -> UsageError {
    let known = rules.map(\.name) + Rule.Family.allCases.map(\.rawValue) + ["all"]
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
