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

  private func fix(
    _ source: [UInt8], format: Format, kind: DraftKind?, findings: (Document, [TextRange]?) -> [Finding]
  ) -> Outcome {
    var document = Document(source, format: format, kind: kind)
    var remaining = findings(document, nil)
    guard Self.isValidUTF8(source) else {
      return Outcome(text: source, applied: [], unstableRules: [], remaining: remaining)
    }
    let firstFindings = remaining
    var protected = linter.quotationRanges(of: document)
    var text = source
    var applied: [Finding] = []
    var editRounds: [[Edit]] = []
    var levels: [Applicability] = level == .safe ? [.safe] : [.safe, .unsafe]
    var rounds = 0
    while let current = levels.first {
      let chosen = choose(from: remaining, upTo: current)
      if chosen.isEmpty {
        levels.removeFirst()
        continue
      }
      rounds += 1
      if rounds > Self.mostRounds {
        let names = Set(chosen.map(\.finding.rule)).sorted()
        return Outcome(text: source, applied: [], unstableRules: names, remaining: firstFindings)
      }
      let edits = chosen.flatMap(\.fix.edits)
      text = Self.apply(edits, to: text)
      protected = Self.shift(protected, by: edits)
      applied += chosen.map(\.finding)
      editRounds.append(edits)
      document = Document(text, format: format, kind: kind)
      remaining = findings(document, protected)
      // What the safe rounds repaired, an unsafe fix may have opened again.
      if current == .unsafe { levels = [.safe, .unsafe] }
    }
    return Outcome(text: text, applied: applied, rounds: editRounds, unstableRules: [], remaining: remaining)
  }

  /// The fixes of one round: by level, place, the longer range first, rule; none that touches another.
  func choose(from findings: [Finding], upTo level: Applicability) -> [(finding: Finding, fix: Fix)] {
    var candidates: [(finding: Finding, fix: Fix)] = []
    for finding in findings where only?.contains(finding.rule) ?? true {
      guard let fix = finding.fixes.first, fix.applicability <= level, !fix.edits.isEmpty else { continue }
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

  /// Ranges after edits; a range that an edit cuts keeps what is left of it.
  static func shift(_ ranges: [TextRange], by edits: [Edit]) -> [TextRange] {
    let ordered = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    func moved(_ offset: Int) -> Int {
      var delta = 0
      for edit in ordered {
        if edit.range.upperBound <= offset {
          delta += edit.text.count - edit.range.count
        } else if edit.range.lowerBound < offset {
          return edit.range.lowerBound + delta + edit.text.count
        } else {
          break
        }
      }
      return offset + delta
    }
    return ranges.map { moved($0.lowerBound)..<max(moved($0.lowerBound), moved($0.upperBound)) }
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
