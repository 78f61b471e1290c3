import Configuration
import LanguageServerProtocol
import Linting
import Prose

extension Server {
  /// The ways to let a text stand, behind the fixes: here, in this file, as a word of the house, nowhere at all.
  mutating func stetActions(_ named: [NamedFinding], _ request: ActionRequest) -> [LSP.CodeAction] {
    var actions: [LSP.CodeAction] = []
    var seen: Set<String> = []
    let note = StetNote(in: request.analysis.document)
    for (finding, diagnostic) in named {
      let found = Echo.of(request.document.text.bytes[finding.range])
      let here = found.isEmpty ? "Stet here: \(finding.rule)" : "Stet here: let “\(found)” stand"
      let edits = note.edits(for: [finding])
      if !edits.isEmpty { actions.append(action(here, edits, request, diagnostic)) }
      guard seen.insert(finding.rule).inserted else { continue }
      let file = note.fileEdit(for: finding.rule)
      actions.append(action("Stet \(finding.rule) in this file", [file], request, diagnostic))
      if let add = houseWordAction(finding, request, diagnostic) { actions.append(add) }
      if let off = switchOffAction(finding.rule, request, diagnostic) { actions.append(off) }
    }
    return actions
  }

  private func action(
    _ title: String, _ edits: [Edit], _ request: ActionRequest, _ diagnostic: LSP.Diagnostic
  ) -> LSP.CodeAction {
    var builder = EditBuilder(client)
    builder.add(edits, to: request.document.text, at: request.uri, version: request.document.version)
    var action = LSP.CodeAction(title: title, kind: .quickFix, edit: builder.workspaceEdit)
    action.diagnostics = [diagnostic]
    return action
  }

  /// Switches a rule off in the project file, which is made if there is none.
  private func switchOffAction(
    _ rule: String, _ request: ActionRequest, _ diagnostic: LSP.Diagnostic
  ) -> LSP.CodeAction? {
    guard let file = settingsFile(for: request.path) else { return nil }
    var builder = EditBuilder(client)
    if let text = file.text {
      guard let edit = SettingsEdit.switchingOff(rule, in: text) else { return nil }
      builder.add([edit], to: DraftText(text), at: file.uri, version: file.version)
    } else {
      builder.create(file.uri, text: SettingsEdit.newFile(switchingOff: rule))
    }
    var action = LSP.CodeAction(
      title: "Switch \(rule) off in \(Paths.lastName(of: file.path))", kind: .quickFix, edit: builder.workspaceEdit)
    action.diagnostics = [diagnostic]
    return action
  }

  /// Adds a word to the first word list of the project, in its order.
  private mutating func houseWordAction(
    _ finding: Finding, _ request: ActionRequest, _ diagnostic: LSP.Diagnostic
  ) -> LSP.CodeAction? {
    let desk = workspace.desk(for: request.path)
    guard let family = desk.rules[finding.rule]?.family, [.spelling, .casing, .spacing, .names].contains(family),
      let path = desk.wordFiles.first
    else { return nil }
    let word = Array(request.document.text.bytes[finding.range])
    guard !word.isEmpty, !word.contains(where: Lines.isBlankByte), word.contains(where: { $0 | 0x20 > 0x60 }) else {
      return nil
    }
    let list = knownText(of: path)
    guard let text = list.text, let edit = WordListEdit.inserting(word, in: text) else { return nil }
    var builder = EditBuilder(client)
    builder.add([edit], to: DraftText(text), at: list.uri, version: list.version)
    var action = LSP.CodeAction(
      title: "Add “\(Echo.of(word))” to \(Paths.lastName(of: path))", kind: .quickFix, edit: builder.workspaceEdit)
    action.diagnostics = [diagnostic]
    return action
  }

  /// A file that settings come from, as the editor or the disk has it.
  struct SettingsFile {
    let path: String
    let uri: LSP.DocumentURI
    /// Nil if there is no such file.
    var text: [UInt8]?
    /// Nil if it is not open.
    var version: Int?
  }

  /// The project file that counts for a draft; the one to make if there is none and the client can make files.
  private func settingsFile(for path: String?) -> SettingsFile? {
    guard let path else { return nil }
    if let file = workspace.projectFile(for: path) { return knownText(of: file) }
    guard client.takesNewFiles else { return nil }
    let folder = workspace.folders.filter { Paths.lies(path, in: $0) }.max { $0.utf8.count < $1.utf8.count }
    guard let folder = folder ?? Paths.parent(of: path) else { return nil }
    let file = Paths.join(folder, "copydesk.json")
    return SettingsFile(path: file, uri: LSP.DocumentURI(filePath: Array(file.utf8)))
  }

  private func knownText(of path: String) -> SettingsFile {
    if let document = documents.values.first(where: { Workspace.path(of: $0.uri) == path }) {
      return SettingsFile(path: path, uri: document.uri, text: document.text.bytes, version: document.version)
    }
    return SettingsFile(
      path: path, uri: LSP.DocumentURI(filePath: Array(path.utf8)), text: workspace.files.contents(of: path))
  }
}
