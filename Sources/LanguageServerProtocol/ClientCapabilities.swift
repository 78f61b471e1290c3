public import JSON

extension LSP {
  /// What a client can do, as far as this server asks.
  ///
  /// Whatever is absent, `null` or of the wrong kind counts as something the client cannot do; reading never fails.
  public struct ClientCapabilities: Hashable, Sendable {
    /// What concerns the protocol itself.
    public var general: GeneralClientCapabilities

    /// What concerns all documents together.
    public var workspace: WorkspaceClientCapabilities

    /// What concerns one document.
    public var textDocument: TextDocumentClientCapabilities

    /// What concerns the client's windows.
    public var window: WindowClientCapabilities

    /// Reads the capabilities; `null` gives those of a client that can do nothing.
    public init(_ value: JSONValue) {
      general = GeneralClientCapabilities(value["general"])
      workspace = WorkspaceClientCapabilities(value["workspace"])
      textDocument = TextDocumentClientCapabilities(value["textDocument"])
      window = WindowClientCapabilities(value["window"])
    }
  }

  /// What a client can do that concerns the protocol itself.
  public struct GeneralClientCapabilities: Hashable, Sendable {
    /// The position encodings it knows, the best first; empty means UTF-16 alone.
    public var positionEncodings: [PositionEncodingKind]

    init(_ value: JSONValue?) {
      positionEncodings = strings(value?["positionEncodings"]).map(PositionEncodingKind.init(rawValue:))
    }
  }

  /// What a client's windows can do.
  public struct WindowClientCapabilities: Hashable, Sendable {
    /// It shows progress that the server starts.
    public var workDoneProgress: Bool

    /// It shows documents on request.
    public var showDocument: Bool

    init(_ value: JSONValue?) {
      workDoneProgress = flag(value?["workDoneProgress"])
      showDocument = flag(value?["showDocument"]?["support"])
    }
  }

  /// What a client can do that concerns all documents together.
  public struct WorkspaceClientCapabilities: Hashable, Sendable {
    /// It carries out edits the server sends.
    public var applyEdit: Bool

    /// What an edit may hold.
    public var workspaceEdit: WorkspaceEditClientCapabilities

    /// It tells of changed settings when a server registers for it.
    public var didChangeConfiguration: DynamicRegistration

    /// It tells of changed files when a server registers for it.
    public var didChangeWatchedFiles: DynamicRegistration

    /// Patterns of watched files may be relative to a folder.
    public var relativePatternSupport: Bool

    /// It knows several folders at once.
    public var workspaceFolders: Bool

    /// It answers `workspace/configuration`.
    public var configuration: Bool

    /// It asks for diagnostics again when told to.
    public var diagnosticsRefreshSupport: Bool

    /// It asks for code lenses again when told to.
    public var codeLensRefreshSupport: Bool

    /// It asks for inlay hints again when told to.
    public var inlayHintRefreshSupport: Bool

    /// Commands may be registered later.
    public var executeCommand: DynamicRegistration

    init(_ value: JSONValue?) {
      applyEdit = flag(value?["applyEdit"])
      workspaceEdit = WorkspaceEditClientCapabilities(value?["workspaceEdit"])
      didChangeConfiguration = DynamicRegistration(value?["didChangeConfiguration"])
      didChangeWatchedFiles = DynamicRegistration(value?["didChangeWatchedFiles"])
      relativePatternSupport = flag(value?["didChangeWatchedFiles"]?["relativePatternSupport"])
      workspaceFolders = flag(value?["workspaceFolders"])
      configuration = flag(value?["configuration"])
      diagnosticsRefreshSupport = flag(value?["diagnostics"]?["refreshSupport"])
      codeLensRefreshSupport = flag(value?["codeLens"]?["refreshSupport"])
      inlayHintRefreshSupport = flag(value?["inlayHint"]?["refreshSupport"])
      executeCommand = DynamicRegistration(value?["executeCommand"])
    }
  }

  /// What an edit of several documents may hold.
  public struct WorkspaceEditClientCapabilities: Hashable, Sendable {
    /// Edits may name the version they refer to.
    public var documentChanges: Bool

    /// Files may be made (`create`), renamed (`rename`) or deleted (`delete`).
    public var resourceOperations: [String]

    /// Edits may be annotated, so that the user confirms them.
    public var changeAnnotationSupport: Bool

    /// Edits may be snippets (3.18).
    public var snippetEditSupport: Bool

    /// An edit may say that it is a refactoring (3.18).
    public var metadataSupport: Bool

    init(_ value: JSONValue?) {
      documentChanges = flag(value?["documentChanges"])
      resourceOperations = strings(value?["resourceOperations"])
      changeAnnotationSupport = value?["changeAnnotationSupport"]?.object != nil
      snippetEditSupport = flag(value?["snippetEditSupport"])
      metadataSupport = flag(value?["metadataSupport"])
    }
  }

  /// Whether a feature may be registered after the start instead of being announced in the answer to `initialize`.
  public struct DynamicRegistration: Hashable, Sendable {
    /// The client knows the feature at all.
    public var isSupported: Bool

    /// It may be registered later.
    public var dynamicRegistration: Bool

    init(_ value: JSONValue?) {
      isSupported = value?.object != nil
      dynamicRegistration = flag(value?["dynamicRegistration"])
    }
  }

  /// Whether the value is `true`.
  static func flag(_ value: JSONValue?) -> Bool {
    value?.bool ?? false
  }

  /// The strings of an array, whatever else is in it.
  static func strings(_ value: JSONValue?) -> [String] {
    (value?.array ?? []).compactMap(\.string)
  }
}
