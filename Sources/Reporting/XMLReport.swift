import Linting

extension Reporter {
  /// The format of checkstyle.
  static let checkstyle = Reporter("checkstyle", "the format of checkstyle") { report, _ in
    var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<checkstyle version=\"4.3\">\n"
    for draft in report.drafts where !draft.findings.isEmpty {
      var lines = SourceLines(draft.text)
      text += "  <file name=\"\(XML.escaped(draft.path))\">\n"
      for noted in draft.findings {
        let finding = noted.finding
        let position = lines.position(of: finding.range.lowerBound)
        text += "    <error line=\"\(position.line)\" column=\"\(position.column)\""
        text += " severity=\"\(finding.severity.rawValue)\" message=\"\(XML.escaped(finding.message))\""
        text += " source=\"copydesk.\(XML.escaped(finding.rule))\" />\n"
      }
      text += "  </file>\n"
    }
    return Array((text + "</checkstyle>\n").utf8)
  }

  /// The format of JUnit, in which a problem is a test that failed and an unreadable file an error.
  static let junit = Reporter("junit", "the format of JUnit") { report, _ in
    let suites = report.drafts.filter { !$0.findings.isEmpty }.map(JUnitSuite.init)
    let errors = report.failures.count
    var tests = suites.reduce(errors) { $0 + $1.tests }
    let failures = suites.reduce(0) { $0 + $1.failures }
    var body = suites.map(\.text).joined()
    if errors > 0 {
      body += "  <testsuite name=\"copydesk\" tests=\"\(errors)\" failures=\"0\" errors=\"\(errors)\""
      body += " skipped=\"0\" time=\"0.000\">\n"
      for failure in report.failures {
        body += "    <testcase name=\"copydesk.read\" classname=\"copydesk\" time=\"0.000\">\n"
        body += "      <error message=\"\(XML.escaped(failure.sentence))\"></error>\n    </testcase>\n"
      }
      body += "  </testsuite>\n"
    }
    if tests == 0 {
      tests = 1
      body = "  <testsuite name=\"copydesk\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\" time=\"0.000\">\n"
      body += "    <testcase name=\"no problems found\" classname=\"copydesk\" time=\"0.000\"></testcase>\n"
      body += "  </testsuite>\n"
    }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"copydesk\" tests=\"\(tests)\""
    let counts = " failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"0\" time=\"0.000\">\n"
    return Array((head + counts + body + "</testsuites>\n").utf8)
  }
}

/// The problems of one draft as a suite of tests.
private struct JUnitSuite {
  var text = ""
  let tests: Int
  let failures: Int

  init(_ draft: LintedDraft) {
    tests = draft.findings.count
    failures = draft.findings.count { $0.finding.severity != .info }
    let path = XML.escaped(draft.path)
    text = "  <testsuite name=\"\(path)\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\""
    text += " time=\"0.000\">\n"
    var lines = SourceLines(draft.text)
    for noted in draft.findings {
      let finding = noted.finding
      let position = lines.position(of: finding.range.lowerBound)
      let message = XML.escaped(finding.message)
      let sentence = "\(path):\(position.line):\(position.column): \(message)"
      text += "    <testcase name=\"copydesk.\(finding.rule)\" classname=\"\(Self.withoutEnding(path))\""
      text += " file=\"\(path)\" line=\"\(position.line)\" time=\"0.000\">\n"
      if finding.severity == .info {
        text += "      <system-out>\(sentence)</system-out>\n"
      } else {
        text += "      <failure type=\"\(finding.severity.rawValue)\" message=\"\(message)\">\(sentence)</failure>\n"
      }
      text += "    </testcase>\n"
    }
    text += "  </testsuite>\n"
  }

  private static func withoutEnding(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), dot != path.startIndex, !path[dot...].contains("/") else { return path }
    return String(path[..<dot])
  }
}

/// Text made fit for XML 1.0.
enum XML {
  /// The five marks as entities; what XML does not allow is shown as a picture or dropped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in EchoedText.of(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
