extension Linter {
  /// The same linter without some rules, such as those that make no sense for a text that is no file.
  public func leavingOut(_ names: Set<String>) -> Linter {
    guard rules.contains(where: { names.contains($0.name) }) else { return self }
    var kept: [String: Severity] = [:]
    for (rule, severity) in zip(rules, severities) { kept[rule.name] = severity }
    return Linter(rules.filter { !names.contains($0.name) }, style: style, severities: kept, lexicon: lexicon)
  }
}
