import Linting
import Reporting

/// Notes in drafts that name a rule which does not exist: like every unknown name they end the run with status 2.
enum MisspeltStets {
  /// A sentence for each with its place and the nearest name; none where the desk made the rule about them milder.
  static func sentences(in report: LintReport) -> [String] { report.drafts.flatMap(sentences) }

  /// The sentences about the notes of one draft.
  static func sentences(in draft: LintedDraft) -> [String] {
    let found = draft.findings.filter {
      $0.finding.rule == Stets.unknownStet && $0.finding.severity == .error && !$0.isKnown
    }
    if found.isEmpty { return [] }
    var lines = SourceLines(draft.text)
    return found.map { noted in
      let position = lines.position(of: noted.finding.range.lowerBound)
      let nearest = noted.finding.fixes.first?.edits.first.map { String(decoding: $0.text, as: UTF8.self) }
      let hint = nearest.map { "did you mean “\($0)”?" } ?? "copydesk rules lists them"
      return "\(draft.path):\(position.line): this stet is in vain, since \(noted.finding.message); \(hint)"
    }
  }
}
