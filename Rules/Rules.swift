/// One text of the folder `Rules`: a rule file, a house or a word list.
public struct RuleText: Sendable {
  /// The path below `Rules`, such as `usage/fewer-less.rule`.
  public let path: StaticString
  public let text: StaticString
}
