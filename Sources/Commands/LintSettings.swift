import Configuration
import Linting
import Prose
import Reporting

/// What a run of `lint` is to do, with every word of the command line checked.
struct LintSettings: Sendable {
  /// What becomes of fixes.
  enum Fixing: Hashable, Sendable {
    case none
    /// Write the fixed drafts.
    case apply
    /// Print what would change.
    case diff
    /// Write notes that let everything stand, with a reason unless it is empty.
    case stet(reason: String)

    /// Whether drafts are written.
    var writes: Bool { self != .none && self != .diff }
  }

  var fixing: Fixing
  var fixLevel: Applicability
  var format: Format?
  var reporter: Reporter
  /// The gate of the command line; without one the project's holds.
  var failOn: FailureLevel?
  var maxWarnings: Int?
  var minSeverity: Severity
  var exitsZero: Bool
  var exitsNonZeroOnFix: Bool
  var isQuiet: Bool
  /// Whether it is told how each draft is read.
  var isVerbose: Bool
  var stdinName: String?
  var outputFile: String?
  /// Further reports, each with its file.
  var reports: [(reporter: Reporter, file: String)]
  var showsStatistics: Bool
  var showsTiming: Bool
  /// Whether the rules that mended each file are told.
  var showsFixes: Bool
  var threads: Int?

  init(_ arguments: Arguments) throws(UsageError) {
    fixing = arguments.has(.diff) ? .diff : arguments.has(.fix) ? .apply : .none
    if arguments.has(.diff), arguments.has(.fix) {
      throw UsageError("--diff writes nothing and --fix writes; leave one of them out")
    }
    if let reason = arguments.value(of: .stet) {
      if fixing != .none {
        throw UsageError("--stet lets stand what --fix and --diff would mend; leave one of them out")
      }
      if arguments.has(.noStet) { throw UsageError("--stet writes what --no-stet ignores; leave one of them out") }
      fixing = .stet(reason: reason)
    }
    if arguments.has(.unsafeFixes), fixing != .apply, fixing != .diff {
      throw UsageError("--unsafe-fixes says which fixes --fix or --diff may take; add one of them")
    }
    fixLevel = arguments.has(.unsafeFixes) ? .unsafe : .safe
    format = arguments.value(of: .asFormat).flatMap { Format(rawValue: $0) }
    reporter = arguments.value(of: .format).flatMap { Reporter.named($0) } ?? .default
    failOn = arguments.value(of: .failOn).flatMap { FailureLevel(rawValue: $0) }
    maxWarnings = arguments.number(of: .maxWarnings)
    minSeverity = arguments.value(of: .minSeverity).flatMap { Severity(rawValue: $0) } ?? .info
    exitsZero = arguments.has(.exitZero)
    exitsNonZeroOnFix = arguments.has(.exitNonZeroOnFix)
    isQuiet = arguments.has(.quiet)
    isVerbose = arguments.has(.verbose)
    if isQuiet, isVerbose { throw UsageError("--quiet says less and --verbose more; leave one of them out") }
    stdinName = arguments.value(of: .stdinFilename)
    outputFile = arguments.value(of: .outputFile)
    reports = try arguments.values(of: .report).map { (text: String) throws(UsageError) in try Self.report(text) }
    showsStatistics = arguments.has(.statistics)
    if showsStatistics, !reporter.isForPeople, reporter.name != "json" {
      throw UsageError("--statistics is written for people or as json, not as \(reporter.name); leave one of them out")
    }
    showsTiming = arguments.has(.timing)
    showsFixes = arguments.has(.showFixes)
    if showsFixes, fixing != .apply { throw UsageError("--show-fixes tells what --fix mended; add --fix") }
    threads = arguments.number(of: .jobs)
  }

  /// One `--report FORMAT=FILE`.
  private static func report(_ text: String) throws(UsageError) -> (reporter: Reporter, file: String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw UsageError("--report takes a format and a file, such as sarif=copydesk.sarif, not \"\(text)\"")
    }
    guard let reporter = Reporter.named(parts[0]) else {
      throw UsageError(unknown: "format of --report", parts[0], among: Reporter.all.map(\.name))
    }
    return (reporter, parts[1])
  }

  /// How a draft of this name is read.
  func format(of path: String) -> Format {
    if let format { return format }
    switch FileFinder.ending(of: path) {
    case "md", "markdown": return .markdown
    case "html", "htm": return .html
    case "headlines": return .headlines
    default: return .text
    }
  }

  /// How many threads lint some files; a second one costs more than a few small files.
  func threads(for count: Int, _ surroundings: Surroundings) -> Int {
    count < 16 && !fixing.writes ? 1 : max(1, threads ?? surroundings.threads)
  }

  /// The status that findings and fixes give.
  ///
  /// - Parameter isOver: Whether a finding reaches the gate of its draft.
  func status(_ report: LintReport, isOver: Bool) -> ExitStatus {
    status(Tally(report), failureCount: report.failures.count, isOver: isOver)
  }

  /// The same from what was counted.
  func status(_ tally: Tally, failureCount: Int, isOver: Bool) -> ExitStatus {
    if failureCount > 0 { return .cannotRun }
    if exitsZero { return .clean }
    if exitsNonZeroOnFix, tally.fixes > 0 { return .findings }
    if let maxWarnings, tally.warnings > maxWarnings { return .findings }
    return isOver ? .findings : .clean
  }
}
