import Configuration
import Linting
import Prose
import Reporting
import System

/// One run of `lint` over files or standard input.
struct LintRun {
  let settings: LintSettings
  let surroundings: Surroundings
  private let arguments: Arguments
  private var output: LintOutput
  private let terminal: Terminal
  private var plan: LintPlan

  init(_ arguments: Arguments, _ settings: LintSettings, _ surroundings: Surroundings) throws(CommandError) {
    self.settings = settings
    self.arguments = arguments
    self.surroundings = surroundings
    var shownTo = surroundings
    if settings.outputFile != nil {
      shownTo.outputIsTerminal = false
    } else if settings.fixing.writes, arguments.operands.contains("-") {
      // The report stands beside the text.
      shownTo.outputIsTerminal = surroundings.errorsAreTerminal
    }
    terminal = Terminal.of(shownTo, colour: arguments.value(of: .color))
    output = LintOutput(settings: settings, surroundings: surroundings, terminal: terminal)
    plan = try LintPlan(arguments, settings, surroundings)
  }

  // MARK: - Files

  mutating func lintFiles() throws(CommandError) -> ExitStatus {
    var (paths, problems) = try DraftList(arguments, surroundings).drafts(&plan)
    let baseline = try BaselineFile(arguments, settings, surroundings)
    let scope = try ChangeScope(arguments, settings, surroundings, current: plan.absolute("."))
    if let scope {
      paths.removeAll { !scope.changed.touches(plan.absolute($0)) }
      plan.changed = scope.changed
    }
    for problem in problems { surroundings.warn("error: \(EchoedText.of(problem))") }
    if arguments.has(.listFiles) {
      try surroundings.print(paths.map { EchoedText.of($0) + "\n" }.joined())
      return problems.isEmpty ? .clean : .cannotRun
    }
    let assigned = try plan.assign(paths)
    let ended = try EndedEntries(of: plan.linters, changed: scope?.changed, settings, surroundings)
    try spare(paths)
    if settings.isVerbose { tellReading(of: paths, by: assigned) }
    if terminal.hasLinks { output.links = FileLinks(host: surroundings.hostName(), folder: plan.absolute(".")) }
    if settings.fixing.writes { removeLeftovers(beside: paths) }
    let files = try scope?.files(of: paths.map { (path: $0, absolute: plan.absolute($0)) }) ?? surroundings.files
    if paths.count == 1, problems.isEmpty, baseline == nil, scope == nil, ended.drafts.isEmpty,
      let status = try HeadlineStream(paths[0], plan.linters[assigned[0]], settings, surroundings)?.lintFile()
    {
      return status
    }
    if !paths.isEmpty, baseline == nil, ended.drafts.isEmpty,
      let stream = FileStream(settings, output.style, surroundings)
    {
      return try stream.lint(
        paths, with: plan.linters, assigned: assigned, in: files, failureCount: problems.count)
    }
    let results = lint(paths, with: assigned, in: files)
    if surroundings.isInterrupted() { throw .system(.interruption) }
    for problem in results.compactMap(\.problem) { surroundings.warn("error: \(EchoedText.of(problem.sentence))") }
    let failures = results.compactMap(\.problem) + problems.map { FailedDraft(path: "", sentence: $0) }
    let drafts = ended.merged(with: results.compactMap(\.draft))
    var report = report(drafts, failures, count: paths.count + ended.drafts.count)
    var isOver = results.contains(where: \.isOver) || ended.isOver
    if let baseline {
      let (held, isDone) = try baseline.applied(to: report, looked: paths)
      if isDone { return failures.isEmpty ? .clean : .cannotRun }
      report = held
      isOver = fails(report, gates: zip(paths, assigned).map { ($0, plan.linters[$1].failOn) } + ended.gates)
    }
    if paths.isEmpty, problems.isEmpty, scope == nil {
      surroundings.warn("note: no drafts found; a folder is searched for \(Self.endings)")
    }
    if settings.fixing == .diff { return try output.write(diffs: results.map(\.diff), report) }
    try output.write(report)
    if case .stet = settings.fixing { tellNotes(of: results) }
    if settings.showsFixes { for draft in report.drafts { tellFixes(of: draft) } }
    return status(report, isOver: isOver)
  }

  /// `--verbose`: how each draft is read, in which house, and by whose settings.
  private func tellReading(of paths: [String], by assigned: [Int]) {
    for (path, index) in zip(paths, assigned) {
      let linter = plan.linters[index]
      let origin = linter.stets.project.name.map { "settings of \($0)" } ?? "no configuration file"
      let reading = "read as \(settings.format(of: path).rawValue), house \(linter.linter.style.name), \(origin)"
      surroundings.warn(EchoedText.of("note: \(path): \(reading)"))
    }
  }

  /// The status of a run, and what has to be said beside the report.
  private func status(_ report: LintReport, isOver: Bool) -> ExitStatus {
    let misspelt = MisspeltStets.sentences(in: report)
    for sentence in misspelt { surroundings.warn("error: \(EchoedText.of(sentence))") }
    return misspelt.isEmpty ? settings.status(report, isOver: isOver) : .cannotRun
  }

  /// A report must not take the place of a draft.
  private func spare(_ paths: [String]) throws(CommandError) {
    let files = settings.reports.map(\.file) + [settings.outputFile].compactMap(\.self)
    if files.isEmpty { return }
    let drafts = Set(paths.map(plan.absolute))
    for file in files where drafts.contains(plan.absolute(file)) {
      throw CommandError("\(EchoedText.of(file)) is one of the drafts; write the report to another file")
    }
  }

  private func tellFixes(of draft: LintedDraft) {
    if draft.fixesByRule.isEmpty { return }
    let rules = draft.fixesByRule.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    surroundings.warn("fixed \(EchoedText.of(draft.path)): \(rules.joined(separator: ", "))")
  }

  private func tellNotes(of results: [FileWorker.Result]) {
    let noted = results.compactMap(\.draft).filter { $0.notedCount > 0 }
    let problems = Summary.count(noted.reduce(0) { $0 + $1.notedCount }, "problem")
    if !settings.isQuiet { surroundings.warn("Let \(problems) stand in \(Summary.count(noted.count, "file")).") }
  }

  /// Whether a finding that no baseline knows reaches the gate of its draft.
  private func fails(_ report: LintReport, gates: [(path: String, gate: Severity?)]) -> Bool {
    let gates = Dictionary(gates.map { ($0.path, $0.gate) }) { first, _ in first }
    return report.drafts.contains { draft in
      guard let gate = gates[draft.path] ?? nil else { return false }
      return draft.findings.contains { !$0.isKnown && $0.finding.severity >= gate }
    }
  }

  private static let endings = FileFinder.endings.map { "." + $0 }.joined(separator: " ")

  private func lint(_ paths: [String], with assigned: [Int], in files: Surroundings.Files) -> [FileWorker.Result] {
    let (surroundings, linters) = (surroundings, plan.linters)
    let worker = FileWorker(settings: settings, files: files)
    let progress = ProgressLine(of: paths.count, isQuiet: settings.isQuiet, surroundings)
    defer { progress?.end() }
    return concurrently(count: paths.count, threads: settings.threads(for: paths.count, surroundings)) {
      [UInt8]()
    } work: { index, buffer in
      if surroundings.isInterrupted() { return FileWorker.Result() }
      defer { progress?.step() }
      return worker.lint(paths[index], with: linters[assigned[index]], &buffer)
    }
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

  mutating func lintInput() throws(CommandError) -> ExitStatus {
    let path = settings.stdinName ?? "-"
    if settings.stdinName != nil,
      let cause = try DraftList(arguments, surroundings).exclusion(ofInput: path, &plan)
    {
      surroundings.warn(EchoedText.of("note: \(path): left out by \(cause)"))
      return try passOver()
    }
    var bytes: [UInt8] = []
    while try orFail({ () throws(SystemError) in try surroundings.readInput(&bytes) }) > 0 {
      if bytes.count > HeadlineStream.fewestBytes {
        let assigned = try plan.assign([path])[0]
        if let stream = HeadlineStream(path, plan.linters[assigned], settings, surroundings) {
          return try stream.lintInput(behind: bytes)
        }
      }
      if bytes.count > File.sizeLimit {
        throw CommandError("standard input is larger than 1 GiB; split it")
      }
    }
    // The plan grows with the draft, so that it comes first.
    let assigned = try plan.assign([path])
    if settings.isVerbose { tellReading(of: [path], by: assigned) }
    let ended = try EndedEntries(of: plan.linters, changed: nil, settings, surroundings)
    return try lint(bytes, path: path, ended)
  }

  /// Reads standard input and reports nothing; where a fixed text is wanted it comes out as it went in.
  private func passOver() throws(CommandError) -> ExitStatus {
    var bytes: [UInt8] = []
    while try orFail({ () throws(SystemError) in try surroundings.readInput(&bytes) }) > 0 {
      if settings.fixing.writes { try orFail { () throws(SystemError) in try surroundings.write(bytes) } }
      bytes.removeAll(keepingCapacity: true)
    }
    let nothing = report([], [], count: 0)
    if settings.fixing.writes { try output.writeBeside(nothing) } else { try output.write(nothing) }
    return .clean
  }

  /// Lints a text that is no file; with `--fix` the text goes to standard output and the report beside it.
  mutating func lint(
    _ bytes: [UInt8], path: String, _ ended: EndedEntries = EndedEntries()
  ) throws(CommandError) -> ExitStatus {
    let assigned = try plan.assign([path])
    let outcome = plan.linters[assigned[0]].lint(bytes, path: path)
    let failures = outcome.refusal.map { [FailedDraft(path: path, sentence: $0)] } ?? []
    for failure in failures { surroundings.warn("error: \(EchoedText.of(failure.sentence))") }
    let report = report(ended.merged(with: [outcome.draft]), failures, count: 1 + ended.drafts.count)
    switch settings.fixing {
    case .none: try output.write(report)
    case .diff:
      let diff = outcome.mended.map { UnifiedDiff.of(bytes, $0, path: path) } ?? []
      return try output.write(diffs: [diff], report)
    case .apply, .stet:
      try orFail { () throws(SystemError) in try surroundings.write(outcome.mended ?? bytes) }
      try output.writeBeside(report)
      if settings.showsFixes { tellFixes(of: outcome.draft) }
    }
    return status(report, isOver: outcome.isOver || ended.isOver)
  }

  // MARK: - The report

  private func report(_ drafts: [LintedDraft], _ failures: [FailedDraft], count: Int) -> LintReport {
    let telling = drafts.filter {
      !$0.findings.isEmpty || $0.fixCount > 0 || $0.stetCount > 0 || settings.reporter.showsWholeDrafts
    }
    let names = Set(telling.flatMap { $0.findings.map(\.finding.rule) + $0.standing.map(\.finding.rule) })
    let rules = plan.rules(named: names).map { RuleNote($0) }.sorted { $0.name < $1.name }
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
      name: rule.name, family: rule.family.rawValue, summary: rule.summary, why: rule.why, severity: rule.severity,
      precision: rule.precision?.share)
  }
}
