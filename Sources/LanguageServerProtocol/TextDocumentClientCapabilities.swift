import JSON

extension LSP {
  /// What a client can do that concerns one document.
  public struct TextDocumentClientCapabilities: Hashable, Sendable {
    /// How it keeps documents in step.
    public var synchronization: SynchronizationClientCapabilities

    /// What pushed diagnostics may hold.
    public var publishDiagnostics: PublishDiagnosticsClientCapabilities

    /// Whether and how it asks for diagnostics.
    public var diagnostic: DiagnosticClientCapabilities

    /// What a code action may hold.
    public var codeAction: CodeActionClientCapabilities

    /// Whether it shows hovers.
    public var hover: DynamicRegistration

    /// The forms of hover text it shows, the best first; empty means plain text alone.
    public var hoverContentFormat: [MarkupKind]

    /// Whether it shows symbols.
    public var documentSymbol: DynamicRegistration

    /// Symbols may stand inside symbols.
    public var hierarchicalDocumentSymbolSupport: Bool

    /// Whether it shows code lenses.
    public var codeLens: DynamicRegistration

    /// Whether it shows inlay hints.
    public var inlayHint: DynamicRegistration

    /// Whether it formats documents.
    public var formatting: DynamicRegistration

    /// Whether it formats parts of documents.
    public var rangeFormatting: DynamicRegistration

    /// It formats several parts in one request (3.18).
    public var rangesFormattingSupport: Bool

    init(_ value: JSONValue?) {
      synchronization = SynchronizationClientCapabilities(value?["synchronization"])
      publishDiagnostics = PublishDiagnosticsClientCapabilities(value?["publishDiagnostics"])
      diagnostic = DiagnosticClientCapabilities(value?["diagnostic"])
      codeAction = CodeActionClientCapabilities(value?["codeAction"])
      hover = DynamicRegistration(value?["hover"])
      hoverContentFormat = strings(value?["hover"]?["contentFormat"]).map(MarkupKind.init(rawValue:))
      documentSymbol = DynamicRegistration(value?["documentSymbol"])
      hierarchicalDocumentSymbolSupport = flag(value?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"])
      codeLens = DynamicRegistration(value?["codeLens"])
      inlayHint = DynamicRegistration(value?["inlayHint"])
      formatting = DynamicRegistration(value?["formatting"])
      rangeFormatting = DynamicRegistration(value?["rangeFormatting"])
      rangesFormattingSupport = flag(value?["rangeFormatting"]?["rangesSupport"])
    }
  }

  /// How a client keeps documents in step.
  public struct SynchronizationClientCapabilities: Hashable, Sendable {
    /// Whether it may be registered later.
    public var registration: DynamicRegistration

    /// It tells when a document was saved.
    public var didSave: Bool

    init(_ value: JSONValue?) {
      registration = DynamicRegistration(value)
      didSave = flag(value?["didSave"])
    }
  }

  /// What diagnostics may hold, pushed or asked for.
  public struct DiagnosticsCapabilities: Hashable, Sendable {
    /// They may point to other places.
    public var relatedInformation: Bool

    /// The tags the client shows; a diagnostic may carry no others.
    public var tags: [DiagnosticTag]

    /// They may link to a page about their code.
    public var codeDescriptionSupport: Bool

    /// What is put into `data` comes back with a code action request.
    public var dataSupport: Bool

    init(_ value: JSONValue?) {
      relatedInformation = flag(value?["relatedInformation"])
      tags = (value?["tagSupport"]?["valueSet"]?.array ?? []).compactMap { try? DiagnosticTag($0) }
      codeDescriptionSupport = flag(value?["codeDescriptionSupport"])
      dataSupport = flag(value?["dataSupport"])
    }
  }

  /// What pushed diagnostics may hold.
  public struct PublishDiagnosticsClientCapabilities: Hashable, Sendable {
    /// What each of them may hold.
    public var diagnostics: DiagnosticsCapabilities

    /// The set may name the version it was computed from.
    public var versionSupport: Bool

    init(_ value: JSONValue?) {
      diagnostics = DiagnosticsCapabilities(value)
      versionSupport = flag(value?["versionSupport"])
    }
  }

  /// Whether and how a client asks for diagnostics.
  public struct DiagnosticClientCapabilities: Hashable, Sendable {
    /// Whether it asks at all, and may be told later to do so.
    public var registration: DynamicRegistration

    /// What each diagnostic may hold; 3.17 leaves this to `publishDiagnostics`, 3.18 says it here too.
    public var diagnostics: DiagnosticsCapabilities

    /// A report may tell of other documents too.
    public var relatedDocumentSupport: Bool

    /// Messages may be Markdown (3.18).
    public var markupMessageSupport: Bool

    init(_ value: JSONValue?) {
      registration = DynamicRegistration(value)
      diagnostics = DiagnosticsCapabilities(value)
      relatedDocumentSupport = flag(value?["relatedDocumentSupport"])
      markupMessageSupport = flag(value?["markupMessageSupport"])
    }
  }

  /// What a code action may hold.
  public struct CodeActionClientCapabilities: Hashable, Sendable {
    /// Whether the client asks for them, and may be told later to do so.
    public var registration: DynamicRegistration

    /// The kinds it tells apart; nil means that it takes commands alone.
    public var codeActionKinds: [CodeActionKind]?

    /// One action may be marked as the best.
    public var isPreferredSupport: Bool

    /// An action may say why it cannot be chosen.
    public var disabledSupport: Bool

    /// What is put into `data` comes back when the action is resolved.
    public var dataSupport: Bool

    /// The fields that may be left to be resolved, such as `edit`.
    public var resolveProperties: [String]

    /// It shows the annotations of an edit to the user.
    public var honorsChangeAnnotations: Bool

    /// The server may describe its kinds (3.18).
    public var documentationSupport: Bool

    init(_ value: JSONValue?) {
      registration = DynamicRegistration(value)
      codeActionKinds = value?["codeActionLiteralSupport"]?.object.map { literal in
        strings(literal["codeActionKind"]?["valueSet"]).map(CodeActionKind.init(rawValue:))
      }
      isPreferredSupport = flag(value?["isPreferredSupport"])
      disabledSupport = flag(value?["disabledSupport"])
      dataSupport = flag(value?["dataSupport"])
      resolveProperties = strings(value?["resolveSupport"]?["properties"])
      honorsChangeAnnotations = flag(value?["honorsChangeAnnotations"])
      documentationSupport = flag(value?["documentationSupport"])
    }
  }
}
