public import Linting

/// One draft that was looked at, with what was found in it.
public struct LintedDraft: Sendable {
  /// As the user named it, or as found below a folder the user named.
  public let path: String
  /// The bytes that the findings' places refer to; may be empty when there are no findings.
  public let text: [UInt8]
  /// By place, with a note on each.
  public let findings: [Noted]
  /// How many findings the draft itself asked to let stand.
  public var stetCount: Int
  /// How many fixes were applied.
  public let fixCount: Int
  /// How often each rule mended something.
  public var fixesByRule: [String: Int] = [:]
  /// How many findings were given a note that lets them stand.
  public var notedCount = 0
  /// What stands, for formats that tell it.
  public var standing: [Standing] = []

  /// A finding that the desk lets stand.
  public struct Standing: Sendable {
    public let finding: Finding
    /// `note`, `sic` or `configuration`.
    public let by: String
    public let reason: String?

    public init(finding: Finding, by: String, reason: String?) {
      self.finding = finding
      self.by = by
      self.reason = reason
    }
  }

  /// The findings that stand, as a draft of their own.
  var standingDraft: LintedDraft {
    LintedDraft(path: path, text: text, findings: standing.map { Noted($0.finding) })
  }

  /// A finding and what the report says beside it.
  public struct Noted: Sendable {
    public let finding: Finding
    /// Where in the draft's structure, such as “headline” or “paragraph 3”.
    public let scope: String
    /// Whether a baseline knows it already.
    public let isKnown: Bool

    public init(_ finding: Finding, scope: String = "", isKnown: Bool = false) {
      self.finding = finding
      self.scope = scope
      self.isKnown = isKnown
    }
  }

  public init(path: String, text: [UInt8], findings: [Noted], stetCount: Int = 0, fixCount: Int = 0) {
    self.path = path
    self.text = text
    self.findings = findings
    self.stetCount = stetCount
    self.fixCount = fixCount
  }
}

/// A file that could not be linted, or not be mended.
public struct FailedDraft: Hashable, Sendable {
  public let path: String
  /// One sentence with the cure.
  public let sentence: String

  public init(path: String, sentence: String) {
    self.path = path
    self.sentence = sentence
  }
}

/// What a report says about a rule beside its findings.
public struct RuleNote: Hashable, Sendable {
  public let name: String
  public let family: String
  public let summary: String
  public let why: String
  public let severity: Severity
  /// The share of its firings that were right on the measured corpus, from 0 to 1; nil when unmeasured.
  public let precision: Double?

  public init(
    name: String, family: String, summary: String, why: String, severity: Severity, precision: Double? = nil
  ) {
    self.name = name
    self.family = family
    self.summary = summary
    self.why = why
    self.severity = severity
    self.precision = precision
  }
}

/// Everything one run found, in the order of the paths.
public struct LintReport: Sendable {
  public let drafts: [LintedDraft]
  public let failures: [FailedDraft]
  /// How many drafts were looked at.
  public let draftCount: Int
  /// The rules of the findings, in the order of their names.
  public let rules: [RuleNote]
  /// The version of the program.
  public let version: String

  /// - Parameter drafts: Those with findings, fixes or suppressions; the others are only counted.
  public init(
    drafts: [LintedDraft], failures: [FailedDraft] = [], draftCount: Int? = nil, rules: [RuleNote] = [],
    version: String
  ) {
    self.drafts = drafts
    self.failures = failures
    self.draftCount = draftCount ?? drafts.count
    self.rules = rules
    self.version = version
  }

  /// The note on a rule.
  public func rule(_ name: String) -> RuleNote? {
    rules.first { $0.name == name }
  }
}

/// How many findings there are, of which severity, and how many a fix would take care of.
public struct Tally: Hashable, Sendable {
  public var errors = 0
  public var warnings = 0
  public var infos = 0
  public var stets = 0
  public var fixes = 0
  public var fixedDrafts = 0
  public var draftsWithFindings = 0
  public var safelyFixable = 0
  public var unsafelyFixable = 0

  public var findings: Int { errors + warnings + infos }

  public init() {}

  public init(_ report: LintReport) {
    for draft in report.drafts { add(draft) }
  }

  /// Counts a draft.
  public mutating func add(_ draft: LintedDraft) {
    stets += draft.stetCount
    fixes += draft.fixCount
    if draft.fixCount > 0 { fixedDrafts += 1 }
    if !draft.findings.isEmpty { draftsWithFindings += 1 }
    for noted in draft.findings {
      switch noted.finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
      switch noted.finding.fixes.first?.applicability {
      case .safe: safelyFixable += 1
      case .unsafe: unsafelyFixable += 1
      case .suggest, nil: break
      }
    }
  }

  /// Counts what was counted elsewhere.
  public mutating func add(_ other: Tally) {
    errors += other.errors
    warnings += other.warnings
    infos += other.infos
    stets += other.stets
    fixes += other.fixes
    fixedDrafts += other.fixedDrafts
    draftsWithFindings += other.draftsWithFindings
    safelyFixable += other.safelyFixable
    unsafelyFixable += other.unsafelyFixable
  }
}
