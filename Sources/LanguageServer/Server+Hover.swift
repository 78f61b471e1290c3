import LanguageServerProtocol
import Linting
import Prose

extension Server {
  /// What is to be said about the findings at a place.
  mutating func hover(_ params: LSP.TextDocumentPositionParams) -> LSP.Hover? {
    let uri = params.textDocument.uri
    guard let analysis = analysis(of: uri), let document = documents[uri] else { return nil }
    let offset = document.text.offset(of: params.position, in: client.unit)
    let touched = analysis.findings.filter { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
    // A finding that holds the place outranks one that only ends there.
    let inside = touched.filter { offset < $0.range.upperBound || $0.range.isEmpty }
    let findings = inside.isEmpty ? touched : inside
    guard let first = findings.first else { return nil }
    let isMarkdown = client.capabilities.textDocument.hoverContentFormat.first == .markdown
    let rules = workspace.desk(for: Workspace.path(of: uri)).rules
    let format = document.format ?? .text
    let parts = findings.map { finding in
      RuleNote(finding, rules[finding.rule], in: document.text.bytes, format: format)
        .text(isMarkdown: isMarkdown)
    }
    var encoder = RangeEncoder(document.text, client.unit)
    return LSP.Hover(
      contents: LSP.MarkupContent(
        kind: isMarkdown ? .markdown : .plainText, value: parts.joined(separator: isMarkdown ? "\n\n---\n\n" : "\n\n")),
      range: encoder.range(of: first.range))
  }
}

/// What a rule says for itself: why it minds, on whose word, with examples, and how to silence it.
struct RuleNote: Sendable {
  private let finding: Finding
  private let rule: Rule?
  private let message: String
  private let format: Format

  /// Makes a note on a finding.
  init(_ finding: Finding, _ rule: Rule?, in text: [UInt8], format: Format) {
    self.finding = finding
    self.rule = rule
    self.format = format
    message = Correction.message(of: finding, in: text)
  }

  /// The note as Markdown or as plain text.
  func text(isMarkdown: Bool) -> String {
    let code = { (text: String) in isMarkdown ? "`\(text)`" : text }
    let shown = { (text: String) in isMarkdown ? Self.escaped(text) : text }
    var lines = [isMarkdown ? "**\(shown(message))** \(code(finding.rule))" : "\(message) [\(finding.rule)]"]
    if let rule {
      lines.append(shown("\(rule.summary) \(rule.why)"))
      let examples = rule.examples
      if let bad = examples.first(where: \.isBad) {
        let draft = Self.firstLine(String(decoding: bad.unmarked.text, as: UTF8.self))
        let fixed = bad.fixed.map { " → \(code(Self.firstLine($0)))" } ?? ""
        lines.append("Not: \(code(draft))\(fixed)")
      }
      if let good = examples.first(where: { !$0.isBad }) { lines.append("But: \(code(Self.firstLine(good.draft)))") }
      lines.append(shown("Source: \(rule.source) Since \(rule.since)."))
      if let level = finding.fixes.first?.applicability {
        lines.append("The fix is \(level.rawValue).")
      }
    }
    lines.append("To let it stand: \(code(StetNote.text(for: finding.rule, in: format)))")
    return lines.joined(separator: isMarkdown ? "\n\n" : "\n")
  }

  private static func firstLine(_ text: String) -> String {
    Echo.of(Array(text.utf8.prefix { $0 != 0x0A }))
  }

  /// The text with what Markdown would take for markup made harmless.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_{}[]<>#|~".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
