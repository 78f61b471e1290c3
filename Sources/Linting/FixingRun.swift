import Prose

/// One attempt at fixing a text to its fixpoint.
struct FixingRun {
  private let fixer: Fixer
  private let first: Document
  private let firstFindings: [Finding]
  private let kind: DraftKind?
  /// Lines of the source in which nothing is fixed.
  private let withheld: [TextRange]

  init(_ fixer: Fixer, first: Document, firstFindings: [Finding], kind: DraftKind?, withheld: [TextRange]) {
    self.fixer = fixer
    self.first = first
    self.firstFindings = firstFindings
    self.kind = kind
    self.withheld = withheld.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// - Returns: Also whether a finding of the last round was held back because its words were quoted at the beginning.
  func outcome(_ lint: Fixer.Lint) -> (outcome: Fixer.Outcome, isProtecting: Bool) {
    let source = first.manuscript.source
    var outcome = Fixer.Outcome(text: source, applied: [], unstableRules: [], remaining: firstFindings)
    var isProtecting = false
    var protected = fixer.linter.quotationRanges(of: first)
    var spared = withheld
    var levels: [Applicability] = fixer.level == .safe ? [.safe] : [.safe, .unsafe]
    while let level = levels.first {
      let chosen = fixer.choose(from: outcome.remaining, upTo: level, sparing: spared)
      if chosen.isEmpty {
        levels.removeFirst()
        continue
      }
      if outcome.rounds.count == Fixer.mostRounds {
        let names = Set(chosen.map(\.finding.rule)).sorted()
        return (Fixer.Outcome(text: source, applied: [], unstableRules: names, remaining: firstFindings), false)
      }
      let edits = chosen.flatMap(\.fix.edits)
      let map = EditMap(edits)
      outcome.text = Fixer.apply(edits, to: outcome.text)
      protected = protected.map(map.moved)
      spared = spared.map(map.moved)
      outcome.applied += chosen.map(\.finding)
      outcome.rounds.append(edits)
      let document = Document(outcome.text, format: first.manuscript.format, kind: kind)
      isProtecting = false
      outcome.remaining = lint(document, protected, &isProtecting)
      // What the safe rounds repaired, an unsafe fix may have opened again.
      if level == .unsafe { levels = [.safe, .unsafe] }
    }
    return (outcome, isProtecting)
  }

  /// The lines in which nothing was fixed, where they stand in the fixed text.
  func spared(_ outcome: Fixer.Outcome) -> [TextRange] {
    outcome.rounds.reduce(withheld) { ranges, edits in ranges.map(EditMap(edits).moved) }
  }
}
