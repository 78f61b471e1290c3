public import JSON

extension LSP {
  /// What this server can do; what is nil, false or empty is not announced.
  public struct ServerCapabilities: Sendable, JSONWritable {
    /// How positions are counted; nil leaves it at UTF-16.
    public var positionEncoding: PositionEncodingKind?
    /// How documents are kept in step.
    public var textDocumentSync: TextDocumentSyncOptions?
    /// Diagnostics may be asked for.
    public var diagnosticProvider: DiagnosticOptions?
    /// Code actions may be asked for.
    public var codeActionProvider: CodeActionOptions?
    /// Hovers may be asked for.
    public var hoverProvider = false
    /// Symbols may be asked for.
    public var documentSymbolProvider = false
    /// Code lenses may be asked for.
    public var codeLensProvider: ResolveOptions?
    /// Inlay hints may be asked for.
    public var inlayHintProvider: ResolveOptions?
    /// Documents may be formatted.
    public var documentFormattingProvider = false
    /// Parts of documents may be formatted.
    public var documentRangeFormattingProvider: DocumentRangeFormattingOptions?
    /// The commands the server carries out; empty for none.
    public var commands: [String] = []
    /// What the server makes of folders.
    public var workspaceFolders: WorkspaceFoldersServerCapabilities?
    /// What is not in the specification.
    public var experimental: JSONValue?

    /// Makes the capabilities of a server that can do nothing.
    public init() {}

    /// Writes what the server can do.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("positionEncoding", positionEncoding)
        object.member("textDocumentSync", textDocumentSync)
        object.member("diagnosticProvider", diagnosticProvider)
        object.member("codeActionProvider", codeActionProvider)
        object.member(ifTrue: "hoverProvider", hoverProvider)
        object.member(ifTrue: "documentSymbolProvider", documentSymbolProvider)
        object.member("codeLensProvider", codeLensProvider)
        object.member("inlayHintProvider", inlayHintProvider)
        object.member(ifTrue: "documentFormattingProvider", documentFormattingProvider)
        object.member("documentRangeFormattingProvider", documentRangeFormattingProvider)
        if !commands.isEmpty {
          object.key("executeCommandProvider")
          object.object { $0.member("commands", commands) }
        }
        if let workspaceFolders {
          object.key("workspace")
          object.object { $0.member("workspaceFolders", workspaceFolders) }
        }
        object.member("experimental", experimental)
      }
    }
  }

  /// How documents are kept in step.
  public struct TextDocumentSyncOptions: Hashable, Sendable, JSONWritable {
    /// The client tells when a document is opened and closed.
    public var openClose: Bool
    /// How much of the document a change carries.
    public var change: TextDocumentSyncKind
    /// The client tells when a document was saved.
    public var save: Bool

    /// Makes options.
    public init(openClose: Bool, change: TextDocumentSyncKind, save: Bool) {
      self.openClose = openClose
      self.change = change
      self.save = save
    }

    /// Writes the options; the text is not asked for when a document is saved, since the server has it.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("openClose", openClose)
        object.member("change", change)
        if save {
          object.key("save")
          object.object { $0.member("includeText", false) }
        }
      }
    }
  }

  /// How diagnostics may be asked for.
  public struct DiagnosticOptions: Hashable, Sendable, JSONWritable {
    /// The name under which clients keep them.
    public var identifier: String?
    /// An edit of one document may change the diagnostics of another.
    public var interFileDependencies: Bool
    /// They may be asked for all documents at once.
    public var workspaceDiagnostics: Bool

    /// Makes options.
    public init(identifier: String?, interFileDependencies: Bool, workspaceDiagnostics: Bool) {
      self.identifier = identifier
      self.interFileDependencies = interFileDependencies
      self.workspaceDiagnostics = workspaceDiagnostics
    }

    /// Writes the options.
    public func write(to writer: inout JSONWriter) {
      writer.object { writeMembers(to: &$0) }
    }

    /// Writes the options into an object that holds more.
    func writeMembers(to writer: inout JSONWriter) {
      writer.member("identifier", identifier)
      writer.member("interFileDependencies", interFileDependencies)
      writer.member("workspaceDiagnostics", workspaceDiagnostics)
    }
  }

  /// Which code actions may be asked for.
  public struct CodeActionOptions: Hashable, Sendable, JSONWritable {
    /// Every kind the server makes, so that clients ask for no other.
    public var codeActionKinds: [CodeActionKind]
    /// Edits may be left to be resolved.
    public var resolveProvider: Bool

    /// Makes options.
    public init(codeActionKinds: [CodeActionKind], resolveProvider: Bool) {
      self.codeActionKinds = codeActionKinds
      self.resolveProvider = resolveProvider
    }

    /// Writes the options.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("codeActionKinds", codeActionKinds)
        object.member("resolveProvider", resolveProvider)
      }
    }
  }

  /// Whether the items of an answer are completed by a second request.
  public struct ResolveOptions: Hashable, Sendable, JSONWritable {
    /// They are.
    public var resolveProvider: Bool

    /// Makes options.
    public init(resolveProvider: Bool) {
      self.resolveProvider = resolveProvider
    }

    /// Writes the option.
    public func write(to writer: inout JSONWriter) {
      writer.object { $0.member("resolveProvider", resolveProvider) }
    }
  }

  /// How parts of documents may be formatted.
  public struct DocumentRangeFormattingOptions: Hashable, Sendable, JSONWritable {
    /// Several parts may come in one request; only for clients of 3.18 that say so.
    public var rangesSupport: Bool

    /// Makes options.
    public init(rangesSupport: Bool) {
      self.rangesSupport = rangesSupport
    }

    /// Writes `true`, or the option.
    public func write(to writer: inout JSONWriter) {
      if rangesSupport {
        writer.object { $0.member("rangesSupport", true) }
      } else {
        writer.bool(true)
      }
    }
  }

  /// What the server makes of folders.
  public struct WorkspaceFoldersServerCapabilities: Hashable, Sendable, JSONWritable {
    /// It knows several at once.
    public var supported: Bool
    /// It wants to be told of changes.
    public var changeNotifications: Bool

    /// Makes a description.
    public init(supported: Bool, changeNotifications: Bool) {
      self.supported = supported
      self.changeNotifications = changeNotifications
    }

    /// Writes the description.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("supported", supported)
        object.member("changeNotifications", changeNotifications)
      }
    }
  }
}
