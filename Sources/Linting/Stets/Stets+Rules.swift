extension Stets {
  static let unusedStet = "unused-stet"
  /// Public, since a run that meets one says so.
  public static let unknownStet = "unknown-stet"
  static let unclosedStet = "unclosed-stet"
  static let stetWithoutReason = "stet-without-reason"
  /// Public, since an entry of a configuration ends too.
  public static let expiredStet = "expired-stet"

  /// The rules about notes. Nothing wakes them: whoever applies a draft's notes asks for their problems.
  public static let rules: [Rule] = [
    rule(
      unusedStet, .warning, "A stet lets nothing stand.",
      why: "What it was for is gone, and the next mistake at this place would pass unseen. A stet for a rule that did "
        + "not run is left alone."),
    rule(
      unknownStet, .error, "A stet names a rule that does not exist.",
      why: "A misspelt name lets nothing stand, and its writer believes that it does."),
    rule(
      unclosedStet, .error, "A stet begins and never ends.",
      why: "It holds for nothing until <!-- stet: end --> follows."),
    rule(
      expiredStet, .error, "The last day of a stet is over.",
      why: "It was meant for a while, and lets nothing stand any more. Give it a later day, or take it out and decide "
        + "what it was for."),
    rule(
      stetWithoutReason, .warning, "A stet gives no reason.",
      why: "Whoever edits the draft next cannot know whether the exception still holds. Off unless a desk asks for it.",
      isOn: false),
  ]

  private static func rule(
    _ name: String, _ severity: Severity, _ summary: String, why: String, isOn: Bool = true
  ) -> Rule {
    Rule(
      name, family: .meta, severity: severity, changes: .layout, isOn: isOn, summary: summary, why: why,
      source: "Copydesk's own notes in drafts.", wakes: [], examples: []
    ) { _, _, _ in }
  }
}
