import Configuration
import Linting
import Reporting
import System

/// The entries under "stet" whose last day is over, reported in the configuration files that hold them.
struct EndedEntries {
  /// One for each configuration file.
  private(set) var drafts: [LintedDraft] = []
  /// The severity from which a finding in a file fails the run.
  private(set) var gates: [(path: String, gate: Severity?)] = []

  /// None, for what is no file of a project.
  init() {}

  /// - Parameter changed: The lines that the run is about, nil for all.
  init(
    of linters: [DraftLinter], changed: ChangedLines?, _ settings: LintSettings, _ surroundings: Surroundings
  ) throws(CommandError) {
    var found: [String: [Origin: Finding]] = [:]
    var gateOf: [String: Severity?] = [:]
    for linter in linters {
      for (entry, finding) in linter.stets.endedEntries where finding.severity >= settings.minSeverity {
        guard case .file(let path, let line, _) = entry.origin else { continue }
        let absolute = Project.resolve(path, from: linter.stets.current)
        if let changed, !changed.touches(absolute, line...line) { continue }
        found[path, default: [:]][entry.origin] = finding
        gateOf[path] = linter.failOn
      }
    }
    for (path, findings) in found.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      var bytes: [UInt8] = []
      try orFail { () throws(SystemError) in try surroundings.files.read(path, &bytes) }
      let noted = findings.values.sorted().map { LintedDraft.Noted($0) }
      drafts.append(LintedDraft(path: path, text: bytes, findings: noted))
      gates.append((path, gateOf[path] ?? nil))
    }
  }

  /// Whether a finding reaches the gate of its file.
  var isOver: Bool {
    zip(drafts, gates).contains { draft, gate in
      gate.gate.map { gate in draft.findings.contains { $0.finding.severity >= gate } } ?? false
    }
  }

  /// The drafts of a run and these, by their paths.
  func merged(with others: [LintedDraft]) -> [LintedDraft] {
    if drafts.isEmpty { return others }
    return (others + drafts).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
