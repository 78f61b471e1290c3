/// One text of the folder `Rules`: a rule file, a house or a word list.
public struct RuleText: Sendable {
  /// The path below `Rules`, such as `usage/fewer-less.rule`.
  public let path: String
  /// The file’s name without its ending.
  public let name: String
  public let text: String
}
