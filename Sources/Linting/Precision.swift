/// How often a rule was right where it was measured: on texts whose errors are known.
public struct Precision: Sendable, Hashable {
  /// How many findings the rule had.
  public let findings: Int
  /// How many of them were on an error.
  public let right: Int

  public init(findings: Int, right: Int) {
    self.findings = findings
    self.right = right
  }

  /// Fewer findings than these tell nothing.
  public static let fewestFindings = 20

  /// The part of the findings that was right, from zero to one; nil where there were too few to tell.
  public var share: Double? {
    findings >= Self.fewestFindings ? Double(right) / Double(findings) : nil
  }
}

extension Rule {
  /// From this share on the fixes of a rule keep their level, and the rule runs unless somebody turns it off.
  public static let trustedShare = 0.9
  /// From this share on a rule runs that only informs.
  public static let informingShare = 0.95

  /// The rule as it runs after it was measured.
  ///
  /// A rule that is right too seldom is off unless chosen, and so is one that only informs and is not measured as almost
  /// always right. What is not measured is taken for too seldom right, but runs: its fixes are suggested and never
  /// applied by a command. A rule without occasion in texts, such as one about the end of a file, stays as it is.
  ///
  /// - Parameter keepsLevels: Whether the fixes keep their levels whatever was measured: those of a rule file are what
  ///   the file says, wherever it is loaded from.
  public func measured(_ precision: Precision?, hasOccasion: Bool = true, keepsLevels: Bool = false) -> Rule {
    var rule = self
    rule.precision = precision
    guard hasOccasion, family != .meta else { return rule }
    let share = precision?.share
    if severity == .info, share ?? 0 < Self.informingShare { rule.isOn = false }
    if let share, share < Self.trustedShare { rule.isOn = false }
    if share ?? 0 < Self.trustedShare, !keepsLevels { rule.highestLevel = .suggest }
    return rule
  }
}
