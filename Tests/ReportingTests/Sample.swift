import Linting

@testable import Reporting

/// The draft that the goldens report on: before the places found stand an é and an emoji, so that bytes, UTF-16 units
/// and code points give three different columns.
enum Sample {
  static let text = Array(
    """
    ---
    headline: “Café 🎉” owners urge PM to expandIraq talks -
    ---

    Body text.

    """.utf8)

  static let joined = finding(
    "missing-space-between-words", .error, "expandIraq", "missing space in “expandIraq”", [.insert(" ", at: 55)])
  static let dash = finding(
    "trailing-link-dash", .warning, " -", "headline ends with a dangling “-”", [.delete(range(of: " -", after: 50))],
    after: 50)
  static let note = finding("headline-too-short", .info, "Body text.", "paragraph is 2 words long", [])

  static let rules = [
    RuleNote(
      name: "headline-too-short", family: "headline", summary: "A headline is very short.", why: "It says little.",
      severity: .info),
    RuleNote(
      name: "missing-space-between-words", family: "spacing", summary: "Two words are joined.",
      why: "A lost space makes a word nobody knows.", severity: .error, precision: 0.99),
    RuleNote(
      name: "trailing-link-dash", family: "link-spam", summary: "A line ends with a dash.", why: "It joined links.",
      severity: .warning, precision: 0.96),
  ]

  static let draft = LintedDraft(
    path: "drafts/gulf.md", text: text,
    findings: [
      LintedDraft.Noted(joined, scope: "headline"), LintedDraft.Noted(dash, scope: "headline"),
      LintedDraft.Noted(note, scope: "paragraph 1", isKnown: true),
    ],
    stetCount: 4)

  static let report = LintReport(drafts: [draft], draftCount: 14, rules: rules, version: "0.1.0")

  static let clean = LintReport(drafts: [], draftCount: 14, rules: [], version: "0.1.0")

  static let failed = LintReport(
    drafts: [], failures: [FailedDraft(path: "a.md", sentence: "cannot read a.md: permission <denied> & \"closed\"")],
    draftCount: 1, rules: [], version: "0.1.0")

  static func range(of found: String, after start: Int = 0, in text: [UInt8] = text) -> Range<Int> {
    let bytes = Array(found.utf8)
    for offset in start...(text.count - bytes.count) where text[offset...].starts(with: bytes) {
      return offset..<offset + bytes.count
    }
    return 0..<0
  }

  private static func finding(
    _ rule: String, _ severity: Severity, _ found: String, _ message: String, _ fixes: [Fix], after: Int = 0
  ) -> Finding {
    Finding(rule: rule, severity: severity, range: range(of: found, after: after), message: message, fixes: fixes)
  }

  /// One finding in one line.
  static func report(on text: String, finding found: String, path: String = "a.txt", fixes: [Fix] = []) -> LintReport {
    let bytes = Array(text.utf8)
    let place = range(of: found, in: bytes)
    let finding = Finding(rule: "a-rule", severity: .error, range: place, message: "wrong", fixes: fixes)
    let draft = LintedDraft(path: path, text: bytes, findings: [LintedDraft.Noted(finding)])
    return LintReport(drafts: [draft], rules: [], version: "0.1.0")
  }

  static func render(_ reporter: Reporter, _ report: LintReport = report) -> String {
    String(decoding: reporter.render(report, ReportStyle()), as: UTF8.self)
  }
}
