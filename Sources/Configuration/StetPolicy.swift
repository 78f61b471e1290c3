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

  /// What is reported, the mistakes in the notes included, and how many findings stand.
  public func applied(to findings: [Finding], in document: Document, path: String) -> (kept: [Finding], count: Int) {
    if isOff { return (findings, 0) }
    let notes = Stets(in: document, families: families)
    let outcome = notes.applied(to: findings)
    var kept = outcome.kept
    let listed = project.stets.isEmpty ? [] : project.stets(for: Project.resolve(path, from: current))
    let source = document.manuscript.source
    kept.removeAll { finding in listed.contains { holds($0, for: finding, in: source) } }
    let count = outcome.standing.count + outcome.kept.count - kept.count
    if !notes.all.isEmpty || notes.hasUnclosed {
      kept += notes.problems(isUsed: outcome.isUsed, active: Set(active.map(\.name)), severities: severities)
      kept.sort()
    }
    return (kept, count)
  }

  private func holds(_ stet: ConfiguredStet, for finding: Finding, in source: [UInt8]) -> Bool {
    if let until = stet.until, until < today { return false }
    guard stet.rules.isEmpty || stet.rules.contains(where: { $0.selects(finding.rule, of: families[finding.rule]) })
    else { return false }
    guard let text = stet.text else { return true }
    return source[finding.range.clamped(to: 0..<source.count)].elementsEqual(text.utf8)
  }
}
