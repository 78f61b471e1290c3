public import JSON
public import Linting
import Prose

extension Reporter {
  /// One JSON object for the whole run; `copydesk schema output` describes it.
  static let json = Reporter("json", "one JSON object for the whole run") { report, _ in
    var writer = JSONWriter(.indented)
    let tally = Tally(report)
    writer.object { writer in
      writer.member("version", 1)
      writer.key("tool")
      writer.object { writer in
        writer.member("name", "copydesk")
        writer.member("version", report.version)
      }
      writer.key("diagnostics")
      writer.array { writer in
        for draft in report.drafts { JSONReport(draft, report).write(to: &writer) }
      }
      writer.key("failures")
      writer.array { writer in
        for failure in report.failures {
          writer.object { writer in
            writer.member("path", failure.path)
            writer.member("message", failure.sentence)
          }
        }
      }
      writer.member("files", report.draftCount)
      writer.key("summary")
      writer.object { writer in
        writer.member("errors", tally.errors)
        writer.member("warnings", tally.warnings)
        writer.member("infos", tally.infos)
        writer.member("stets", tally.stets)
        writer.member("fixed", tally.fixes)
        writer.member("safelyFixable", tally.safelyFixable)
        writer.member("unsafelyFixable", tally.unsafelyFixable)
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// One JSON object a finding, each on a line of its own.
  static let jsonl = Reporter("jsonl", "one JSON object a problem, a line each") { report, _ in
    var writer = JSONWriter()
    for draft in report.drafts { JSONReport(draft, report).write(to: &writer, isLines: true) }
    return writer.bytes
  }
}

/// Writes the findings of one draft as JSON.
private struct JSONReport {
  let draft: LintedDraft
  let report: LintReport

  init(_ draft: LintedDraft, _ report: LintReport) {
    self.draft = draft
    self.report = report
  }

  func write(to writer: inout JSONWriter, isLines: Bool = false) {
    if draft.findings.isEmpty, draft.standing.isEmpty { return }
    var lines = SourceLines(draft.text)
    let fingerprints = Fingerprint.all(of: draft)
    for (noted, fingerprint) in zip(draft.findings, fingerprints) {
      writer.object { writer in write(noted, fingerprint, nil, &lines, to: &writer) }
      if isLines { writer.endLine() }
    }
    let standing = draft.standingDraft
    for (index, fingerprint) in Fingerprint.all(of: standing).enumerated() {
      writer.object { writer in
        write(standing.findings[index], fingerprint, draft.standing[index], &lines, to: &writer)
      }
    }
  }

  private func write(
    _ noted: LintedDraft.Noted, _ fingerprint: String, _ standing: LintedDraft.Standing?,
    _ lines: inout SourceLines, to writer: inout JSONWriter
  ) {
    let finding = noted.finding
    writer.member("rule", finding.rule)
    writer.member("category", report.rule(finding.rule)?.family)
    writer.member("severity", finding.severity.rawValue)
    writer.member("message", finding.message)
    writer.member("path", draft.path)
    writer.member("scope", noted.scope.isEmpty ? nil : noted.scope)
    writer.key("range")
    writer.object { writer in
      write(lines.position(of: finding.range.lowerBound), as: "start", to: &writer)
      write(lines.position(of: finding.range.upperBound), as: "end", to: &writer)
    }
    writer.member("text", bytes: Array(draft.text[Fingerprint.clamped(finding.range, to: draft.text.count)]))
    writer.key("fix")
    if let fix = finding.fixes.first { write(fix, of: finding, to: &writer) } else { writer.null() }
    writer.key("alternatives")
    writer.array { writer in
      for fix in finding.fixes.dropFirst() { write(fix, of: finding, to: &writer) }
    }
    writer.member("state", noted.isKnown ? "known" : "new")
    writer.key("suppressed")
    if let standing {
      writer.object { writer in
        writer.member("by", standing.by)
        writer.member("reason", standing.reason)
      }
    } else {
      writer.null()
    }
    writer.member("fingerprint", fingerprint)
  }

  private func write(_ position: SourcePosition, as name: String, to writer: inout JSONWriter) {
    writer.key(name)
    writer.object { writer in
      writer.member("line", position.line)
      writer.member("column", position.column)
      writer.member("utf16", position.columnUTF16)
      writer.member("byte", position.offset)
    }
  }

  private func write(_ fix: Fix, of finding: Finding, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("applicability", fix.applicability.rawValue)
      writer.member("message", FixSentence.of(fix, for: finding, in: draft.text))
      writer.key("edits")
      FindingJSON.write(fix.edits, to: &writer)
    }
  }
}

/// The form of findings and edits in the stream of documents, which is a promise to other programs.
public enum FindingJSON {
  /// Writes the findings of one document as an array; offsets are bytes of UTF-8 in its text.
  public static func write(_ findings: [Finding], to writer: inout JSONWriter) {
    writer.array { writer in
      for finding in findings {
        writer.object { writer in
          writer.member("rule", finding.rule)
          writer.member("severity", finding.severity.rawValue)
          writer.member("start", finding.range.lowerBound)
          writer.member("end", finding.range.upperBound)
          writer.member("message", finding.message)
          writer.key("fixes")
          writer.array { writer in
            for fix in finding.fixes {
              writer.object { writer in
                writer.member("applicability", fix.applicability.rawValue)
                writer.key("edits")
                write(fix.edits, to: &writer)
              }
            }
          }
        }
      }
    }
  }

  static func write(_ edits: [Edit], to writer: inout JSONWriter) {
    writer.array { writer in
      for edit in edits {
        writer.object { writer in
          writer.member("start", edit.range.lowerBound)
          writer.member("end", edit.range.upperBound)
          writer.member("text", bytes: edit.text)
        }
      }
    }
  }
}
