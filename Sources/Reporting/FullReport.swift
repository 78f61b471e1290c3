import Linting

extension Reporter {
  /// For people: each finding with its line, a caret under the place, and what a fix would do.
  static let full = Reporter(
    "full", "each problem with its line and its fix, for people", endsWithSummary: true
  ) { draft, style in
    var rendered = RenderedDraft()
    let paint = Paint(isOn: style.hasColour)
    var explained: Set<String> = []
    var lines = SourceLines(draft.text)
    for noted in draft.findings {
      var block = FullReport(noted: noted, draft: draft, paint: paint, width: style.width, links: style.links)
      let help = block.write(&lines)
      rendered.add(Array(block.text.utf8))
      let rule = noted.finding.rule
      if explained.insert(rule).inserted { rendered.add(Array(help.utf8), explaining: rule) }
      rendered.add([10])
    }
    return rendered
  }
}

/// The block of lines about one finding.
private struct FullReport {
  let noted: LintedDraft.Noted
  let draft: LintedDraft
  let paint: Paint
  let width: Int
  let links: FileLinks?
  var text = ""

  /// - Returns: The line about the rule, for where it is told of first.
  mutating func write(_ lines: inout SourceLines) -> String {
    let finding = noted.finding
    let position = lines.position(of: finding.range.lowerBound)
    let gutter = String(repeating: " ", count: String(position.line).utf8.count)
    let bar = paint("|", .blue)
    let excerpt = Excerpt(
      of: finding.range, on: lines.ranges[position.line - 1], in: draft.text, width: width - gutter.utf8.count - 3)
    let colour = Paint.colour(of: finding.severity)
    text += paint("\(finding.severity.rawValue)[\(finding.rule)]", colour)
    text += paint(": \(EchoedText.of(finding.message))", .bold) + "\n"
    let scope = noted.scope.isEmpty ? "" : " (\(noted.scope))"
    let place = "\(EchoedText.of(draft.path)):\(position.line):\(position.column)"
    text += "\(gutter)\(paint("-->", .blue)) \(links?.link(place, to: draft.path) ?? place)\(scope)\n"
    text += "\(gutter) \(bar)\n"
    text += "\(paint(String(position.line), .blue)) \(bar) \(excerpt.line)\n"
    text += "\(gutter) \(bar) \(paint(excerpt.carets, colour))\n"
    for related in finding.related.prefix(3) {
      let other = lines.position(of: related.range.lowerBound)
      note("note", "\(EchoedText.of(related.message)), \(other.line):\(other.column)", gutter)
    }
    for fix in finding.fixes.prefix(3) {
      let sentence = FixSentence.of(fix, for: finding, in: draft.text)
      switch fix.applicability {
      case .safe: note("fix", sentence, gutter)
      case .unsafe: note("fix", sentence + " (unsafe)", gutter)
      case .suggest: note("suggest", sentence, gutter)
      }
    }
    return finding.fixes.first?.applicability == .safe
      ? "" : line("help", "copydesk explain \(finding.rule)", gutter)
  }

  private mutating func note(_ label: String, _ sentence: String, _ gutter: String) {
    text += line(label, sentence, gutter)
  }

  private func line(_ label: String, _ sentence: String, _ gutter: String) -> String {
    "\(gutter) \(paint("=", .blue)) \(paint(label, .green)): \(sentence)\n"
  }
}
