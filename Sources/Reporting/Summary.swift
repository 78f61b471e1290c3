/// The last lines of a report for people.
public enum Summary {
  /// What was found, and what a fix would take care of.
  public static func lines(of report: LintReport) -> String {
    lines(of: Tally(report), draftCount: report.draftCount, failureCount: report.failures.count)
  }

  /// The same from what was counted.
  ///
  /// - Parameter draftCount: How many drafts were looked at.
  /// - Parameter failureCount: How many files could not be read or mended; their sentences stand on standard error.
  public static func lines(of tally: Tally, draftCount: Int, failureCount: Int) -> String {
    var text = ""
    if tally.fixes > 0 {
      text += "Fixed \(count(tally.fixes, "problem")) in \(count(tally.fixedDrafts, "file")).\n"
    }
    let stets = tally.stets > 0 ? " (\(tally.stets) stet)" : ""
    if tally.findings == 0 {
      text += failures(failureCount)
      if draftCount == 0, failureCount > 0 { return text }
      return text + "No problems\(tally.fixes > 0 ? " left" : "") in \(count(draftCount, "file"))\(stets).\n"
    }
    let parts = [
      tally.errors > 0 ? count(tally.errors, "error") : nil,
      tally.warnings > 0 ? count(tally.warnings, "warning") : nil,
      tally.infos > 0 ? "\(tally.infos) info" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
    let files =
      draftCount == tally.draftsWithFindings
      ? count(draftCount, "file") : "\(tally.draftsWithFindings) of \(count(draftCount, "file"))"
    text += failures(failureCount)
    text += "Found \(count(tally.findings, "problem")) in \(files): \(parts)\(stets).\n"
    switch (tally.safelyFixable, tally.unsafelyFixable) {
    case (0, 0): break
    case (let safe, 0): text += "\(safe) fixable with --fix.\n"
    case (0, let unsafe): text += "\(unsafe) fixable with --fix --unsafe-fixes.\n"
    case (let safe, let unsafe): text += "\(safe) fixable with --fix, \(unsafe) more with --unsafe-fixes.\n"
    }
    return text
  }

  private static func failures(_ count: Int) -> String {
    count == 0 ? "" : "\(Self.count(count, "file")) could not be read or mended.\n"
  }

  /// A number with its noun, in the plural where it is one.
  public static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
