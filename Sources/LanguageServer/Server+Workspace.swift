import JSON
import JSONRPC
import LanguageServerProtocol
import Prose

extension Server {
  // MARK: What was read

  mutating func tookFile(_ path: String, _ contents: [UInt8]?) {
    let isOpen = documents.values.contains { $0.role == .configuration && Workspace.path(of: $0.uri) == path }
    // What the editor holds outranks the disk.
    if !isOpen || workspace.awaited.contains(path) {
      if workspace.tookProjectFile(path, isOpen ? openText(of: path) : contents) { settingsChanged() }
    }
    tookDraft(path, contents)
  }

  mutating func tookFolder(_ path: String, _ entries: [FolderEntry]?) {
    let wasAwaited = workspace.awaited.contains(path)
    workspace.tookListing(path, entries)
    if wasAwaited { prepareDocuments() }
    tookListing(path, entries ?? [])
  }

  private func openText(of path: String) -> [UInt8]? {
    documents.values.first { Workspace.path(of: $0.uri) == path }?.text.bytes
  }

  private mutating func prepareDocuments() {
    for document in documents.values where document.format != nil {
      workspace.prepare(for: Workspace.path(of: document.uri), effects: &effects)
    }
  }

  /// Lints every open draft anew, because the settings changed.
  private mutating func settingsChanged() {
    prepareDocuments()
    for uri in documents.keys.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      documents[uri]?.analysis = nil
      if documents[uri]?.format != nil, !stale.contains(uri) { stale.append(uri) }
    }
    if client.pulls, phase == .running, !documents.isEmpty { askForRefresh() }
  }

  // MARK: What changed

  /// Takes the text of a project file as it is edited.
  mutating func projectFileEdited(_ uri: LSP.DocumentURI) {
    guard let path = Workspace.path(of: uri), let text = documents[uri]?.text.bytes else { return }
    workspace.tookEditedProjectFile(path, text)
    settingsChanged()
  }

  /// Reads a project file again that changed on disk.
  mutating func fileChanged(_ path: String) {
    guard Paths.configurationNames.contains(Paths.lastName(of: path)) else { return }
    let isOpen = documents.values.contains { Workspace.path(of: $0.uri) == path }
    if isOpen { return }
    workspace.forget(path)
    settingsChanged()
  }

  /// A draft that was saved says nothing new; a project file is the editor's as long as it is open.
  mutating func savedFile(_ path: String) {
    fileChanged(path)
  }

  mutating func didChangeWatchedFiles(_ params: LSP.DidChangeWatchedFilesParams) {
    var seen: Set<String> = []
    for path in params.changes.compactMap({ Workspace.path(of: $0.uri) }) where seen.insert(path).inserted {
      fileChanged(path)
    }
  }

  mutating func didChangeFolders(_ params: LSP.DidChangeWorkspaceFoldersParams) {
    workspace.close(params.removed.map(\.uri))
    workspace.open(params.added.map(\.uri))
  }

  mutating func didChangeConfiguration(_ params: LSP.DidChangeConfigurationParams) {
    if client.capabilities.workspace.configuration { return askForSettings() }
    if let settings = params.settings { took(settings["copydesk"] ?? settings) }
  }

  /// Takes the answer to `workspace/configuration`; `null`, an empty list and nonsense leave the settings as they are.
  mutating func tookSettings(_ value: JSONValue) {
    guard let settings = value[0], settings.object != nil else { return }
    took(settings)
  }

  private mutating func took(_ settings: JSONValue) {
    guard settings.object != nil, settings != workspace.fallback else { return }
    workspace.fallback = settings
    settingsChanged()
  }

  // MARK: Mistakes in project files and rule files

  /// The mistakes in a file that is no draft.
  func mistakes(in text: DraftText, of role: DocumentRole, _ uri: LSP.DocumentURI) -> [LSP.Diagnostic] {
    var encoder = RangeEncoder(text, client.unit)
    guard role == .configuration else { return [] }
    do throws(JSONError) {
      _ = try JSONDocument(text.bytes, as: .json5)
      return []
    } catch {
      let offset = min(error.offset, text.bytes.count)
      let range = offset..<min(text.bytes.count, offset + 1)
      return [
        LSP.Diagnostic(
          range: encoder.range(of: range), severity: .error, code: "configuration", source: "copydesk",
          message: error.problem.explanation)
      ]
    }
  }
}
