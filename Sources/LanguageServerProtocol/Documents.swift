public import JSON

extension LSP {
  /// A document by its name.
  public struct TextDocumentIdentifier: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The name.
    public var uri: DocumentURI

    /// Makes an identifier.
    public init(uri: DocumentURI) {
      self.uri = uri
    }

    /// Reads the name.
    public init(_ value: JSONValue) throws(InvalidParams) {
      uri = try Fields(value).required("uri")
    }

    /// Writes the name.
    public func write(to writer: inout JSONWriter) {
      writer.object { $0.member("uri", uri) }
    }
  }

  /// A document at one version.
  public struct VersionedTextDocumentIdentifier: Hashable, Sendable, JSONReadable {
    /// The name.
    public let uri: DocumentURI

    /// The version, which grows with every change; nil from a client that leaves it out.
    public let version: Int?

    /// Reads name and version.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      uri = try fields.required("uri")
      version = fields.lenient("version")
    }
  }

  /// A document at one version, or at the one on disk.
  public struct OptionalVersionedTextDocumentIdentifier: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The name.
    public var uri: DocumentURI

    /// The version; nil, written as `null`, for a document that is not open.
    public var version: Int?

    /// Makes an identifier.
    public init(uri: DocumentURI, version: Int?) {
      self.uri = uri
      self.version = version
    }

    /// Reads name and version.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      uri = try fields.required("uri")
      version = try fields.optional("version")
    }

    /// Writes name and version.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("uri", uri)
        object.key("version")
        if let version { object.int(version) } else { object.null() }
      }
    }
  }

  /// A document with its text, as it is opened.
  public struct TextDocumentItem: Hashable, Sendable, JSONReadable {
    /// The name.
    public let uri: DocumentURI

    /// The client's name for the kind of text, such as `markdown`; empty if the client gives none.
    public let languageId: String

    /// The version; 0 if the client gives none.
    public let version: Int

    /// The text in UTF-8, with lone surrogates as three bytes.
    public let text: [UInt8]

    /// Reads a document; name and text have to be there.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      uri = try fields.required("uri")
      languageId = fields.lenient("languageId") ?? ""
      version = fields.lenient("version") ?? 0
      text = try fields.text("text")
    }
  }

  /// A place in a document, as requests about one place carry it.
  public struct TextDocumentPositionParams: Hashable, Sendable, JSONReadable {
    /// The document.
    public let textDocument: TextDocumentIdentifier

    /// The place.
    public let position: Position

    /// Reads document and place.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      textDocument = try fields.required("textDocument")
      position = try fields.required("position")
    }
  }

  /// How text is to be shown.
  public struct MarkupKind: RawRepresentable, Hashable, Sendable, JSONReadable, JSONWritable {
    /// The name on the wire.
    public let rawValue: String

    /// Makes a kind of its name, known or not.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// As it is.
    public static let plainText = MarkupKind(rawValue: "plaintext")
    /// As Markdown.
    public static let markdown = MarkupKind(rawValue: "markdown")
  }

  /// Text for people with the way to show it.
  public struct MarkupContent: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The way to show it.
    public var kind: MarkupKind

    /// The text.
    public var value: String

    /// Makes content.
    public init(kind: MarkupKind, value: String) {
      self.kind = kind
      self.value = value
    }

    /// Reads kind and text.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      kind = try fields.required("kind")
      self.value = try fields.required("value")
    }

    /// Writes kind and text.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("kind", kind)
        object.member("value", value)
      }
    }
  }
}
