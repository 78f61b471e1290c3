import Configuration
import JSON
import LanguageServerProtocol

extension Server {
  // MARK: What was read

  mutating func tookFile(_ path: String, _ contents: [UInt8]?) {
    // What the editor holds outranks the disk.
    if workspace.took(path, contents: openText(of: path) ?? contents) { prepareDocuments() }
    tookDraft(path, contents)
  }

  mutating func tookFolder(_ path: String, _ entries: [FolderEntry]?) {
    let before = workspace.files.entries(of: path)
    // A project file that is open and was never saved is in its folder all the same.
    let unsaved = documents.values.compactMap { $0.format == nil ? Workspace.path(of: $0.uri) : nil }
      .filter { Paths.parent(of: $0) == path }.map { FolderEntry(name: Paths.lastName(of: $0), isFolder: false) }
    let now = (entries ?? []) + unsaved.filter { !(entries ?? []).contains($0) }
    if workspace.took(path, entries: now) {
      prepareDocuments()
    } else if let before, Self.namesOfSettings(in: before) != Self.namesOfSettings(in: now) {
      workspace.forgetLinters()
      settingsChanged()
    }
    tookListing(path, entries ?? [])
  }

  /// The names in a folder on which settings depend.
  private static func namesOfSettings(in entries: [FolderEntry]) -> Set<String> {
    let names = entries.lazy.map(\.name)
    return Set(names.filter { ConfigurationFile.names.contains($0) || $0 == ".git" || Paths.ending(of: $0) == "rule" })
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
      documents[uri]?.forgetAnalysis()
      if documents[uri]?.format != nil, !stale.contains(uri) { stale.append(uri) }
    }
    if client.pulls, phase == .running, !documents.isEmpty { askForRefresh() }
  }

  // MARK: What changed

  /// Takes the text of a file that settings come from as it is edited.
  mutating func projectFileEdited(_ uri: LSP.DocumentURI) {
    guard let path = Workspace.path(of: uri), let text = documents[uri]?.text.bytes else { return }
    workspace.tookEdited(path, contents: text)
    settingsChanged()
  }

  /// Reads a file or a folder that settings come from again, because it changed on disk.
  mutating func fileChanged(_ path: String) {
    if workspace.files.entries(of: path) != nil { effects.append(.list(path: path)) }
    let name = Paths.lastName(of: path)
    let matters =
      workspace.files.knows(file: path) || ConfigurationFile.names.contains(name) || Paths.ending(of: name) == "rule"
    if matters, openText(of: path) == nil, workspace.forget(path) { settingsChanged() }
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
}
