import Configuration
import JSON
import LanguageServerProtocol
import Prose
import RuleLanguage

extension Server {
  /// The mistakes in a file that is no draft.
  func mistakes(in document: OpenDocument) -> [LSP.Diagnostic] {
    switch document.role {
    case .draft: []
    case .configuration: configurationMistakes(in: document)
    case .ruleFile: ruleMistakes(in: document)
    }
  }

  private func configurationMistakes(in document: OpenDocument) -> [LSP.Diagnostic] {
    let bytes = document.text.bytes
    let path = Workspace.path(of: document.uri) ?? "copydesk.json"
    var problems = ConfigurationFile.read(bytes, path: path, catalogue: .builtIn).problems
    // A loaded project also knows what it extends and the rules of its own folders.
    if let loaded = workspace.project(path) { problems = loaded.problems.filter { $0.path == path } }
    var encoder = RangeEncoder(document.text, client.unit)
    return problems.map { problem in
      let span = problem.span.clamped(to: 0..<bytes.count)
      return LSP.Diagnostic(
        range: encoder.range(of: span), severity: .error, code: "configuration", source: "copydesk",
        message: problem.message + (problem.hint.map { "; \($0)" } ?? ""))
    }
  }

  private func ruleMistakes(in document: OpenDocument) -> [LSP.Diagnostic] {
    let path = Workspace.path(of: document.uri) ?? Paths.lastName(of: document.uri.string)
    do throws(RuleFileError) {
      _ = try RuleFile(path: path, bytes: document.text.bytes)
      return []
    } catch {
      let line = max(0, error.line - 1)
      let start = document.text.offset(
        of: LSP.Position(line: line, character: max(0, error.column - 1)), in: .scalar)
      let end = max(start, document.text.range(ofLine: line).upperBound)
      var encoder = RangeEncoder(document.text, client.unit)
      return [
        LSP.Diagnostic(
          range: encoder.range(of: start..<end), severity: .error, code: "rule-file", source: "copydesk",
          message: error.sentence)
      ]
    }
  }
}
