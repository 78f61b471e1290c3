import LanguageServerProtocol
import Linting
import Prose

extension Server {
  /// How long findings are held back where something is being typed, in nanoseconds.
  static let holdBack: UInt64 = 400_000_000

  mutating func didOpen(_ params: LSP.DidOpenTextDocumentParams) {
    let uri = params.textDocument.uri
    if documents[uri] != nil { log(.warning, "\(Echo.of(uri.string)) was opened twice; the new text holds") }
    documents[uri] = OpenDocument(params.textDocument)
    openedOrChanged(uri)
  }

  mutating func didChange(_ params: LSP.DidChangeTextDocumentParams) {
    let uri = params.textDocument.uri
    guard let position = documents.index(forKey: uri) else {
      return log(.warning, "passed over a change of \(Echo.of(uri.string)), which is not open")
    }
    let old = documents.values[position].version
    if let version = params.textDocument.version {
      if version <= old {
        log(.warning, "version \(version) of \(Echo.of(uri.string)) came after version \(old); it was applied")
      }
      documents.values[position].version = version
    }
    for change in params.contentChanges { documents.values[position].apply(change, in: client.unit) }
    if documents.values[position].typing != nil { documents.values[position].typing?.until = now &+ Self.holdBack }
    openedOrChanged(uri)
  }

  mutating func didSave(_ params: LSP.DidSaveTextDocumentParams) {
    releaseHeldFindings(of: params.textDocument.uri)
    if let path = Workspace.path(of: params.textDocument.uri) { fileChanged(path) }
  }

  mutating func didClose(_ params: LSP.DidCloseTextDocumentParams) {
    let uri = params.textDocument.uri
    guard let document = documents.removeValue(forKey: uri) else { return }
    stale.removeAll { $0 == uri }
    if !client.pulls {
      let version = client.capabilities.textDocument.publishDiagnostics.versionSupport ? document.version : nil
      notify(.publishDiagnostics, LSP.PublishDiagnosticsParams(uri: uri, version: version, diagnostics: []))
    }
    if let path = Workspace.path(of: uri) { fileChanged(path) }
  }

  private mutating func openedOrChanged(_ uri: LSP.DocumentURI) {
    if !stale.contains(uri) { stale.append(uri) }
    switch documents[uri]?.role {
    case .configuration, .ruleFile: projectFileEdited(uri)
    case .draft:
      if workspace.isWordList(Workspace.path(of: uri)) {
        projectFileEdited(uri)
      } else {
        workspace.prepare(for: Workspace.path(of: uri), effects: &effects)
      }
    case nil: break
    }
  }

  /// What the linter finds in a draft at its latest version; nil for what is no draft or not open.
  mutating func analysis(of uri: LSP.DocumentURI) -> Analysis? {
    guard let position = documents.index(forKey: uri) else { return nil }
    if let analysis = documents.values[position].analysis { return analysis }
    let path = Workspace.path(of: uri)
    if workspace.isWordList(path) { return nil }
    let desk = workspace.desk(for: path)
    documents.values[position].analyse(for: desk, path: path)
    return documents.values[position].analysis
  }

  /// The findings of a draft without those that are held back.
  mutating func shownFindings(of uri: LSP.DocumentURI) -> [Finding] {
    guard let analysis = analysis(of: uri) else { return [] }
    guard let typing = documents[uri]?.typing, let until = typing.until, now < until else { return analysis.findings }
    return analysis.findings.filter { !typing.holds($0) }
  }

  /// Shows the findings of a draft that were held back.
  mutating func releaseHeldFindings(of uri: LSP.DocumentURI) {
    guard let typing = documents[uri]?.typing else { return }
    documents[uri]?.typing = nil
    guard let analysis = documents[uri]?.analysis, analysis.findings.contains(where: typing.holds) else { return }
    if !stale.contains(uri) { stale.append(uri) }
    if client.pulls { askForRefresh() }
  }

  /// Shows the findings that were held back long enough.
  mutating func releaseHeldFindings() {
    for document in documents.values {
      guard let until = document.typing?.until, until <= now else { continue }
      releaseHeldFindings(of: document.uri)
    }
  }

  /// When the next findings that are held back are to be shown.
  var nextRelease: UInt64? {
    var next: UInt64?
    for document in documents.values {
      guard let typing = document.typing, let until = typing.until, let analysis = document.analysis,
        analysis.findings.contains(where: typing.holds)
      else { continue }
      next = min(next ?? until, until)
    }
    return next
  }

  /// Asks the client to pull diagnostics again, if it can be asked.
  mutating func askForRefresh() {
    guard client.capabilities.workspace.diagnosticsRefreshSupport else { return }
    if hasAskedForRefresh { return }
    hasAskedForRefresh = true
    ask(.refreshDiagnostics, for: .refresh)
  }
}
