import JSON
import Linting
import Prose
import Reporting
import System

/// The stream of documents: one line of JSON in, one line of JSON out, in order.
///
/// Output is held back only while more input is waiting, so that a partner who sends one line and waits for its
/// answer gets it; memory is bounded by the longest line and one batch.
struct DocumentStream {
  private let surroundings: Surroundings
  private let worker: DocumentWorker
  private let toleratesBadLines: Bool
  private let threads: Int
  private let settings: LintSettings

  /// Bytes of complete lines that are worked on together at most.
  private static let batchSize = 1 << 20
  /// A batch of fewer bytes is not worth a second thread.
  private static let smallBatch = 1 << 16

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
    var plan = try LintPlan(arguments, settings, surroundings)
    let assigned = try plan.assign(["-"])[0]
    let linter = plan.linters[assigned]
    worker = DocumentWorker(settings, linter, writesFixed: !arguments.has(.noFixed))
  }

  func run() throws(CommandError) -> ExitStatus {
    var pending: [UInt8] = []
    var searched = 0
    var lineNumber = 0
    var status = ExitStatus.clean
    var isAtEnd = false
    while !isAtEnd {
      let count = try orFail { () throws(SystemError) in try surroundings.readInput(&pending) }
      isAtEnd = count == 0
      if !isAtEnd, pending.count < Self.batchSize, surroundings.inputIsReady() { continue }
      guard let end = isAtEnd ? pending.count : endOfLines(pending, from: searched) else {
        searched = pending.count
        if pending.count > File.sizeLimit {
          throw CommandError("line \(lineNumber + 1) of standard input is larger than 1 GiB; split the document")
        }
        continue
      }
      let lines = Self.lines(pending, upTo: end)
      let outcome = try answer(lines, of: pending, after: lineNumber)
      status = status.or(outcome)
      lineNumber += lines.count
      pending.removeSubrange(..<end)
      searched = pending.count
    }
    return status
  }

  /// Behind the last line break.
  private func endOfLines(_ bytes: [UInt8], from start: Int) -> Int? {
    bytes[min(start, bytes.count)...].lastIndex(of: 10).map { $0 + 1 }
  }

  /// The lines without their breaks; the last may lack one.
  private static func lines(_ bytes: [UInt8], upTo end: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < end {
      let stop = bytes[start..<end].firstIndex(of: 10) ?? end
      lines.append(start..<stop)
      start = stop + 1
    }
    return lines
  }

  /// Works on complete lines and writes their answers.
  private func answer(
    _ lines: [Range<Int>], of bytes: [UInt8], after number: Int
  ) throws(CommandError) -> ExitStatus {
    if lines.isEmpty { return .clean }
    let worker = worker
    let threads = bytes.count < Self.smallBatch ? 1 : threads
    // Pieces of several lines, so that a thread does not come back for each headline.
    let pieces = min(lines.count, threads == 1 ? 1 : threads * 8)
    let answers = concurrently(count: pieces, threads: max(1, threads)) { piece in
      var writer = JSONWriter()
      var isOver = false
      var isBad = false
      for index in (lines.count * piece / pieces)..<(lines.count * (piece + 1) / pieces) {
        let outcome = worker.answer(bytes, lines[index], number: number + index + 1, to: &writer)
        isOver = isOver || outcome == .findings
        isBad = isBad || outcome == .cannotRun
      }
      return (writer.bytes, isOver, isBad)
    }
    try orFail { () throws(SystemError) in try surroundings.write(answers.flatMap(\.0)) }
    if answers.contains(where: \.2), !toleratesBadLines { return .cannotRun }
    return answers.contains(where: \.1) && !settings.exitsZero ? .findings : .clean
  }
}
