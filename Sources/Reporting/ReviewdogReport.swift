import JSON
import Linting

extension Reporter {
  /// The format of reviewdog as one object.
  static let rdjson = Reporter("rdjson", "the format of reviewdog, one object") { report, _ in
    var writer = JSONWriter(.indented)
    writer.object { writer in
      ReviewdogReport.writeSource(to: &writer)
      writer.key("diagnostics")
      writer.array { writer in
        for draft in report.drafts { ReviewdogReport.write(draft, to: &writer, isLines: false) }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// The format of reviewdog, one diagnostic a line.
  static let rdjsonl = Reporter("rdjsonl", "the format of reviewdog, a line each") { report, _ in
    var writer = JSONWriter()
    for draft in report.drafts { ReviewdogReport.write(draft, to: &writer, isLines: true) }
    return writer.bytes
  }
}

/// Diagnostics as reviewdog's schema has them: columns count bytes of UTF-8, from one.
enum ReviewdogReport {
  static func writeSource(to writer: inout JSONWriter) {
    writer.key("source")
    writer.object { writer in writer.member("name", "copydesk") }
  }

  static func write(_ draft: LintedDraft, to writer: inout JSONWriter, isLines: Bool) {
    if draft.findings.isEmpty { return }
    var lines = SourceLines(draft.text)
    for noted in draft.findings {
      let finding = noted.finding
      writer.object { writer in
        writer.member("message", finding.message)
        writer.key("location")
        writer.object { writer in
          writer.member("path", draft.path)
          write(finding.range, &lines, to: &writer)
        }
        writer.member("severity", severity(finding.severity))
        if isLines { writeSource(to: &writer) }
        writer.key("code")
        writer.object { writer in writer.member("value", finding.rule) }
        let fixes = finding.fixes.filter { !$0.edits.isEmpty }
        if !fixes.isEmpty {
          writer.key("suggestions")
          writer.array { writer in
            // Several suggestions are alternatives, so the edits of one fix become one.
            for fix in fixes {
              writer.object { writer in
                write(fix.extent, &lines, to: &writer)
                writer.member("text", bytes: FixSentence.applied(fix.edits, to: fix.extent, in: draft.text))
              }
            }
          }
        }
      }
      if isLines { writer.endLine() }
    }
  }

  private static func write(_ range: Range<Int>, _ lines: inout SourceLines, to writer: inout JSONWriter) {
    writer.key("range")
    writer.object { writer in
      for (name, offset) in [("start", range.lowerBound), ("end", range.upperBound)] {
        let position = lines.position(of: offset)
        writer.key(name)
        writer.object { writer in
          writer.member("line", position.line)
          writer.member("column", position.columnUTF8)
        }
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .info: "INFO"
    }
  }
}
