import LanguageServerProtocol
import Linting
import Prose

/// Puts edits into the form that this client takes.
struct EditBuilder {
  private let client: Client
  private var changes: [LSP.WorkspaceEdit.DocumentChange] = []
  private var plain: [LSP.DocumentURI: [LSP.TextEdit]] = [:]
  private var annotations: [String: LSP.ChangeAnnotation] = [:]

  /// Makes a builder without edits.
  init(_ client: Client) {
    self.client = client
  }

  /// Adds edits of a text that is open at a version, or of one on disk if there is none.
  ///
  /// - Parameter confirmation: What the user has to agree to first, for clients that can ask; nil for nothing.
  mutating func add(
    _ edits: [Edit], to text: DraftText, at uri: LSP.DocumentURI, version: Int?, confirmation: String? = nil
  ) {
    var encoder = RangeEncoder(text, client.unit)
    var annotation: String?
    if let confirmation, client.takesAnnotations {
      annotation = "copydesk.\(annotations.count)"
      annotations["copydesk.\(annotations.count)"] = LSP.ChangeAnnotation(
        label: confirmation, needsConfirmation: true)
    }
    let textEdits = edits.map { encoder.edit($0.range, $0.text, annotation: annotation) }
    if client.capabilities.workspace.workspaceEdit.documentChanges {
      let document = LSP.OptionalVersionedTextDocumentIdentifier(uri: uri, version: version)
      changes.append(.edit(LSP.TextDocumentEdit(textDocument: document, edits: textEdits)))
    } else {
      plain[uri, default: []] += textEdits
    }
  }

  /// Adds a new file with its text; only for clients that take new files.
  mutating func create(_ uri: LSP.DocumentURI, text: [UInt8]) {
    changes.append(.create(LSP.CreateFile(uri: uri)))
    add([Edit(0..<0, text)], to: DraftText([]), at: uri, version: nil)
  }

  /// The edit.
  var workspaceEdit: LSP.WorkspaceEdit {
    guard client.capabilities.workspace.workspaceEdit.documentChanges else { return LSP.WorkspaceEdit(changes: plain) }
    var edit = LSP.WorkspaceEdit(documentChanges: changes)
    edit.changeAnnotations = annotations
    return edit
  }
}
