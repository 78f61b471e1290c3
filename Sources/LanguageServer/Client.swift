import JSON
import LanguageServerProtocol
import Prose

/// What the server knows of the client: what it can do, how it counts, and its peculiarities.
struct Client: Sendable {
  /// What it said it can do.
  let capabilities: LSP.ClientCapabilities

  /// How columns are counted: the first encoding the client lists that we know, UTF-16 if it lists none.
  let unit: ColumnUnit

  /// Whether it asks for diagnostics, so that none are pushed.
  let pulls: Bool

  /// Whether it applies every action it is offered for a diagnostic, one after the other, as Kate 22 does.
  let appliesEveryAction: Bool

  /// Whether it ends a draft with a line break itself while it waits for the edits of formatting, as Helix 25 does, so
  /// that one from us would be the second.
  let endsDraftsItself: Bool

  /// What is known of a client that has not spoken yet.
  static let unknown = Client(LSP.ClientCapabilities(JSONValue(.null)), name: nil)

  /// Reads the first message of a client.
  init(_ params: LSP.InitializeParams) {
    self.init(params.capabilities, name: params.clientInfo?.name)
  }

  private init(_ capabilities: LSP.ClientCapabilities, name: String?) {
    self.capabilities = capabilities
    let known = capabilities.general.positionEncodings.lazy.compactMap(Self.unit(of:))
    unit = known.first ?? .utf16
    pulls = capabilities.textDocument.diagnostic.registration.isSupported
    // Kate 22 sends no name; no other client is known to list just these kinds.
    let kinds = capabilities.textDocument.codeAction.codeActionKinds
    endsDraftsItself = name == "helix"
    appliesEveryAction = name == "Kate" || name == nil && kinds == [.quickFix, .refactor, .source]
  }

  /// The encoding to announce; nil for a client that offers none and knows UTF-16 alone.
  var announcedEncoding: LSP.PositionEncodingKind? {
    guard !capabilities.general.positionEncodings.isEmpty else { return nil }
    switch unit {
    case .utf8: return .utf8
    case .utf16: return .utf16
    case .scalar: return .utf32
    }
  }

  private static func unit(of kind: LSP.PositionEncodingKind) -> ColumnUnit? {
    switch kind {
    case .utf8: .utf8
    case .utf16: .utf16
    case .utf32: .scalar
    default: nil
    }
  }

  /// What a diagnostic may hold; a client of 3.17 that pulls says it where it speaks of pushed ones.
  func diagnosticsCanHave(_ feature: (LSP.DiagnosticsCapabilities) -> Bool) -> Bool {
    let pushed = feature(capabilities.textDocument.publishDiagnostics.diagnostics)
    return pulls ? pushed || feature(capabilities.textDocument.diagnostic.diagnostics) : pushed
  }

  /// Whether an edit can say that it needs to be confirmed.
  var takesAnnotations: Bool {
    capabilities.workspace.workspaceEdit.changeAnnotationSupport
      && capabilities.workspace.workspaceEdit.documentChanges
  }

  /// Whether an edit can make a file.
  var takesNewFiles: Bool {
    capabilities.workspace.workspaceEdit.documentChanges
      && capabilities.workspace.workspaceEdit.resourceOperations.contains("create")
  }

  /// Whether an action may be offered without its edit.
  var resolvesEdits: Bool {
    capabilities.textDocument.codeAction.dataSupport
      && capabilities.textDocument.codeAction.resolveProperties.contains("edit")
  }

  /// Whether it takes actions, not commands alone.
  var takesActions: Bool { capabilities.textDocument.codeAction.codeActionKinds != nil }
}
