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
    fix(source, format: format, kind: kind) { linter.findings(in: $0, protected: $1) }
  }

  /// Fixes a text, with findings that the caller filters: suppressed findings must not be fixed.
  public func fix(
    _ source: [UInt8], format: Format, kind: DraftKind?, keeping isKept: ([Finding], Document) -> [Finding]
  ) -> Outcome {
    fix(source, format: format, kind: kind) { isKept(linter.findings(in: $0, protected: $1), $0) }
  }

  /// Fixes as often as it takes to leave alone what cannot be fixed without setting a quotation free.
  ///
  /// A fix may change the pairing of quotation marks, so that words which somebody said seem to stand outside. They
  /// stay protected, but a second run would not know it. So the lines of such words are left as they were.
  private func fix(
    _ source: [UInt8], format: Format, kind: DraftKind?, findings: (Document, [TextRange]?) -> [Finding]
  ) -> Outcome {
    let (outcome, hasWithheld) = attempt(source, format: format, kind: kind, findings: findings)
    guard hasWithheld else { return outcome }
    // What frees the words may stand in another line. Then a second run would go on, and the text stays as it was.
    let again = attempt(outcome.text, format: format, kind: kind, findings: findings).outcome
    return again.text == outcome.text ? outcome : unfixed(source, format: format, kind: kind, findings: findings)
  }

  private func unfixed(
    _ source: [UInt8], format: Format, kind: DraftKind?, findings: (Document, [TextRange]?) -> [Finding]
  ) -> Outcome {
    let remaining = findings(Document(source, format: format, kind: kind), nil)
    return Outcome(text: source, applied: [], unstableRules: [], remaining: remaining)
  }

  private func attempt(
    _ source: [UInt8], format: Format, kind: DraftKind?, findings: (Document, [TextRange]?) -> [Finding]
  ) -> (outcome: Outcome, hasWithheld: Bool) {
    let first = Document(source, format: format, kind: kind)
    let unfixed = Outcome(text: source, applied: [], unstableRules: [], remaining: findings(first, nil))
    guard Self.isValidUTF8(source) else { return (unfixed, false) }
    var withheld: [TextRange] = []
    for _ in 0..<Self.mostAttempts {
      let run = FixingRun(self, first: first, firstFindings: unfixed.remaining, kind: kind, withheld: withheld)
      let outcome = run.outcome(findings)
      guard outcome.unstableRules.isEmpty, !outcome.applied.isEmpty else { return (outcome, !withheld.isEmpty) }
      let freed = choose(
        from: findings(Document(outcome.text, format: format, kind: kind), nil), upTo: level,
        sparing: run.spared(outcome))
      if freed.isEmpty { return (outcome, !withheld.isEmpty) }
      withheld += freed.map {
        Self.line(around: EditMap.origin(of: $0.finding.range, before: outcome.rounds), in: source)
      }
    }
    return (unfixed, false)
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
