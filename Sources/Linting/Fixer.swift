public import Prose

/// Applies fixes to a text, all edits of a fix or none, until nothing is left to fix.
public struct Fixer: Sendable {
  /// How many rounds are run before the fixer gives up.
  public static let mostRounds = 10

  /// What became of a text.
  public struct Outcome: Sendable {
    /// The fixed text; the original when the rounds did not converge.
    public var text: [UInt8]
    /// The findings whose fixes were applied, in the order of application, with their places in the text of their
    /// round.
    public var applied: [Finding]
    /// The edits of each round, with their places in the text that the round began with.
    public var rounds: [[Edit]] = []
    /// The rules that kept undoing each other, empty when the text is stable.
    public var unstableRules: [String]
    /// What the linter finds in the fixed text.
    public var remaining: [Finding]
  }

  public let linter: Linter
  /// The highest level that is applied; `suggest` fixes never are.
  public let level: Applicability
  /// The rules whose fixes are applied, nil for all.
  public let only: Set<String>?

  public init(_ linter: Linter, level: Applicability = .safe, only: Set<String>? = nil) {
    self.linter = linter
    self.level = level == .safe ? .safe : .unsafe
    self.only = only
  }

  /// Fixes a text; with the unsafe level the safe fixes reach their fixpoint first.
  ///
  /// A text with invalid UTF-8 is returned as it is.
  public func fix(_ source: [UInt8], format: Format = .text, kind: DraftKind? = nil) -> Outcome {
    fix(source, format: format, kind: kind) { findings, _ in findings }
  }

  /// Fixes a text, with findings that the caller filters: suppressed findings must not be fixed.
  public func fix(
    _ source: [UInt8], format: Format, kind: DraftKind?, keeping isKept: ([Finding], Document) -> [Finding]
  ) -> Outcome {
    let document = Document(source, format: format, kind: kind)
    return fix(document, kind: kind, found: isKept(linter.findings(in: document), document), keeping: isKept)
  }

  /// Fixes a document that was linted already.
  ///
  /// Does so as often as it takes to leave alone what cannot be fixed without setting a quotation free: a fix may change
  /// the pairing of quotation marks, so that words which somebody said seem to stand outside. They stay protected, but
  /// a second run would not know it. So the lines of such words are left as they were.
  ///
  /// - Parameter found: What the linter finds in the document, filtered as `isKept` does.
  public func fix(
    _ document: Document, kind: DraftKind?, found: [Finding], keeping isKept: ([Finding], Document) -> [Finding]
  ) -> Outcome {
    let lint = { (document: Document, protected: [TextRange]?, isProtecting: inout Bool) in
      isKept(linter.findings(in: document, protected: protected, isProtecting: &isProtecting), document)
    }
    let (outcome, hasWithheld) = attempt(document, kind, found, lint)
    guard hasWithheld else { return outcome }
    // What frees the words may stand in another line. Then a second run would go on, and the text stays as it was.
    let fixed = Document(outcome.text, format: document.manuscript.format, kind: kind)
    let again = attempt(fixed, kind, isKept(linter.findings(in: fixed), fixed), lint).outcome
    return again.text == outcome.text ? outcome : Self.unfixed(document, found)
  }

  /// Lints a document of a later round.
  typealias Lint = (_ document: Document, _ protected: [TextRange]?, _ isProtecting: inout Bool) -> [Finding]

  private static func unfixed(_ document: Document, _ found: [Finding]) -> Outcome {
    Outcome(text: document.manuscript.source, applied: [], unstableRules: [], remaining: found)
  }

  private func attempt(
    _ first: Document, _ kind: DraftKind?, _ found: [Finding], _ lint: Lint
  ) -> (outcome: Outcome, hasWithheld: Bool) {
    let source = first.manuscript.source
    guard Self.isValidUTF8(source) else { return (Self.unfixed(first, found), false) }
    var withheld: [TextRange] = []
    for _ in 0..<Self.mostAttempts {
      let run = FixingRun(self, first: first, firstFindings: found, kind: kind, withheld: withheld)
      let (outcome, isProtecting) = run.outcome(lint)
      guard outcome.unstableRules.isEmpty, !outcome.applied.isEmpty else { return (outcome, !withheld.isEmpty) }
      // Where nothing was held back, a second run finds what the last round found, and that has nothing to fix.
      guard isProtecting else { return (outcome, !withheld.isEmpty) }
      var ignored = false
      let fixed = Document(outcome.text, format: first.manuscript.format, kind: kind)
      let freed = choose(from: lint(fixed, nil, &ignored), upTo: level, sparing: run.spared(outcome))
      if freed.isEmpty { return (outcome, !withheld.isEmpty) }
      withheld += freed.map {
        Self.line(around: EditMap.origin(of: $0.finding.range, before: outcome.rounds), in: source)
      }
    }
    return (Self.unfixed(first, found), false)
  }

  /// How often fixing begins anew with more lines left alone, before the whole text is.
  static let mostAttempts = 4

  /// The lines that a range touches.
  private static func line(around range: TextRange, in text: [UInt8]) -> TextRange {
    var start = min(range.lowerBound, text.count)
    var end = min(max(range.upperBound, start), text.count)
    while start > 0, text[start - 1] != 10, text[start - 1] != 13 { start -= 1 }
    while end < text.count, text[end] != 10, text[end] != 13 { end += 1 }
    return start..<end
  }

  /// The fixes of one round: by level, place, the longer range first, rule; none that touches another.
  ///
  /// - Parameter spared: Ranges of the text in which nothing is fixed, ascending.
  func choose(
    from findings: [Finding], upTo level: Applicability, sparing spared: [TextRange] = []
  ) -> [(finding: Finding, fix: Fix)] {
    var candidates: [(finding: Finding, fix: Fix)] = []
    for finding in findings where only?.contains(finding.rule) ?? true {
      guard let fix = finding.fixes.first, fix.applicability <= level, !fix.edits.isEmpty else { continue }
      let extent = fix.extent
      if spared.contains(where: { $0.lowerBound <= extent.upperBound && extent.lowerBound <= $0.upperBound }) {
        continue
      }
      candidates.append((finding, fix))
    }
    candidates.sort { left, right in
      if left.fix.applicability != right.fix.applicability { return left.fix.applicability < right.fix.applicability }
      let (a, b) = (left.fix.extent, right.fix.extent)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      if a.upperBound != b.upperBound { return a.upperBound > b.upperBound }
      return left.finding.rule < right.finding.rule
    }
    var taken = TakenRanges()
    return candidates.filter { taken.take($0.fix.edits) }
  }

  /// The text with edits applied; the edits must not overlap.
  public static func apply(_ edits: [Edit], to text: [UInt8]) -> [UInt8] {
    let ordered = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count + ordered.reduce(0) { $0 + $1.text.count })
    var offset = 0
    for edit in ordered {
      result += text[offset..<edit.range.lowerBound]
      result += edit.text
      offset = edit.range.upperBound
    }
    result += text[offset...]
    return result
  }

  static func isValidUTF8(_ text: [UInt8]) -> Bool {
    String(validating: text, as: UTF8.self) != nil
  }
}

extension Fix {
  /// From the first byte of the first edit to the last byte of the last.
  public var extent: TextRange {
    guard let first = edits.first, let last = edits.last else { return 0..<0 }
    return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
  }
}

/// The ranges that chosen edits take, so that no other edit touches them.
struct TakenRanges {
  private var ranges: [TextRange] = []

  /// Takes the ranges of a fix’s edits; false, and nothing is taken, when one of them is taken already.
  mutating func take(_ edits: [Edit]) -> Bool {
    for edit in edits where isTaken(edit.range) { return false }
    for edit in edits { ranges.insert(edit.range, at: firstIndex(from: edit.range.lowerBound)) }
    return true
  }

  private func isTaken(_ range: TextRange) -> Bool {
    let index = firstIndex(from: range.lowerBound)
    for candidate in [index - 1, index] where ranges.indices.contains(candidate) {
      let other = ranges[candidate]
      if other.overlaps(range) { return true }
      // Two inserts at one point, and an insert at the edge of a replacement, would depend on their order.
      if other.isEmpty || range.isEmpty, other.lowerBound == range.lowerBound { return true }
      if other.isEmpty, range.lowerBound < other.lowerBound, other.lowerBound < range.upperBound { return true }
      if range.isEmpty, other.lowerBound < range.lowerBound, range.lowerBound < other.upperBound { return true }
    }
    return false
  }

  private func firstIndex(from offset: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
