import Linting
import Reporting
import System

/// Lints one file at a time, on any thread, and writes it back when it is mended.
struct FileWorker: Sendable {
  let settings: LintSettings
  let files: Surroundings.Files

  /// What one draft gave: something to report, a diff, or the sentence why not.
  struct Result: Sendable {
    var draft: LintedDraft?
    var diff: [UInt8] = []
    var problem: FailedDraft?
    var isOver = false
  }

  /// Lints a draft and does with its fixes what was asked for.
  func lint(_ path: String, with linter: DraftLinter, _ buffer: inout [UInt8]) -> Result {
    do throws(SystemError) {
      let before = settings.fixing.writes ? try files.status(path, true) : nil
      try files.read(path, &buffer)
      let outcome = linter.lint(buffer, path: path)
      if let refusal = outcome.refusal {
        return Result(
          draft: outcome.draft, problem: FailedDraft(path: path, sentence: refusal), isOver: outcome.isOver)
      }
      guard let mended = outcome.mended else { return Result(draft: outcome.draft, isOver: outcome.isOver) }
      if settings.fixing == .diff {
        return Result(draft: outcome.draft, diff: UnifiedDiff.of(buffer, mended, path: path))
      }
      return try replace(path, buffer, outcome, mended, before, linter)
    } catch {
      return Result(problem: FailedDraft(path: path, sentence: error.description))
    }
  }

  /// Writes a mended draft, or says in one sentence why it stays as it is.
  private func replace(
    _ path: String, _ bytes: [UInt8], _ outcome: DraftLinter.Outcome, _ mended: [UInt8], _ before: FileStatus?,
    _ linter: DraftLinter
  ) throws(SystemError) -> Result {
    var reason = try before.flatMap { (before) throws(SystemError) in
      try Self.obstacle(to: path, before, in: files)
    }
    do throws(SystemError) {
      if reason == nil { try files.replace(path, mended, before) }
    } catch {
      reason = error.reason
    }
    guard let reason else { return Result(draft: outcome.draft, isOver: outcome.isOver) }
    // What was found stands, since nothing was mended.
    let draft = linter.lint(bytes, path: path, mends: false).draft
    return Result(draft: draft, problem: FailedDraft(path: path, sentence: "cannot fix \(path): \(reason)"))
  }

  /// Why a file is not to be replaced, nil when it may be.
  static func obstacle(
    to path: String, _ status: FileStatus, in files: Surroundings.Files
  ) throws(SystemError) -> String? {
    if status.kind != .file { return "it is no plain file; use - and standard output" }
    if status.links > 1 {
      return "it has \(status.links) hard links, which a new file would part; copy it, or fix it through -"
    }
    if try !files.isWritable(path) { return "it is read-only; make it writable, for example with chmod u+w" }
    return nil
  }
}
