import Reporting
import System

/// Writes what a run of `lint` found: to standard output, to files, to the job summary of GitHub Actions.
struct LintOutput {
  let settings: LintSettings
  let surroundings: Surroundings
  let terminal: Terminal
  /// Makes the names of files links, nil where no terminal would.
  var links: FileLinks?

  /// GitHub takes a job summary of 1 MiB for a step and refuses a longer one altogether.
  private static let longestSummary = 1_000_000

  /// Writes the report, or the statistics in its place, and every further report asked for.
  func write(_ report: LintReport) throws(CommandError) {
    try writeFiles(report)
    let bytes = settings.showsStatistics ? statistics(of: report) : rendered(report)
    if let file = settings.outputFile {
      try orFail { () throws(SystemError) in try surroundings.files.write(file, bytes) }
    } else {
      try writeToLog(bytes, isForPeople: settings.reporter.isForPeople)
    }
    if settings.reporter.name == Reporter.named("github")?.name { try appendJobSummary(report) }
  }

  /// Writes the report to standard error, since standard output holds a draft.
  func writeBeside(_ report: LintReport) throws(CommandError) {
    try writeFiles(report)
    let bytes = rendered(report)
    surroundings.writeError(settings.reporter.isForPeople ? surroundings.guarded(bytes) : bytes)
  }

  /// Writes what `--fix` would change.
  func write(diffs: [[UInt8]], _ report: LintReport) throws(CommandError) -> ExitStatus {
    try writeFiles(report)
    let bytes = diffs.flatMap { $0 }
    let shown = surroundings.outputIsTerminal ? DiffPaint.painted(bytes, hasColour: terminal.hasColour) : bytes
    if let file = settings.outputFile {
      try orFail { () throws(SystemError) in try surroundings.files.write(file, bytes) }
    } else if !bytes.isEmpty {
      try writeToLog(shown, isForPeople: true)
    }
    let count = diffs.count { !$0.isEmpty }
    if !settings.isQuiet, count > 0 { surroundings.warn("Would fix \(count) file\(count == 1 ? "" : "s").") }
    if !report.failures.isEmpty { return .cannotRun }
    return count > 0 && !settings.exitsZero ? .findings : .clean
  }

  private func statistics(of report: LintReport) -> [UInt8] {
    let statistics = Statistics(of: report)
    return settings.reporter.isForPeople ? Array(statistics.lines.utf8) : statistics.json
  }

  private func rendered(_ report: LintReport) -> [UInt8] {
    settings.reporter.render(report, style)
  }

  /// How a report for people looks here.
  var style: ReportStyle {
    ReportStyle(hasColour: terminal.hasColour, width: terminal.width, isQuiet: settings.isQuiet, links: links)
  }

  /// `--report FORMAT=FILE`, as often as given.
  private func writeFiles(_ report: LintReport) throws(CommandError) {
    for (reporter, file) in settings.reports {
      let bytes = reporter.render(report, ReportStyle())
      try orFail { () throws(SystemError) in try surroundings.files.write(file, bytes) }
    }
  }

  private func writeToLog(_ bytes: [UInt8], isForPeople: Bool) throws(CommandError) {
    // A redline is the draft itself, which may hold anything; a terminal is spared what it would obey.
    let isRaw = surroundings.outputIsTerminal && settings.reporter.name == "critic"
    var shown = bytes
    if isRaw {
      let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(EchoedText.of)
      shown = Array(lines.joined(separator: "\n").utf8)
    } else if isForPeople, !surroundings.outputIsTerminal {
      shown = surroundings.guarded(bytes)
    }
    let output = shown
    try orFail { () throws(SystemError) in try surroundings.write(output) }
  }

  private func appendJobSummary(_ report: LintReport) throws(CommandError) {
    guard let file = surroundings.environment("GITHUB_STEP_SUMMARY"), !file.isEmpty else { return }
    let table = MarkdownTable.of(report, limit: Self.longestSummary)
    try orFail { () throws(SystemError) in try surroundings.files.append(file, Array(table.utf8)) }
  }
}
