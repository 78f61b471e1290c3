public import Prose

/// How grave a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case info
  case warning
  case error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
}

/// How sure a fix is.
public enum Applicability: String, Sendable, CaseIterable, Comparable {
  /// One right answer that cannot alter what was said; applied by `--fix`.
  case safe
  /// May change the meaning; applied by `--unsafe-fixes`.
  case unsafe
  /// One of several answers; offered by the editor and the review, never applied by a command.
  case suggest

  public static func < (left: Applicability, right: Applicability) -> Bool { left.rank < right.rank }
  private var rank: Int { self == .safe ? 0 : self == .unsafe ? 1 : 2 }

  /// The next lower level.
  public var lowered: Applicability { self == .safe ? .unsafe : .suggest }
}

/// One replacement of bytes; an empty range inserts, an empty text deletes.
public struct Edit: Sendable, Hashable {
  public var range: TextRange
  public var text: [UInt8]

  public init(_ range: TextRange, _ text: [UInt8]) {
    self.range = range
    self.text = text
  }

  public init(_ range: TextRange, _ text: String) { self.init(range, Array(text.utf8)) }
}

/// A repair: all of its edits or none.
public struct Fix: Sendable, Hashable {
  public var applicability: Applicability
  /// Ascending, without overlap.
  public var edits: [Edit]

  public init(_ applicability: Applicability, _ edits: [Edit]) {
    self.applicability = applicability
    self.edits = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// The fix at a level or below.
  func lowered(to highest: Applicability) -> Fix {
    var fix = self
    if fix.applicability < highest { fix.applicability = highest }
    return fix
  }

  /// Replaces a range.
  public static func replace(_ range: TextRange, _ text: String, _ applicability: Applicability = .safe) -> Fix {
    Fix(applicability, [Edit(range, text)])
  }

  /// Inserts before an offset.
  public static func insert(_ text: String, at offset: Int, _ applicability: Applicability = .safe) -> Fix {
    Fix(applicability, [Edit(offset..<offset, text)])
  }

  /// Deletes a range.
  public static func delete(_ range: TextRange, _ applicability: Applicability = .safe) -> Fix {
    Fix(applicability, [Edit(range, [])])
  }
}

/// Another place that a finding speaks of: the other quotation mark, the other spelling.
public struct RelatedPlace: Sendable, Hashable {
  public var range: TextRange
  public var message: String

  public init(_ range: TextRange, _ message: String) {
    self.range = range
    self.message = message
  }
}

/// One thing that a rule found in a draft.
public struct Finding: Sendable, Hashable {
  /// The name of the rule.
  public var rule: String
  public var severity: Severity
  /// The place in the source, in bytes.
  public var range: TextRange
  /// Lower-case, without a final stop: what is wrong, the draft quoted in “ ”. The correction is in the fix.
  public var message: String
  /// The best first.
  public var fixes: [Fix]
  public var related: [RelatedPlace]
  /// Whether the text found is debris that an editor may fade.
  public var isDebris: Bool

  public init(
    rule: String, severity: Severity, range: TextRange, message: String, fixes: [Fix] = [],
    related: [RelatedPlace] = [], isDebris: Bool = false
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.fixes = fixes
    self.related = related
    self.isDebris = isDebris
  }
}

extension Finding: Comparable {
  /// By place, the shorter first; of two at one place the one whose fix reaches further, then by the name of the rule.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    if left.range.upperBound != right.range.upperBound { return left.range.upperBound < right.range.upperBound }
    if left.rule != right.rule {
      // Who takes the first fix of each finding in turn gets the one that does the whole work.
      let (reach, other) = (left.reach, right.reach)
      return reach == other ? left.rule < right.rule : reach > other
    }
    return left.message < right.message
  }

  /// From the first to the last byte that the first fix changes.
  private var reach: Int { fixes.first?.extent.count ?? 0 }
}
