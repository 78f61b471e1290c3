import Linting
import Reporting
import System

/// Many files, linted, mended and written up on every core and printed in the order of their paths, each as soon as those before
/// it are done: what a run holds does not grow with the number of its drafts, only what it says when it mends them.
struct FileStream {
  private let surroundings: Surroundings
  private let settings: LintSettings
  private let style: ReportStyle
  private let draw: @Sendable (LintedDraft, ReportStyle) -> RenderedDraft

  /// What is printed is held until it fills a write, unless somebody watches.
  private static let bytesOfWrite = 1 << 15

  /// Nil where a report needs all findings at once, or something else than printing them is asked for.
  init?(_ settings: LintSettings, _ style: ReportStyle, _ surroundings: Surroundings) {
    let mends = settings.fixing == .apply && !settings.showsFixes
    guard let draw = settings.reporter.draw, settings.fixing == .none || mends, !settings.showsStatistics,
      settings.outputFile == nil, settings.reports.isEmpty, surroundings.environment("GITHUB_ACTIONS") != "true"
    else { return nil }
    self.surroundings = surroundings
    self.settings = settings
    self.style = style
    self.draw = draw
  }

  /// What one draft gave.
  private struct Piece {
    var text = RenderedDraft()
    var tally = Tally()
    var isOver = false
    var problem: String?
    /// A sentence for each note about a rule that does not exist.
    var misspelt: [String] = []
  }

  /// What became of the drafts so far.
  private struct Course {
    var failureCount: Int
    var text: [UInt8] = []
    /// The rules that were told of.
    var explained: Set<String> = []
    var tally = Tally()
    var isOver = false
    var misspelt: [String] = []
  }

  /// Lints drafts, each with its linter.
  ///
  /// - Parameter failureCount: How many drafts were asked for and could not even be found.
  func lint(
    _ paths: [String], with linters: [DraftLinter], assigned: [Int], in files: Surroundings.Files, failureCount: Int
  ) throws(CommandError) -> ExitStatus {
    let worker = FileWorker(settings: settings, files: files)
    // Where what is found is seen as it comes, that is progress enough.
    let progress =
      surroundings.outputIsTerminal ? nil : ProgressLine(of: paths.count, isQuiet: settings.isQuiet, surroundings)
    defer { progress?.end() }
    var course = try concurrentlyInOrder(
      count: paths.count, threads: settings.threads(for: paths.count, surroundings),
      to: Course(failureCount: failureCount)
    ) {
      [UInt8]()
    } work: { [self] index, buffer in
      if surroundings.isInterrupted() { return Piece() }
      defer { progress?.step() }
      return piece(worker.lint(paths[index], with: linters[assigned[index]], &buffer))
    } give: { [self] (course: inout Course, piece: Piece) throws(CommandError) in
      try add(piece, to: &course)
    }
    if surroundings.isInterrupted() { throw .system(.interruption) }
    if settings.reporter.endsWithSummary, !style.isQuiet {
      course.text += Summary.lines(of: course.tally, draftCount: paths.count, failureCount: course.failureCount).utf8
    }
    try write(course.text)
    for sentence in course.misspelt { surroundings.warn("error: \(EchoedText.of(sentence))") }
    if !course.misspelt.isEmpty { return .cannotRun }
    return settings.status(course.tally, failureCount: course.failureCount, isOver: course.isOver)
  }

  private func piece(_ result: FileWorker.Result) -> Piece {
    var piece = Piece(isOver: result.isOver, problem: result.problem?.sentence)
    guard let draft = result.draft else { return piece }
    piece.tally.add(draft)
    guard !draft.findings.isEmpty else { return piece }
    piece.text = draw(draft, style)
    piece.misspelt = MisspeltStets.sentences(in: draft)
    return piece
  }

  private func add(_ piece: Piece, to course: inout Course) throws(CommandError) {
    if let problem = piece.problem {
      surroundings.warn("error: \(EchoedText.of(problem))")
      course.failureCount += 1
    }
    course.tally.add(piece.tally)
    course.isOver = course.isOver || piece.isOver
    course.misspelt += piece.misspelt
    course.text += piece.text.bytes(&course.explained)
    // A report that nobody takes must not keep the drafts behind it from being mended, so that it waits for all.
    guard settings.fixing == .none, surroundings.outputIsTerminal || course.text.count >= Self.bytesOfWrite else {
      return
    }
    try write(course.text)
    course.text.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: [UInt8]) throws(CommandError) {
    if bytes.isEmpty { return }
    try orFail { () throws(SystemError) in try surroundings.write(bytes) }
  }
}
