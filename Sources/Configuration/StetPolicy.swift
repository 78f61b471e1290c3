public import Linting
public import Prose

/// What stands in a draft although a rule minds: notes in the draft, `[sic]`, the project's own list, and the capitals it
/// keeps.
public struct StetPolicy: Sendable {
  public let project: Project
  /// The absolute path of the current folder.
  public let current: String
  let today: CalendarDay
  /// Shows everything.
  let isOff: Bool
  /// The rules that run.
  let active: [Rule]
  /// The severities of the rules about notes that run, by name.
  let severities: [String: Severity]
  private let keptCase: KeptCase
  /// The family of each rule, by its name; made anew at each question, since few drafts have notes.
  public var families: [String: Rule.Family] {
    Dictionary(project.catalogue.rules.map { ($0.name, $0.family) }) { first, _ in first }
  }

  /// - Parameters:
  ///   - current: The absolute path of the current folder.
  ///   - isOff: Whether everything is shown.
  ///   - active: The rules that run.
  ///   - keptCase: The capitals that the project keeps.
  ///   - severities: What the project chose for the rules about notes, by name; others may be among them.
  public init(
    project: Project, current: String, today: CalendarDay, isOff: Bool, active: [Rule],
    keptCase: KeptCase = KeptCase(), severities: [String: Severity]
  ) {
    self.keptCase = keptCase
    self.project = project
    self.current = current
    self.today = today
    self.isOff = isOff
    self.active = active
    var own: [String: Severity] = [:]
    // They stand at the end of every catalogue.
    for rule in Stets.rules where active.last(where: { $0.name == rule.name }) != nil {
      own[rule.name] = severities[rule.name] ?? rule.severity
    }
    self.severities = own
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
    let findings = keptCase.applied(to: findings, in: document.manuscript.source)
    if isOff { return Outcome(kept: findings, standing: []) }
    let notes = notes(in: document)
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

  /// The notes of a draft.
  public func notes(in document: Document) -> Stets { Stets(in: document, families: families, today: today) }

  /// The project's entries whose last day is over, each as a finding in its file; none when everything is shown or
  /// nobody asks.
  public var endedEntries: [(entry: ConfiguredStet, finding: Finding)] {
    guard !isOff, let severity = severities[Stets.expiredStet] else { return [] }
    return project.stets.compactMap { entry in
      guard let until = entry.until, until < today else { return nil }
      let message = "stet ended on \(until)"
      return (
        entry, Finding(rule: Stets.expiredStet, severity: severity, range: entry.origin.span, message: message)
      )
    }
  }

  private func holds(_ stet: ConfiguredStet, for finding: Finding, in source: [UInt8]) -> Bool {
    if let until = stet.until, until < today { return false }
    guard stet.rules.isEmpty || stet.rules.contains(where: { $0.selects(finding.rule, of: families[finding.rule]) })
    else { return false }
    guard let text = stet.text else { return true }
    return source[finding.range.clamped(to: 0..<source.count)].elementsEqual(text.utf8)
  }
}
