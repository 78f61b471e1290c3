import JSON
import Linting

extension Reporter {
  /// SARIF 2.1.0, as code scanning reads it.
  static let sarif = Reporter("sarif", "SARIF 2.1.0, for code scanning") { report, _ in
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array { writer in
        writer.object { writer in SARIFReport(report).write(to: &writer) }
      }
    }
    writer.endLine()
    return writer.bytes
  }
}

/// One run in SARIF; columns count code points, which `columnKind` says.
private struct SARIFReport {
  let report: LintReport
  /// Code scanning refuses longer descriptions, in characters.
  static let longestDescription = 1024

  init(_ report: LintReport) { self.report = report }

  func write(to writer: inout JSONWriter) {
    writer.key("tool")
    writer.object { writer in
      writer.key("driver")
      writer.object { writer in
        writer.member("name", "copydesk")
        writer.member("version", report.version)
        writer.member("semanticVersion", report.version)
        writer.key("rules")
        writer.array { writer in
          for rule in report.rules { writer.object { writer in write(rule, to: &writer) } }
        }
      }
    }
    writer.member("columnKind", "unicodeCodePoints")
    writer.key("invocations")
    writer.array { writer in
      writer.object { writer in
        writer.member("executionSuccessful", report.failures.isEmpty)
        if !report.failures.isEmpty { writeNotifications(to: &writer) }
      }
    }
    writer.key("results")
    writer.array { writer in
      for draft in report.drafts where !draft.findings.isEmpty || !draft.standing.isEmpty {
        var lines = SourceLines(draft.text)
        for (noted, fingerprint) in zip(draft.findings, Fingerprint.all(of: draft)) {
          writer.object { writer in write(noted, of: draft, fingerprint, &lines, to: &writer) }
        }
        let standing = draft.standingDraft
        for (index, fingerprint) in Fingerprint.all(of: standing).enumerated() {
          writer.object { writer in
            write(standing.findings[index], of: standing, fingerprint, &lines, to: &writer)
            write(draft.standing[index], to: &writer)
          }
        }
      }
    }
  }

  private func writeNotifications(to writer: inout JSONWriter) {
    writer.key("toolExecutionNotifications")
    writer.array { writer in
      for failure in report.failures {
        writer.object { writer in
          writer.member("level", "error")
          text("message", failure.sentence, to: &writer)
        }
      }
    }
  }

  private func write(_ rule: RuleNote, to writer: inout JSONWriter) {
    writer.member("id", rule.name)
    writer.member("name", rule.name)
    text("shortDescription", rule.summary, to: &writer)
    text("fullDescription", rule.why.isEmpty ? rule.summary : rule.why, to: &writer)
    writer.key("help")
    writer.object { writer in
      writer.member("text", "\(rule.summary)\n\n\(rule.why)")
      writer.member("markdown", "**\(rule.summary)**\n\n\(rule.why)")
    }
    writer.key("defaultConfiguration")
    writer.object { writer in writer.member("level", level(rule.severity)) }
    writer.key("properties")
    writer.object { writer in
      writer.key("tags")
      writer.array { writer in writer.string(rule.family) }
      if let precision = rule.precision { writer.member("precision", word(for: precision)) }
      writer.member("problem.severity", problemSeverity(rule.severity))
    }
  }

  private func write(
    _ noted: LintedDraft.Noted, of draft: LintedDraft, _ fingerprint: String, _ lines: inout SourceLines,
    to writer: inout JSONWriter
  ) {
    let finding = noted.finding
    writer.member("ruleId", finding.rule)
    if let index = report.rules.firstIndex(where: { $0.name == finding.rule }) { writer.member("ruleIndex", index) }
    writer.member("level", level(finding.severity))
    text("message", finding.message, to: &writer)
    if noted.isKnown { writer.member("baselineState", "unchanged") }
    writer.key("locations")
    writer.array { writer in
      writer.object { writer in
        writer.key("physicalLocation")
        writer.object { writer in
          writeArtifact(draft.path, to: &writer)
          let found = draft.text[Fingerprint.clamped(finding.range, to: draft.text.count)]
          write(finding.range, as: "region", snippet: found, &lines, to: &writer)
        }
      }
    }
    writer.key("partialFingerprints")
    writer.object { writer in writer.member("copydesk/v1", fingerprint) }
    guard !finding.fixes.isEmpty else { return }
    writer.key("fixes")
    writer.array { writer in
      for fix in finding.fixes {
        writer.object { writer in write(fix, of: finding, in: draft, &lines, to: &writer) }
      }
    }
  }

  private func write(_ standing: LintedDraft.Standing, to writer: inout JSONWriter) {
    writer.key("suppressions")
    writer.array { writer in
      writer.object { writer in
        writer.member("kind", standing.by == "configuration" ? "external" : "inSource")
        writer.member("status", "accepted")
        if let reason = standing.reason { writer.member("justification", reason) }
      }
    }
  }

  private func write(
    _ fix: Fix, of finding: Finding, in draft: LintedDraft, _ lines: inout SourceLines, to writer: inout JSONWriter
  ) {
    text("description", FixSentence.of(fix, for: finding, in: draft.text), to: &writer)
    writer.key("artifactChanges")
    writer.array { writer in
      writer.object { writer in
        writeArtifact(draft.path, to: &writer)
        writer.key("replacements")
        writer.array { writer in
          for edit in fix.edits {
            writer.object { writer in
              write(edit.range, as: "deletedRegion", &lines, to: &writer)
              // Readers expect it even when nothing is inserted.
              writer.key("insertedContent")
              writer.object { writer in writer.member("text", bytes: edit.text) }
            }
          }
        }
      }
    }
  }

  private func write(
    _ range: Range<Int>, as name: String, snippet: ArraySlice<UInt8>? = nil, _ lines: inout SourceLines,
    to writer: inout JSONWriter
  ) {
    let start = lines.position(of: range.lowerBound)
    let end = lines.position(of: range.upperBound)
    writer.key(name)
    writer.object { writer in
      writer.member("startLine", start.line)
      writer.member("startColumn", start.column)
      writer.member("endLine", end.line)
      writer.member("endColumn", end.column)
      if let snippet, !snippet.isEmpty {
        writer.key("snippet")
        writer.object { writer in writer.member("text", String(decoding: snippet, as: UTF8.self)) }
      }
    }
  }

  private func writeArtifact(_ path: String, to writer: inout JSONWriter) {
    writer.key("artifactLocation")
    writer.object { writer in
      writer.member("uri", (path.hasPrefix("/") ? "file://" : "") + SARIFPath.encoded(path))
      if !path.hasPrefix("/") { writer.member("uriBaseId", "%SRCROOT%") }
    }
  }

  private func text(_ name: String, _ text: String, to writer: inout JSONWriter) {
    writer.key(name)
    writer.object { writer in
      writer.member("text", text.isEmpty ? "-" : String(text.prefix(Self.longestDescription)))
    }
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  private func problemSeverity(_ severity: Severity) -> String {
    severity == .info ? "recommendation" : severity.rawValue
  }

  private func word(for precision: Double) -> String {
    precision >= 0.98 ? "very-high" : precision >= 0.95 ? "high" : precision >= 0.9 ? "medium" : "low"
  }
}

/// Paths in the form of a URI reference.
enum SARIFPath {
  /// Every byte that may not stand in a path as a percent escape.
  static func encoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }
}
