import Linting

extension Reporter {
  /// One line a finding in the form that problem matchers read.
  static let line = Reporter(
    "line", "path:line:column: severity: message [rule]", endsWithSummary: false
  ) { draft, _ in lines(of: draft, .scalars) }

  /// One line a finding in the form that Vim and Kakoune read: columns count bytes of UTF-8, from one.
  static let vim = Reporter("vim", "as line, with columns that count bytes", endsWithSummary: false) { draft, _ in
    lines(of: draft, .bytes)
  }

  private static func lines(of draft: LintedDraft, _ column: FindingLines.Column) -> RenderedDraft {
    var lines = FindingLines(column)
    lines.add(draft.findings.lazy.map(\.finding), in: draft.text, path: draft.path)
    return RenderedDraft(lines.bytes)
  }

  /// The findings of each file under its name.
  static let grouped = Reporter(
    "grouped", "the problems of each file under its name", endsWithSummary: true
  ) { draft, style in
    let paint = Paint(isOn: style.hasColour)
    var lines = SourceLines(draft.text)
    let heading = paint(EchoedText.of(draft.path), .bold)
    var text = (style.links?.link(heading, to: draft.path) ?? heading) + "\n"
    let rows = draft.findings.map { noted in
      let position = lines.position(of: noted.finding.range.lowerBound)
      return ("\(position.line):\(position.column)", noted.finding)
    }
    let width = rows.map { $0.0.utf8.count }.max() ?? 0
    for (place, finding) in rows {
      let padding = String(repeating: " ", count: width - place.utf8.count)
      let severity = paint(finding.severity.rawValue, Paint.colour(of: finding.severity))
      let gap = String(repeating: " ", count: 7 - finding.severity.rawValue.utf8.count)
      text += "  \(padding)\(place) \(severity)\(gap) \(finding.rule) \(EchoedText.of(finding.message))\n"
    }
    return RenderedDraft(Array((text + "\n").utf8))
  }
}
