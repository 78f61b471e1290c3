import JSON
import System

/// The stream of documents: one line of JSON in, one line of JSON out, in order.
///
/// Output is held back only while more input is waiting, so that a partner who sends one line and waits for its
/// answer gets it; memory is bounded by the longest line and one piece for each thread.
struct DocumentStream {
  private let surroundings: Surroundings
  private let worker: DocumentWorker
  private let toleratesBadLines: Bool
  private let threads: Int
  private let settings: LintSettings

  init(_ arguments: Arguments, _ settings: LintSettings, _ surroundings: Surroundings) throws(CommandError) {
    if let format = arguments.value(of: .format), format != "jsonl" {
      throw CommandError("--stdin-format jsonl writes jsonl; leave --format \(format) out")
    }
    if arguments.operands.contains(where: { $0 != "-" }) || settings.fixing != .none || settings.stdinName != nil {
      throw CommandError(
        "--stdin-format jsonl reads standard input alone and fixes nothing in place; leave out paths, --fix, --diff "
          + "and --stdin-filename")
    }
    self.surroundings = surroundings
    self.settings = settings
    threads = settings.threads ?? surroundings.threads
    toleratesBadLines = arguments.value(of: .badLines) == "ok"
    let (linter, configuration) = try Self.linter(arguments, settings, surroundings)
    let report = arguments.has(.reportVersion) ? ToolReport(configuration: configuration) : nil
    worker = DocumentWorker(settings, linter, writesFixed: !arguments.has(.noFixed), tool: report)
  }

  /// The linter of the stream, and a hash of all that it was made from.
  private static func linter(
    _ arguments: Arguments, _ settings: LintSettings, _ surroundings: Surroundings
  ) throws(CommandError) -> (DraftLinter, String) {
    let recorder = ReadRecorder()
    var surroundings = surroundings
    surroundings.files = recorder.watching(surroundings.files)
    var plan = try LintPlan(arguments, settings, surroundings)
    let assigned = try plan.assign(["-"])[0]
    let linter = plan.linters[assigned]
    return (linter, ConfigurationHash.of(linter, settings, arguments, files: recorder.digest))
  }

  /// What a thread keeps from piece to piece.
  private struct Hand {
    var piece = LinePiece()
    var writer = JSONWriter()
    var status = ExitStatus.clean
  }

  func run() throws(CommandError) -> ExitStatus {
    let pieces = LinePieces(
      surroundings.readInput, isReady: surroundings.inputIsReady, isInterrupted: surroundings.isInterrupted,
      breaks: .newlines)
    return try relay(threads: max(1, threads), from: pieces, to: ExitStatus.clean) {
      Hand()
    } take: { (pieces: inout LinePieces, hand: inout Hand) throws(CommandError) in
      try pieces.take(into: &hand.piece)
    } work: { [self] hand in
      answer(&hand)
    } give: { [surroundings] (status: inout ExitStatus, hand: inout Hand) throws(CommandError) in
      try orFail { () throws(SystemError) in try surroundings.write(hand.writer.bytes) }
      status = status.or(hand.status)
    }
  }

  private func answer(_ hand: inout Hand) {
    var (writer, status) = (hand.writer, ExitStatus.clean)
    hand.writer = JSONWriter()
    writer.removeAll()
    hand.piece.forEachLine { line, number in
      var outcome = worker.answer(hand.piece.bytes, line, number: number, to: &writer)
      if outcome == .cannotRun, toleratesBadLines { outcome = .clean }
      if outcome == .findings, settings.exitsZero { outcome = .clean }
      status = status.or(outcome)
    }
    (hand.writer, hand.status) = (writer, status)
  }
}
