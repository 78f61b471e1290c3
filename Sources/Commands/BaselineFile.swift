import Reporting
import System

/// What the command line asks of a baseline: to write it, to hold findings against it, to take out what is stale.
struct BaselineFile {
  private let surroundings: Surroundings
  private let path: String
  private let isWritten: Bool
  private let isPruned: Bool
  private let showsKnown: Bool

  /// Nil when no baseline is asked for.
  init?(_ arguments: Arguments, _ settings: LintSettings, _ surroundings: Surroundings) throws(CommandError) {
    let written = arguments.value(of: .writeBaseline)
    isPruned = arguments.has(.pruneBaseline)
    guard let path = written ?? arguments.value(of: .baseline) else {
      if isPruned { throw CommandError("--prune-baseline needs --baseline FILE to know which one") }
      return nil
    }
    if written != nil, arguments.mentions(.baseline) || isPruned {
      throw CommandError("--write-baseline writes a new one; leave --baseline and --prune-baseline out")
    }
    if settings.fixing != .none {
      throw CommandError("a baseline belongs to drafts as they are; fix first, then lint with the baseline")
    }
    if isPruned, arguments.mentions(.since) || arguments.mentions(.staged) {
      throw CommandError("--prune-baseline must see whole drafts; leave --since and --staged out")
    }
    self.path = path
    self.surroundings = surroundings
    isWritten = written != nil
    // Formats for people and forges are about what is new; the others carry the state of each finding.
    showsKnown = settings.reporter.showsState
  }

  /// The report to be written, and whether the run is done because the baseline was all that was asked for.
  func applied(to report: LintReport, looked: [String]) throws(CommandError) -> (report: LintReport, isDone: Bool) {
    if isWritten {
      let baseline = Baseline(of: report)
      try orFail { () throws(SystemError) in try surroundings.files.write(path, baseline.bytes) }
      let count = baseline.entries.count
      surroundings.warn("Wrote \(count) known problem\(count == 1 ? "" : "s") to \(EchoedText.of(path)).")
      return (report, true)
    }
    let baseline = try read()
    let (marked, stale) = baseline.applied(to: report, looked: Set(looked))
    if isPruned, !stale.isEmpty {
      try orFail { () throws(SystemError) in try surroundings.files.write(path, baseline.without(stale).bytes) }
      surroundings.warn("Took \(stale.count) out of \(EchoedText.of(path)).")
    } else {
      for entry in stale {
        surroundings.warn(
          "note: \(EchoedText.of(path)): \(EchoedText.of(entry.path)) no longer has its known \(entry.rule); "
            + "--prune-baseline takes it out")
      }
    }
    let count = marked.knownCount
    if count > 0 { surroundings.warn("\(count) known problem\(count == 1 ? "" : "s") left out.") }
    return (showsKnown ? marked : marked.withoutKnown, false)
  }

  private func read() throws(CommandError) -> Baseline {
    var bytes: [UInt8] = []
    try orFail { () throws(SystemError) in try surroundings.files.read(path, &bytes) }
    do throws(BaselineError) { return try Baseline(bytes) } catch {
      throw CommandError("cannot read \(path): \(error.sentence)")
    }
  }
}

extension Flag {
  static let baseline = Flag(
    "baseline", .text("FILE"), group: "Scope", "leave out the problems that a baseline knows")
  static let writeBaseline = Flag(
    "write-baseline", .text("FILE"), group: "Scope", "write all problems to a baseline, and stop")
  static let pruneBaseline = Flag(
    "prune-baseline", .toggle, group: "Scope", "take out of the baseline what is mended")
}
