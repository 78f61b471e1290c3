public import Lexicon

extension Linter {
  /// The same linter without some rules, such as those that make no sense for a text that is no file.
  public func leavingOut(_ names: Set<String>) -> Linter {
    guard rules.contains(where: { names.contains($0.name) }) else { return self }
    return Linter(
      rules.filter { !names.contains($0.name) }, style: style, severities: severitiesByName, lexicon: lexicon)
  }

  /// The same linter with other words of the newsroom.
  public func with(_ words: HouseWords) -> Linter {
    Linter(rules, style: style, severities: severitiesByName, lexicon: lexicon.adding(words))
  }

  private var severitiesByName: [String: Severity] {
    Dictionary(zip(rules.map(\.name), severities)) { first, _ in first }
  }
}
