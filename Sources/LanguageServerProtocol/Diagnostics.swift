public import JSON

extension LSP {
  /// How bad a diagnostic is.
  public enum DiagnosticSeverity: Int, Hashable, Sendable, JSONReadable, JSONWritable {
    /// It has to be mended.
    case error = 1
    /// It should be mended.
    case warning = 2
    /// It is good to know.
    case information = 3
    /// It is a suggestion.
    case hint = 4
  }

  /// What more is to be said of a diagnostic.
  public enum DiagnosticTag: Int, Hashable, Sendable, JSONReadable, JSONWritable {
    /// The text can go; clients fade it.
    case unnecessary = 1
    /// The text is out of date; clients strike it through.
    case deprecated = 2
  }

  /// Another place that explains a diagnostic.
  public struct DiagnosticRelatedInformation: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The place.
    public var location: Location
    /// What is there.
    public var message: String

    /// Makes related information.
    public init(location: Location, message: String) {
      self.location = location
      self.message = message
    }

    /// Reads place and message.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      location = try fields.required("location")
      message = try fields.required("message")
    }

    /// Writes place and message.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("location", location)
        object.member("message", message)
      }
    }
  }

  /// A finding as the protocol carries it.
  public struct Diagnostic: Hashable, Sendable, JSONReadable, JSONWritable {
    /// What a diagnostic says: text, or Markdown for clients of 3.18 that take it.
    public enum Message: Hashable, Sendable {
      /// Text.
      case text(String)
      /// Text with the way to show it.
      case markup(MarkupContent)
    }

    /// Where it applies.
    public var range: Range
    /// How bad it is; nil leaves that to the client.
    public var severity: DiagnosticSeverity?
    /// The name of the rule; a number of another server reads as its digits.
    public var code: String?
    /// Where the rule is explained.
    public var codeDescription: String?
    /// Who says it.
    public var source: String?
    /// What is wrong.
    public var message: Message
    /// What more is to be said.
    public var tags: [DiagnosticTag] = []
    /// Other places that explain it.
    public var relatedInformation: [DiagnosticRelatedInformation] = []
    /// What the server wants back with a code action request.
    public var data: JSONValue?

    /// Makes a diagnostic with what all have.
    public init(range: Range, severity: DiagnosticSeverity?, code: String?, source: String?, message: String) {
      self.range = range
      self.severity = severity
      self.code = code
      self.source = source
      self.message = .text(message)
    }

    /// Reads a diagnostic; a field that is not needed and does not fit is taken for an absent one.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      range = try fields.required("range")
      severity = fields.lenient("severity")
      code = fields.value("code").flatMap { $0.string ?? $0.number?.text }
      codeDescription = fields.value("codeDescription")?["href"]?.string
      source = fields.lenient("source")
      if let markup: MarkupContent = fields.lenient("message") {
        message = .markup(markup)
      } else {
        message = .text(try fields.required("message"))
      }
      tags = fields.elements("tags")
      relatedInformation = fields.elements("relatedInformation")
      data = fields.value("data")
    }

    /// Writes the diagnostic.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member(.range, range)
        object.member(.severity, severity)
        object.member(.code, code)
        if let codeDescription {
          object.key(.codeDescription)
          object.object { $0.member(.href, codeDescription) }
        }
        object.member(.source, source)
        switch message {
        case .text(let text): object.member(.message, text)
        case .markup(let markup): object.member(.message, markup)
        }
        object.member(unlessEmpty: "tags", tags)
        object.member(unlessEmpty: "relatedInformation", relatedInformation)
        object.member(.data, data)
      }
    }
  }

  /// The parameters of `textDocument/publishDiagnostics`: the whole set of a document, which replaces the one before.
  public struct PublishDiagnosticsParams: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The document.
    public var uri: DocumentURI
    /// The version the set was computed from; nil for clients that do not take it.
    public var version: Int?
    /// The set, empty when nothing is left.
    public var diagnostics: [Diagnostic]

    /// Makes parameters.
    public init(uri: DocumentURI, version: Int?, diagnostics: [Diagnostic]) {
      self.uri = uri
      self.version = version
      self.diagnostics = diagnostics
    }

    /// Reads document, version and set.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      uri = try fields.required("uri")
      version = try fields.optional("version")
      diagnostics = try fields.required("diagnostics")
    }

    /// Writes document, version and set.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("uri", uri)
        object.member("version", version)
        object.member("diagnostics", diagnostics)
      }
    }
  }
}
