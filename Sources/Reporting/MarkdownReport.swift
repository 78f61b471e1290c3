import Linting

extension Reporter {
  /// A table for a comment or a job summary.
  static let markdown = Reporter("markdown", "a table for a comment or a job summary") { report, style in
    Array(MarkdownTable.of(report, isQuiet: style.isQuiet, limit: .max).utf8)
  }
}

/// The findings as a Markdown table.
public enum MarkdownTable {
  /// - Parameter limit: Bytes at most; rows that would go beyond are counted instead.
  public static func of(_ report: LintReport, isQuiet: Bool = false, limit: Int) -> String {
    var text = isQuiet ? "" : "### Copydesk\n\n" + Summary.lines(of: report)
    guard report.drafts.contains(where: { !$0.findings.isEmpty }) else { return text }
    text += isQuiet ? "" : "\n"
    text += "| place | severity | problem | fix | rule |\n|---|---|---|---|---|\n"
    var left = 0
    for draft in report.drafts where !draft.findings.isEmpty {
      var lines = SourceLines(draft.text)
      for noted in draft.findings {
        let finding = noted.finding
        let position = lines.position(of: finding.range.lowerBound)
        let fix = finding.fixes.first.map { FixSentence.of($0, for: finding, in: draft.text) } ?? ""
        let row =
          "| \(cell(draft.path)):\(position.line):\(position.column) | \(finding.severity.rawValue) "
          + "| \(cell(finding.message)) | \(cell(fix)) | `\(finding.rule)` |\n"
        if text.utf8.count + row.utf8.count > limit { left += 1 } else { text += row }
      }
    }
    if left > 0 { text += "\n\(Summary.count(left, "more problem")) did not fit.\n" }
    return text
  }

  /// Text of a draft inside a table: nothing in it may become a link, a mention, HTML or the end of the cell.
  static func cell(_ text: String) -> String {
    var result = ""
    for scalar in EchoedText.of(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "@": result += "&#64;"
      case "|", "\\", "`", "*", "_", "[", "]", "#", "~", "!": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
