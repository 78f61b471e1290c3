import Configuration
import JSON
import LanguageServerProtocol
import Prose
import RuleLanguage

extension Server {
  /// Shows the mistakes in project files that are not open: as diagnostics in them, or to a client that pulls as a
  /// message, each once.
  mutating func tellOfBrokenProjects() {
    for (path, problems) in workspace.closedProjectProblems(isOpen: isOpen) where toldProblems[path] != problems {
      let hadAny = !(toldProblems[path] ?? []).isEmpty
      toldProblems[path] = problems
      if problems.isEmpty, !hadAny { continue }
      let uri = LSP.DocumentURI(filePath: Array(path.utf8))
      if client.pulls {
        guard let first = problems.first else { continue }
        let place = "\(path):\(first.position.line):\(first.position.column)"
        notify(.showMessage, LSP.ShowMessageParams(type: .warning, message: "\(place): \(first.message)"))
      } else {
        let text = DraftText(workspace.files.contents(of: path) ?? [])
        let diagnostics = problems.map { diagnostic(of: $0, in: text) }
        notify(
          .publishDiagnostics, LSP.PublishDiagnosticsParams(uri: uri, version: nil, diagnostics: diagnostics))
      }
    }
  }

  private func isOpen(_ path: String) -> Bool {
    documents.values.contains { $0.format == nil && Workspace.path(of: $0.uri) == path }
  }

  private func diagnostic(of problem: ConfigurationProblem, in text: DraftText) -> LSP.Diagnostic {
    var encoder = RangeEncoder(text, client.unit)
    return LSP.Diagnostic(
      range: encoder.range(of: problem.span.clamped(to: 0..<text.bytes.count)), severity: .error,
      code: "configuration", source: "copydesk", message: problem.message + (problem.hint.map { "; \($0)" } ?? ""))
  }

  /// The mistakes in a file that is no draft.
  func mistakes(in document: OpenDocument) -> [LSP.Diagnostic] {
    switch document.role {
    case .draft: []
    case .configuration: configurationMistakes(in: document)
    case .ruleFile: ruleMistakes(in: document)
    }
  }

  private func configurationMistakes(in document: OpenDocument) -> [LSP.Diagnostic] {
    let path = Workspace.path(of: document.uri) ?? "copydesk.json"
    var problems = ConfigurationFile.read(document.text.bytes, path: path, catalogue: .builtIn).problems
    // A loaded project also knows what it extends and the rules of its own folders.
    if let loaded = workspace.project(path) { problems = loaded.problems.filter { $0.path == path } }
    return problems.map { diagnostic(of: $0, in: document.text) }
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
