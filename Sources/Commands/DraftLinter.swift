import Linting
import Prose
import Reporting

/// Lints and mends one draft; pure, so that it serves files, standard input and tests alike.
struct DraftLinter: Sendable {
  let settings: LintSettings
  let linter: Linter

  init(_ settings: LintSettings) {
    self.settings = settings
    linter = Linter(settings.rules)
  }

  /// What became of a draft.
  struct Outcome: Sendable {
    /// What the report says.
    var draft: LintedDraft
    /// The mended text where it differs.
    var mended: [UInt8]?
    /// Why nothing was mended although something could have been.
    var refusal: String?
  }

  func lint(_ bytes: [UInt8], path: String) -> Outcome {
    let format = settings.format(of: path)
    let document = Document(bytes, format: format)
    let findings = linter.findings(in: document)
    let asFound = Outcome(draft: draft(path, bytes, findings, document, fixCount: 0))
    guard settings.fixing != .none, findings.contains(where: isMendable) else { return asFound }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return asFound.refused("it is not valid UTF-8; convert it, for example with iconv")
    }
    let outcome = Fixer(linter, level: settings.fixLevel, only: settings.fixOnly).fix(bytes, format: format)
    guard outcome.unstableRules.isEmpty else {
      let names = outcome.unstableRules.joined(separator: ",")
      return asFound.refused("its fixes undo each other; leave one of these rules out with --skip: \(names)")
    }
    if outcome.text == bytes { return asFound }
    if settings.fixing == .diff { return Outcome(draft: asFound.draft, mended: outcome.text) }
    let after = Document(outcome.text, format: format)
    return Outcome(
      draft: draft(path, outcome.text, outcome.remaining, after, fixCount: outcome.applied.count),
      mended: outcome.text)
  }

  private func isMendable(_ finding: Finding) -> Bool {
    guard let fix = finding.fixes.first, settings.fixOnly?.contains(finding.rule) ?? true else { return false }
    return fix.applicability <= settings.fixLevel
  }

  private func draft(
    _ path: String, _ bytes: [UInt8], _ findings: [Finding], _ document: Document, fixCount: Int
  ) -> LintedDraft {
    let shown = findings.filter { $0.severity >= settings.minSeverity }
    var scopes = ScopeNames(document)
    let noted = shown.map { LintedDraft.Noted($0, scope: scopes.name(at: $0.range.lowerBound)) }
    return LintedDraft(
      path: path, text: shown.isEmpty && !settings.reporter.showsWholeDrafts ? [] : bytes, findings: noted,
      fixCount: fixCount)
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
