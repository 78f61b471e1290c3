import Linting

extension Reporter {
  /// Workflow commands that GitHub shows beside the lines of a pull request.
  static let github = Reporter("github", "annotations of GitHub Actions") { report, _ in
    var problems: [(severity: Severity, line: String)] = []
    for draft in report.drafts where !draft.findings.isEmpty {
      var lines = SourceLines(draft.text)
      for noted in draft.findings {
        problems.append((noted.finding.severity, GitHubReport.annotation(of: noted.finding, in: draft, &lines)))
      }
    }
    // GitHub shows ten of each kind for a step and drops the others without a word.
    var text = ""
    var left = 0
    for severity in [Severity.error, .warning, .info] {
      let kind = problems.filter { $0.severity == severity }
      for problem in kind.prefix(GitHubReport.shownPerKind) { text += problem.line }
      left += max(0, kind.count - GitHubReport.shownPerKind)
    }
    if left > 0 { text += "::notice::\(Summary.count(left, "more problem")), see the job summary\n" }
    for failure in report.failures {
      text += "::error::\(GitHubReport.escaped(EchoedText.of(failure.sentence)))\n"
    }
    return Array(text.utf8)
  }
}

/// The form of a workflow command, as the runner of GitHub Actions reads it.
enum GitHubReport {
  /// Annotations of one kind that a step may show.
  static let shownPerKind = 10

  static func annotation(of finding: Finding, in draft: LintedDraft, _ lines: inout SourceLines) -> String {
    // A name with control characters is shown without them, although GitHub finds no such file then.
    let path = EchoedText.of(draft.path)
    let start = lines.position(of: finding.range.lowerBound)
    let end = lines.position(of: finding.range.upperBound)
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties = ["file=\(property(path))", "line=\(start.line)", "endLine=\(end.line)"]
    // Columns across lines would be dropped together with the annotation's place.
    if start.line == end.line { properties += ["col=\(start.column)", "endColumn=\(end.column)"] }
    properties.append("title=\(property("copydesk (\(finding.rule))"))")
    var message = "\(path):\(start.line):\(start.column): \(EchoedText.of(finding.message))"
    if let fix = finding.fixes.first {
      message += "\nhelp: \(FixSentence.of(fix, for: finding, in: draft.text))"
    }
    return "::\(command) \(properties.joined(separator: ","))::\(escaped(message))\n"
  }

  /// A message: the percent sign first, or the others would be escaped twice.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The value of a property, in which colons and commas have a meaning too.
  static func property(_ text: String) -> String {
    var result = ""
    for scalar in escaped(text).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
