import JSON
import Linting

extension Reporter {
  /// The code quality report of GitLab.
  static let gitlab = Reporter("gitlab", "the code quality report of GitLab") { report, _ in
    var writer = JSONWriter(.indented)
    writer.array { writer in
      for draft in report.drafts where !draft.findings.isEmpty {
        var lines = SourceLines(draft.text)
        for (noted, fingerprint) in zip(draft.findings, Fingerprint.all(of: draft)) {
          let finding = noted.finding
          let start = lines.position(of: finding.range.lowerBound)
          let end = lines.position(of: finding.range.upperBound)
          writer.object { writer in
            writer.member("description", "\(finding.rule): \(finding.message)")
            writer.member("check_name", finding.rule)
            writer.member("fingerprint", fingerprint)
            writer.member("severity", severity(finding.severity))
            writer.key("location")
            writer.object { writer in
              writer.member("path", draft.path)
              writer.key("positions")
              writer.object { writer in
                write(start, as: "begin", to: &writer)
                write(end, as: "end", to: &writer)
              }
            }
          }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }

  private static func write(_ position: SourcePosition, as name: String, to writer: inout JSONWriter) {
    writer.key(name)
    writer.object { writer in
      writer.member("line", position.line)
      writer.member("column", position.column)
    }
  }
}
