import Linting
import Reporting
import System

/// Many files, linted on every core and printed a line a finding in the order of their paths, each as soon as those
/// before it are done: what a run holds does not grow with the number of its drafts.
struct FileStream {
  private let surroundings: Surroundings
  private let settings: LintSettings
  private let column: FindingLines.Column

  /// Lines are held until they fill a write, unless somebody watches.
  private static let bytesOfWrite = 1 << 15

  /// Nil where a report needs all findings at once, or something else than printing them is asked for.
  init?(_ settings: LintSettings, _ surroundings: Surroundings) {
    guard let column = settings.reporter.lineColumn, settings.fixing == .none, !settings.showsStatistics,
      settings.outputFile == nil, settings.reports.isEmpty, surroundings.environment("GITHUB_ACTIONS") != "true"
    else { return nil }
    self.surroundings = surroundings
    self.settings = settings
    self.column = column
  }

  /// What one draft gave.
  private struct Piece {
    var lines: [UInt8] = []
    var warnings = 0
    var isOver = false
    var problem: String?
    /// A sentence for each note about a rule that does not exist.
    var misspelt: [String] = []
  }

  /// What became of the drafts so far.
  private struct Tally {
    var lines: [UInt8] = []
    var warnings = 0
    var isOver = false
    var hasFailed = false
    var misspelt: [String] = []
  }

  /// What a thread keeps from draft to draft.
  private struct Hand {
    var buffer: [UInt8] = []
    var lines: FindingLines
  }

  /// Lints drafts, each with its linter.
  ///
  /// - Parameter hasFailed: Whether a draft that was asked for could not even be found.
  func lint(
    _ paths: [String], with linters: [DraftLinter], assigned: [Int], in files: Surroundings.Files, hasFailed: Bool
  ) throws(CommandError) -> ExitStatus {
    let worker = FileWorker(settings: settings, files: files)
    let progress = ProgressLine(of: paths.count, isQuiet: settings.isQuiet, surroundings)
    defer { progress?.end() }
    let tally = try concurrentlyInOrder(
      count: paths.count, threads: settings.threads(for: paths.count, surroundings), to: Tally(hasFailed: hasFailed)
    ) { [column] in
      Hand(lines: FindingLines(column))
    } work: { [surroundings] index, hand in
      if surroundings.isInterrupted() { return Piece() }
      defer { progress?.step() }
      return Self.piece(worker.lint(paths[index], with: linters[assigned[index]], &hand.buffer), &hand.lines)
    } give: { [self] (tally: inout Tally, piece: Piece) throws(CommandError) in
      try add(piece, to: &tally)
    }
    if surroundings.isInterrupted() { throw .system(.interruption) }
    try write(tally.lines)
    for sentence in tally.misspelt { surroundings.warn("error: \(EchoedText.of(sentence))") }
    if tally.hasFailed || !tally.misspelt.isEmpty { return .cannotRun }
    if settings.exitsZero { return .clean }
    if let most = settings.maxWarnings, tally.warnings > most { return .findings }
    return tally.isOver ? .findings : .clean
  }

  private static func piece(_ result: FileWorker.Result, _ lines: inout FindingLines) -> Piece {
    var piece = Piece(isOver: result.isOver, problem: result.problem?.sentence)
    guard let draft = result.draft, !draft.findings.isEmpty else { return piece }
    lines.removeAll()
    lines.add(draft.findings.lazy.map(\.finding), in: draft.text, path: draft.path)
    piece.lines = Array(lines.bytes[...])
    piece.warnings = draft.findings.count { $0.finding.severity == .warning }
    piece.misspelt = MisspeltStets.sentences(in: draft)
    return piece
  }

  private func add(_ piece: Piece, to tally: inout Tally) throws(CommandError) {
    if let problem = piece.problem {
      surroundings.warn("error: \(EchoedText.of(problem))")
      tally.hasFailed = true
    }
    tally.warnings += piece.warnings
    tally.isOver = tally.isOver || piece.isOver
    tally.misspelt += piece.misspelt
    tally.lines += piece.lines
    guard surroundings.outputIsTerminal || tally.lines.count >= Self.bytesOfWrite else { return }
    try write(tally.lines)
    tally.lines.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: [UInt8]) throws(CommandError) {
    if bytes.isEmpty { return }
    try orFail { () throws(SystemError) in try surroundings.write(bytes) }
  }
}
