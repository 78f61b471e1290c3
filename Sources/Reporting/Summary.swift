/// The last lines of a report for people.
public enum Summary {
  /// What was found, and what a fix would take care of.
  public static func lines(of report: LintReport) -> String {
    let tally = Tally(report)
    var text = ""
    if tally.fixes > 0 {
      text += "Fixed \(count(tally.fixes, "problem")) in \(count(tally.fixedDrafts, "file")).\n"
    }
    let stets = tally.stets > 0 ? " (\(tally.stets) stet)" : ""
    if tally.findings == 0 {
      text += Self.failures(of: report)
      if report.draftCount == 0, !report.failures.isEmpty { return text }
      return text + "No problems\(tally.fixes > 0 ? " left" : "") in \(count(report.draftCount, "file"))\(stets).\n"
    }
    let parts = [
      tally.errors > 0 ? count(tally.errors, "error") : nil,
      tally.warnings > 0 ? count(tally.warnings, "warning") : nil,
      tally.infos > 0 ? "\(tally.infos) info" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
    let files =
      report.draftCount == tally.draftsWithFindings
      ? count(report.draftCount, "file") : "\(tally.draftsWithFindings) of \(count(report.draftCount, "file"))"
    text += Self.failures(of: report)
    text += "Found \(count(tally.findings, "problem")) in \(files): \(parts)\(stets).\n"
    switch (tally.safelyFixable, tally.unsafelyFixable) {
    case (0, 0): break
    case (let safe, 0): text += "\(safe) fixable with --fix.\n"
    case (0, let unsafe): text += "\(unsafe) fixable with --fix --unsafe-fixes.\n"
    case (let safe, let unsafe): text += "\(safe) fixable with --fix, \(unsafe) more with --unsafe-fixes.\n"
    }
    return text
  }

  /// How many files could not be read or mended; their sentences stand on standard error.
  private static func failures(of report: LintReport) -> String {
    report.failures.isEmpty ? "" : "\(count(report.failures.count, "file")) could not be read or mended.\n"
  }

  /// A number with its noun, in the plural where it is one.
  public static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
