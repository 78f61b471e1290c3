public import JSON

extension LSP {
  /// How much of a document a change carries.
  public enum TextDocumentSyncKind: Int, Sendable, JSONWritable {
    /// Nothing is sent.
    case none = 0
    /// The whole text each time.
    case full = 1
    /// What changed.
    case incremental = 2
  }

  /// The parameters of `textDocument/didOpen`.
  public struct DidOpenTextDocumentParams: Hashable, Sendable, JSONReadable {
    /// The document, which is the client's from now on, whatever stands on disk.
    public let textDocument: TextDocumentItem

    /// Reads the document.
    public init(_ value: JSONValue) throws(InvalidParams) {
      textDocument = try Fields(value).required("textDocument")
    }
  }

  /// One change of a document; it refers to the text as the change before it left it.
  public struct TextDocumentContentChangeEvent: Hashable, Sendable, JSONReadable {
    /// What is replaced; nil for the whole document.
    public let range: Range?

    /// The new text in UTF-8, with lone surrogates as three bytes.
    public let text: [UInt8]

    /// Reads range and text; the deprecated length is not looked at.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      range = try fields.optional("range")
      text = try fields.text("text")
    }
  }

  /// The parameters of `textDocument/didChange`.
  public struct DidChangeTextDocumentParams: Hashable, Sendable, JSONReadable {
    /// The document and the version the changes lead to.
    public let textDocument: VersionedTextDocumentIdentifier

    /// The changes in the order in which they are applied.
    public let contentChanges: [TextDocumentContentChangeEvent]

    /// Reads document and changes.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      textDocument = try fields.required("textDocument")
      contentChanges = try fields.required("contentChanges")
    }
  }

  /// The parameters of `textDocument/didClose`.
  public struct DidCloseTextDocumentParams: Hashable, Sendable, JSONReadable {
    /// The document.
    public let textDocument: TextDocumentIdentifier

    /// Reads the document.
    public init(_ value: JSONValue) throws(InvalidParams) {
      textDocument = try Fields(value).required("textDocument")
    }
  }

  /// The parameters of `textDocument/didSave`.
  public struct DidSaveTextDocumentParams: Hashable, Sendable, JSONReadable {
    /// The document.
    public let textDocument: TextDocumentIdentifier

    /// What was saved, if the server asked for it.
    public let text: [UInt8]?

    /// Reads the document and its text.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      textDocument = try fields.required("textDocument")
      text = fields.value("text")?.bytes
    }
  }
}
