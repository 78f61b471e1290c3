public import Linting
public import Prose

/// What stands in a draft although a rule minds: notes in the draft, `[sic]`, and the project's own list.
public struct StetPolicy: Sendable {
  let project: Project
  /// The absolute path of the current folder.
  public let current: String
  let today: CalendarDay
  /// Shows everything.
  let isOff: Bool
  /// The rules that run.
  let active: [Rule]
  /// The severities of the rules about notes that run.
  let severities: [String: Severity]
  /// The family of each rule, by its name; made anew at each question, since few drafts have notes.
  public var families: [String: Rule.Family] {
    Dictionary(project.catalogue.rules.map { ($0.name, $0.family) }) { first, _ in first }
  }

  public init(
    project: Project, current: String, today: CalendarDay, isOff: Bool, active: [Rule],
    severities: [String: Severity]
  ) {
    self.project = project
    self.current = current
    self.today = today
    self.isOff = isOff
    self.active = active
    self.severities = severities
  }

  /// Whether the project lists nothing that stands.
  public var isWithoutEntries: Bool { project.stets.isEmpty }

  /// What is reported, and what stands.
  public struct Outcome: Sendable {
    /// The mistakes in the notes are among them.
    public var kept: [Finding]
    public var standing: [Standing]
  }

  /// A finding that stands.
  public struct Standing: Sendable {
    public let finding: Finding
    /// Who lets it stand.
    public let by: Reason
    /// Why, in the words of the desk.
    public let reason: String?
    /// The note or the entry of the configuration that was needed, when it was an entry.
    public let entry: Origin?
  }

  /// Who lets a finding stand.
  public enum Reason: String, Sendable {
    case note, sic, configuration
  }

  /// Sorts the findings of a draft.
  public func applied(to findings: [Finding], in document: Document, path: String) -> Outcome {
    if isOff { return Outcome(kept: findings, standing: []) }
    let notes = Stets(in: document, families: families)
    let outcome = notes.applied(to: findings)
    var kept: [Finding] = []
    var standing = outcome.standing.map { finding, stet in
      Standing(finding: finding, by: stet == nil ? .sic : .note, reason: stet?.reason, entry: nil)
    }
    let listed = project.stets.isEmpty ? [] : project.stets(for: Project.resolve(path, from: current))
    let source = document.manuscript.source
    for finding in outcome.kept {
      if let entry = listed.first(where: { holds($0, for: finding, in: source) }) {
        standing.append(
          Standing(finding: finding, by: .configuration, reason: entry.reason, entry: entry.origin))
      } else {
        kept.append(finding)
      }
    }
    if !notes.all.isEmpty || notes.hasUnclosed {
      kept += notes.problems(isUsed: outcome.isUsed, active: Set(active.map(\.name)), severities: severities)
      kept.sort()
    }
    return Outcome(kept: kept, standing: standing)
  }

  private func holds(_ stet: ConfiguredStet, for finding: Finding, in source: [UInt8]) -> Bool {
    if let until = stet.until, until < today { return false }
    guard stet.rules.isEmpty || stet.rules.contains(where: { $0.selects(finding.rule, of: families[finding.rule]) })
    else { return false }
    guard let text = stet.text else { return true }
    return source[finding.range.clamped(to: 0..<source.count)].elementsEqual(text.utf8)
  }
}
