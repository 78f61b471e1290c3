import Linting
import Reporting
import Stylebook
import System

/// One run of `lint` over files or standard input.
struct LintRun {
  let settings: LintSettings
  let surroundings: Surroundings
  private let output: LintOutput
  private let linter: DraftLinter

  init(_ settings: LintSettings, _ surroundings: Surroundings, _ terminal: Terminal) {
    self.settings = settings
    self.surroundings = surroundings
    output = LintOutput(settings: settings, surroundings: surroundings, terminal: terminal)
    linter = DraftLinter(settings)
  }

  /// What one draft gave: something to report, a diff, or the sentence why not.
  struct Result: Sendable {
    var draft: LintedDraft?
    var diff: [UInt8] = []
    var problem: FailedDraft?
  }

  // MARK: - Files

  func lintFiles(_ operands: [String]) throws(CommandError) -> ExitStatus {
    let harvest = FileFinder(files: surroundings.files, walksHidden: settings.walksHidden).find(operands)
    for problem in harvest.problems { surroundings.warn("error: \(EchoedText.of(problem))") }
    if settings.fixing == .apply { removeLeftovers(beside: harvest.paths) }
    let results = lint(harvest.paths)
    if surroundings.isInterrupted() { throw .system(.interruption) }
    for problem in results.compactMap(\.problem) { surroundings.warn("error: \(EchoedText.of(problem.sentence))") }
    let failures = results.compactMap(\.problem) + harvest.problems.map { FailedDraft(path: "", sentence: $0) }
    let report = report(results.compactMap(\.draft), failures, count: harvest.paths.count)
    if harvest.paths.isEmpty, harvest.problems.isEmpty {
      surroundings.warn("note: no drafts found; a folder is searched for \(Self.endings)")
    }
    if settings.fixing == .diff { return try output.write(diffs: results.map(\.diff), report) }
    try output.write(report)
    return settings.status(report)
  }

  private static let endings = FileFinder.endings.map { "." + $0 }.joined(separator: " ")

  private func lint(_ paths: [String]) -> [Result] {
    let surroundings = surroundings
    let run = self
    // A second thread costs more than a few small files.
    let threads = paths.count < 16 && settings.fixing != .apply ? 1 : settings.threads ?? surroundings.threads
    return concurrently(count: paths.count, threads: max(threads, 1)) {
      [UInt8]()
    } work: { index, buffer in
      surroundings.isInterrupted() ? Result() : run.lintFile(paths[index], &buffer)
    }
  }

  private func lintFile(_ path: String, _ buffer: inout [UInt8]) -> Result {
    do throws(SystemError) {
      let before = settings.fixing == .apply ? try surroundings.files.status(path, true) : nil
      try surroundings.files.read(path, &buffer)
      let outcome = linter.lint(buffer, path: path)
      if let refusal = outcome.refusal {
        return Result(draft: outcome.draft, problem: FailedDraft(path: path, sentence: refusal))
      }
      guard let mended = outcome.mended else { return Result(draft: outcome.draft) }
      if settings.fixing == .diff {
        return Result(draft: outcome.draft, diff: UnifiedDiff.of(buffer, mended, path: path))
      }
      return try replace(path, buffer, outcome, mended, before)
    } catch {
      return Result(problem: FailedDraft(path: path, sentence: error.description))
    }
  }

  /// Writes a mended draft, or says in one sentence why it stays as it is.
  private func replace(
    _ path: String, _ bytes: [UInt8], _ outcome: DraftLinter.Outcome, _ mended: [UInt8], _ before: FileStatus?
  ) throws(SystemError) -> Result {
    var reason: String?
    if let before, before.kind != .file {
      reason = "it is no plain file; use - and standard output"
    } else if let before, before.links > 1 {
      reason = "it has \(before.links) hard links, which a new file would part; copy it, or fix it through -"
    } else if try !surroundings.files.isWritable(path) {
      reason = "it is read-only; make it writable, for example with chmod u+w"
    }
    do throws(SystemError) {
      if reason == nil { try surroundings.files.replace(path, mended, before) }
    } catch {
      reason = error.reason
    }
    guard let reason else { return Result(draft: outcome.draft) }
    // What was found stands, since nothing was mended.
    var unmended = settings
    unmended.fixing = .none
    let draft = DraftLinter(unmended).lint(bytes, path: path).draft
    return Result(draft: draft, problem: FailedDraft(path: path, sentence: "cannot fix \(path): \(reason)"))
  }

  /// Clears what killed runs left beside the drafts.
  private func removeLeftovers(beside paths: [String]) {
    var folders: Set<String> = []
    for path in paths where folders.insert(Folder.parent(of: path)).inserted {
      // A folder that cannot be listed gives its error when a draft in it is written.
      try? surroundings.files.removeLeftovers(Folder.parent(of: path))
    }
  }

  // MARK: - Standard input

  func lintInput() throws(CommandError) -> ExitStatus {
    var bytes: [UInt8] = []
    while try orFail({ () throws(SystemError) in try surroundings.readInput(&bytes) }) > 0 {
      if bytes.count > File.sizeLimit {
        throw CommandError("standard input is larger than 1 GiB; split it")
      }
    }
    return try lint(bytes, path: settings.stdinName ?? "-")
  }

  /// Lints a text that is no file; with `--fix` the text goes to standard output and the report beside it.
  func lint(_ bytes: [UInt8], path: String) throws(CommandError) -> ExitStatus {
    let outcome = linter.lint(bytes, path: path)
    let failures = outcome.refusal.map { [FailedDraft(path: path, sentence: $0)] } ?? []
    for failure in failures { surroundings.warn("error: \(EchoedText.of(failure.sentence))") }
    let report = report([outcome.draft], failures, count: 1)
    switch settings.fixing {
    case .none: try output.write(report)
    case .diff:
      let diff = outcome.mended.map { UnifiedDiff.of(bytes, $0, path: path) } ?? []
      return try output.write(diffs: [diff], report)
    case .apply:
      try orFail { () throws(SystemError) in try surroundings.write(outcome.mended ?? bytes) }
      try output.writeBeside(report)
    }
    return settings.status(report)
  }

  // MARK: - The report

  private func report(_ drafts: [LintedDraft], _ failures: [FailedDraft], count: Int) -> LintReport {
    let telling = drafts.filter {
      !$0.findings.isEmpty || $0.fixCount > 0 || $0.stetCount > 0 || settings.reporter.showsWholeDrafts
    }
    let names = Set(telling.flatMap { $0.findings.map(\.finding.rule) })
    let rules = Stylebook.rules.filter { names.contains($0.name) }.map { RuleNote($0) }.sorted { $0.name < $1.name }
    return LintReport(
      drafts: telling, failures: failures, draftCount: count, rules: rules, version: Version.current)
  }
}

extension SystemError {
  static let interruption = SystemError(code: 4, operation: .read, subject: "standard input")
}

extension RuleNote {
  init(_ rule: Rule) {
    self.init(
      name: rule.name, family: rule.family.rawValue, summary: rule.summary, why: rule.why, severity: rule.severity)
  }
}
