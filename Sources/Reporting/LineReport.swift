import Linting

extension Reporter {
  /// One line a finding in the form that problem matchers read.
  static let line = Reporter("line", "path:line:column: severity: message [rule]") { report, _ in
    lines(of: report, .scalars)
  }

  /// One line a finding in the form that Vim and Kakoune read: columns count bytes of UTF-8, from one.
  static let vim = Reporter("vim", "as line, with columns that count bytes") { report, _ in
    lines(of: report, .bytes)
  }

  private static func lines(of report: LintReport, _ column: FindingLines.Column) -> [UInt8] {
    var lines = FindingLines(column)
    for draft in report.drafts where !draft.findings.isEmpty {
      lines.add(draft.findings.lazy.map(\.finding), in: draft.text, path: draft.path)
    }
    return lines.bytes
  }

  /// The findings of each file under its name.
  static let grouped = Reporter("grouped", "the problems of each file under its name") { report, style in
    var text = ""
    let paint = Paint(isOn: style.hasColour)
    for draft in report.drafts where !draft.findings.isEmpty {
      var lines = SourceLines(draft.text)
      let heading = paint(EchoedText.of(draft.path), .bold)
      text += (style.links?.link(heading, to: draft.path) ?? heading) + "\n"
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
      text += "\n"
    }
    if !style.isQuiet { text += Summary.lines(of: report) }
    return Array(text.utf8)
  }
}
