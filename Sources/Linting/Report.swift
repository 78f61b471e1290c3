public import Prose

/// What a rule may write: findings under its own name, and nothing else.
public struct Report: ~Copyable {
  /// The most findings of one rule that a document stores; behind them comes one `too-many-findings`.
  public static let mostFindings = 10_000

  struct Entry {
    var ruleIndex: Int
    var finding: Finding
  }

  private(set) var entries: [Entry] = []
  private var counts: [Int]
  private let rules: [Rule]
  private let severities: [Severity]
  private let manuscript: Manuscript
  private var current = 0
  private var isCrowdTold = false
  /// Whether something was left out because there was too much.
  private(set) var isFull = false

  init(rules: [Rule], severities: [Severity], manuscript: Manuscript) {
    self.rules = rules
    self.severities = severities
    self.manuscript = manuscript
    self.counts = []
  }

  mutating func begin(rule index: Int) { current = index }

  /// Adds a finding; ranges and edits are in the logical text.
  ///
  /// A fix that would touch markup is left out and the finding stays.
  public mutating func add(
    _ message: String, at range: TextRange, fixes: [Fix] = [], related: [RelatedPlace] = [], isDebris: Bool = false
  ) {
    if counts.isEmpty { counts = Array(repeating: 0, count: rules.count) }
    counts[current] += 1
    guard counts[current] <= Report.mostFindings else {
      isFull = true
      if counts[current] == Report.mostFindings + 1 {
        addTooMany("more than \(Report.mostFindings) findings of \(rules[current].name) in this document", at: range)
      }
      return
    }
    let highest = rules[current].highestLevel
    let finding = Finding(
      rule: rules[current].name, severity: severities[current], range: manuscript.sourceRange(of: range),
      message: message, fixes: fixes.compactMap { manuscript.inSource($0)?.lowered(to: highest) },
      related: related.map { RelatedPlace(manuscript.sourceRange(of: $0.range), $0.message) }, isDebris: isDebris)
    entries.append(Entry(ruleIndex: current, finding: finding))
  }

  /// Adds a finding with one fix, or none.
  public mutating func add(
    _ message: String, at range: TextRange, fix: Fix?, related: [RelatedPlace] = [], isDebris: Bool = false
  ) {
    add(message, at: range, fixes: fix.map { [$0] } ?? [], related: related, isDebris: isDebris)
  }

  /// Says, once a document, that not all the phrases that stand around a word were judged.
  mutating func addCrowd(at range: TextRange) {
    if isCrowdTold { return }
    isCrowdTold = true
    isFull = true
    addTooMany("\(PhraseBook.mostMatches) phrases or more stand at one word; the others are left out", at: range)
  }

  private mutating func addTooMany(_ message: String, at range: TextRange) {
    let range = manuscript.sourceRange(of: range)
    entries.append(
      Entry(
        ruleIndex: current,
        finding: Finding(rule: "too-many-findings", severity: .warning, range: range, message: message)))
  }
}

extension Manuscript {
  /// A fix with its edits at their places in the source, nil when one of them would touch markup.
  func inSource(_ fix: Fix) -> Fix? {
    guard !isVerbatim else { return fix }
    var edits: [Edit] = []
    for edit in fix.edits {
      guard let range = editableRange(of: edit.range), let text = escape(edit.text, at: range) else { return nil }
      edits.append(Edit(range, text))
    }
    return Fix(fix.applicability, edits)
  }
}
