import Configuration
import Lexicon
import Linting
import Prose
import Reporting

/// Lints and mends one draft; pure, so that it serves files, standard input and tests alike.
struct DraftLinter: Sendable {
  /// Rules that ask something of a file: a document of a stream, or a nameless standard input, is none.
  static let rulesOfFiles: Set<String> = ["no-final-newline"]

  let settings: LintSettings
  private(set) var linter: Linter
  /// Findings from this severity on fail the run; nil for never.
  let failOn: Severity?
  let fixOnly: Set<String>?
  /// Rules whose fixes count as unsafe, or as safe, whatever they say themselves.
  let unsafeFixes: Set<String>
  let safeFixes: Set<String>
  let stets: StetPolicy
  /// Reports what lies on changed lines alone.
  var changed: ChangedLines?
  /// The lists of the newsroom's own words that the linter knows.
  var wordLists: [String] = []

  init(
    _ settings: LintSettings, linter: Linter, failOn: Severity? = .error, fixOnly: Set<String>? = nil,
    unsafeFixes: Set<String> = [], safeFixes: Set<String> = [], stets: StetPolicy
  ) {
    self.settings = settings
    self.linter = linter
    self.failOn = failOn
    self.fixOnly = fixOnly
    self.unsafeFixes = unsafeFixes
    self.safeFixes = safeFixes
    self.stets = stets
  }

  /// What became of a draft.
  struct Outcome: Sendable {
    /// What the report says.
    var draft: LintedDraft
    /// The mended text where it differs.
    var mended: [UInt8]?
    /// Why nothing was mended although something could have been.
    var refusal: String?
    /// Whether a finding reaches the gate.
    var isOver = false
  }

  /// Lints a draft and, when asked to, mends it.
  func lint(_ bytes: [UInt8], path: String, mends: Bool = true) -> Outcome {
    var outcome = outcome(bytes, path: path, mends: mends)
    if let failOn { outcome.isOver = outcome.draft.findings.contains { !$0.isKnown && $0.finding.severity >= failOn } }
    return outcome
  }

  /// What is reported of a draft, from the least severity that is shown.
  func reported(_ bytes: [UInt8], path: String) -> [Finding] {
    let document = Document(bytes, format: settings.format(of: path))
    return standing(linter.findings(in: document), document, path).findings.filter {
      $0.severity >= settings.minSeverity
    }
  }

  /// The entries of the configuration that let something in a draft stand.
  func entriesUsed(_ bytes: [UInt8], path: String) -> Set<Origin> {
    if stets.isWithoutEntries { return [] }
    let document = Document(bytes, format: settings.format(of: path))
    let outcome = stets.applied(to: linter.findings(in: document), in: document, path: path)
    return Set(outcome.standing.compactMap(\.entry))
  }

  /// The same with other words of the newsroom.
  func with(_ words: HouseWords) -> DraftLinter {
    var copy = self
    copy.linter = linter.with(words)
    return copy
  }

  private func outcome(_ bytes: [UInt8], path: String, mends: Bool) -> Outcome {
    let format = settings.format(of: path)
    let document = Document(bytes, format: format)
    let found = standing(linter.findings(in: document), document, path)
    let asFound = Outcome(draft: draft(path, bytes, found, document, fixCount: 0))
    if case .stet(let reason) = settings.fixing { return mends ? noted(asFound, found, document, reason) : asFound }
    guard mends, settings.fixing != .none, found.findings.contains(where: isMendable) else { return asFound }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return asFound.refused("it is not valid UTF-8; convert it, for example with iconv")
    }
    let fixer = Fixer(linter, level: settings.fixLevel, only: fixOnly)
    let outcome = fixer.fix(document, kind: nil, found: found.findings) { standing($0, $1, path).findings }
    guard outcome.unstableRules.isEmpty else {
      let names = outcome.unstableRules.joined(separator: ",")
      return asFound.refused("its fixes undo each other; leave one of these rules out with --skip: \(names)")
    }
    if outcome.text == bytes { return asFound }
    if settings.fixing == .diff { return Outcome(draft: asFound.draft, mended: outcome.text) }
    let after = Document(outcome.text, format: format)
    let left = Standing(findings: outcome.remaining, standing: [])
    var draft = draft(path, outcome.text, left, after, fixCount: outcome.applied.count)
    draft.stetCount = found.stetCount
    for finding in outcome.applied { draft.fixesByRule[finding.rule, default: 0] += 1 }
    return Outcome(draft: draft, mended: outcome.text)
  }

  /// The draft with notes for what was found and is shown.
  private func noted(_ asFound: Outcome, _ found: Standing, _ document: Document, _ reason: String) -> Outcome {
    let path = asFound.draft.path
    let shown = found.findings.filter { $0.severity >= settings.minSeverity }
    guard !shown.isEmpty else { return asFound }
    guard String(validating: document.manuscript.source, as: UTF8.self) != nil else {
      return asFound.refused("it is not valid UTF-8; convert it, for example with iconv")
    }
    let edits = StetWriter.edits(for: shown, in: document, reason: reason)
    if edits.isEmpty { return asFound }
    let text = Fixer.apply(edits, to: document.manuscript.source)
    let after = Document(text, format: document.manuscript.format)
    let left = standing(linter.findings(in: after), after, path)
    var draft = draft(path, text, left, after, fixCount: 0)
    draft.notedCount = max(0, left.stetCount - found.stetCount)
    return Outcome(draft: draft, mended: text)
  }

  /// What is reported of a document, where nothing is mended.
  func findings(in document: Document, path: String) -> [Finding] {
    standing(linter.findings(in: document), document, path).findings.filter { $0.severity >= settings.minSeverity }
  }

  /// What is reported of a draft, and how much of it stands.
  private struct Standing {
    var findings: [Finding]
    var standing: [StetPolicy.Standing]
    var stetCount: Int { standing.count }
  }

  private func standing(_ findings: [Finding], _ document: Document, _ path: String) -> Standing {
    let adjusted = adjusted(findings)
    let outcome = stets.applied(to: adjusted, in: document, path: path)
    return Standing(findings: onChangedLines(outcome.kept, document, path), standing: outcome.standing)
  }

  private func onChangedLines(_ findings: [Finding], _ document: Document, _ path: String) -> [Finding] {
    guard let changed, !findings.isEmpty else { return findings }
    let lines = SourceLines(document.manuscript.source)
    let file = Project.resolve(path, from: stets.current)
    return findings.filter { finding in
      let first = lines.lineIndex(of: finding.range.lowerBound)
      let last = max(first, lines.lineIndex(of: max(finding.range.lowerBound, finding.range.upperBound - 1)))
      return changed.touches(file, first + 1...last + 1)
    }
  }

  /// The findings with the levels of fixes that the project has chosen.
  private func adjusted(_ findings: [Finding]) -> [Finding] {
    if unsafeFixes.isEmpty, safeFixes.isEmpty { return findings }
    var findings = findings
    for index in findings.indices where !findings[index].fixes.isEmpty {
      let fix = findings[index].fixes[0].applicability
      if fix == .safe, unsafeFixes.contains(findings[index].rule) { findings[index].fixes[0].applicability = .unsafe }
      if fix == .unsafe, safeFixes.contains(findings[index].rule) { findings[index].fixes[0].applicability = .safe }
    }
    return findings
  }

  private func isMendable(_ finding: Finding) -> Bool {
    guard let fix = finding.fixes.first, fixOnly?.contains(finding.rule) ?? true else { return false }
    return fix.applicability <= settings.fixLevel
  }

  private func draft(
    _ path: String, _ bytes: [UInt8], _ found: Standing, _ document: Document, fixCount: Int
  ) -> LintedDraft {
    let shown = found.findings.filter { $0.severity >= settings.minSeverity }
    var scopes = ScopeNames(document)
    let noted = shown.map { LintedDraft.Noted($0, scope: scopes.name(at: $0.range.lowerBound)) }
    let standing = settings.reporter.showsStanding ? found.standing : []
    let isNeeded = !shown.isEmpty || !standing.isEmpty || settings.reporter.showsWholeDrafts
    var draft = LintedDraft(
      path: path, text: isNeeded ? bytes : [], findings: noted, stetCount: found.stetCount, fixCount: fixCount)
    draft.standing = standing.map {
      LintedDraft.Standing(finding: $0.finding, by: $0.by.rawValue, reason: $0.reason)
    }
    return draft
  }
}

extension DraftLinter.Outcome {
  /// The same with the reason why nothing was mended.
  func refused(_ reason: String) -> DraftLinter.Outcome {
    var copy = self
    copy.mended = nil
    copy.refusal = "cannot fix \(draft.path): \(reason)"
    return copy
  }
}

/// Says where in a draft's structure a place is: “headline”, “paragraph 3”.
struct ScopeNames {
  private let document: Document
  /// For each block its number among those of its role.
  private var ordinals: [Int]?

  init(_ document: Document) { self.document = document }

  mutating func name(at offset: Int) -> String {
    let blocks = document.blocks
    let logical = document.manuscript.logicalOffset(of: offset)
    var (low, high) = (0, blocks.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= logical { low = middle } else { high = middle }
    }
    guard low < blocks.count else { return "" }
    let numbers = ordinals ?? Self.ordinals(of: blocks)
    ordinals = numbers
    switch blocks[low].role {
    case .headline: return document.manuscript.format == .headlines ? "headline \(numbers[low])" : "headline"
    case .standfirst: return "standfirst"
    case .byline: return "byline"
    case .dateline: return "dateline"
    case .subhead: return "subhead \(numbers[low])"
    case .paragraph: return "paragraph \(numbers[low])"
    case .listItem: return "list item \(numbers[low])"
    case .quotation: return "block quotation \(numbers[low])"
    case .caption: return "caption"
    case .promoLine: return "promo line \(numbers[low])"
    case .separator, .blank: return ""
    }
  }

  private static func ordinals(of blocks: [Block]) -> [Int] {
    var counts: [Block.Role: Int] = [:]
    return blocks.map { block in
      counts[block.role, default: 0] += 1
      return counts[block.role, default: 0]
    }
  }
}
