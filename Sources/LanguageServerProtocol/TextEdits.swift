public import JSON

extension LSP {
  /// A replacement of text; edits sent together all refer to the text before any of them.
  public struct TextEdit: Hashable, Sendable, JSONReadable, JSONWritable {
    /// What is replaced; empty to insert.
    public var range: Range
    /// What stands there instead, in UTF-8 with lone surrogates as three bytes.
    public var newText: [UInt8]
    /// The annotation that explains the edit, by its name in the edit's `changeAnnotations`.
    public var annotationId: String?

    /// Makes an edit.
    public init(range: Range, newText: [UInt8], annotationId: String? = nil) {
      self.range = range
      self.newText = newText
      self.annotationId = annotationId
    }

    /// Reads an edit.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      range = try fields.required("range")
      newText = try fields.text("newText")
      annotationId = try fields.optional("annotationId")
    }

    /// Writes the edit.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("range", range)
        object.member("newText", bytes: newText)
        object.member("annotationId", annotationId)
      }
    }
  }

  /// A replacement with places to fill in or choices to take; only for clients of 3.18 that say so.
  public struct SnippetTextEdit: Hashable, Sendable, JSONReadable, JSONWritable {
    /// What is replaced.
    public var range: Range
    /// What stands there instead, in the syntax of snippets.
    public var snippet: String
    /// The annotation that explains the edit.
    public var annotationId: String?

    /// Makes an edit.
    public init(range: Range, snippet: String, annotationId: String? = nil) {
      self.range = range
      self.snippet = snippet
      self.annotationId = annotationId
    }

    /// Reads an edit.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      range = try fields.required("range")
      let text: JSONValue = try fields.required("snippet")
      snippet = try Fields(text).required("value")
      annotationId = try fields.optional("annotationId")
    }

    /// Writes the edit.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("range", range)
        object.key("snippet")
        object.object { snippet in
          snippet.member("kind", "snippet")
          snippet.member("value", self.snippet)
        }
        object.member("annotationId", annotationId)
      }
    }
  }

  /// The edits of one document at one version.
  public struct TextDocumentEdit: Hashable, Sendable, JSONReadable, JSONWritable {
    /// One edit of either form.
    public enum Edit: Hashable, Sendable, JSONReadable, JSONWritable {
      /// A replacement.
      case text(TextEdit)
      /// A replacement with places to fill in.
      case snippet(SnippetTextEdit)

      /// Reads either form.
      public init(_ value: JSONValue) throws(InvalidParams) {
        self = value["snippet"] == nil ? .text(try TextEdit(value)) : .snippet(try SnippetTextEdit(value))
      }

      /// Writes the edit.
      public func write(to writer: inout JSONWriter) {
        switch self {
        case .text(let edit): edit.write(to: &writer)
        case .snippet(let edit): edit.write(to: &writer)
        }
      }
    }

    /// The document and its version.
    public var textDocument: OptionalVersionedTextDocumentIdentifier
    /// The edits, none of which overlap.
    public var edits: [Edit]

    /// Makes a group of edits.
    public init(textDocument: OptionalVersionedTextDocumentIdentifier, edits: [Edit]) {
      self.textDocument = textDocument
      self.edits = edits
    }

    /// Makes a group of replacements.
    public init(textDocument: OptionalVersionedTextDocumentIdentifier, edits: [TextEdit]) {
      self.init(textDocument: textDocument, edits: edits.map(Edit.text))
    }

    /// Reads a group of edits.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      textDocument = try fields.required("textDocument")
      edits = try fields.required("edits")
    }

    /// Writes the group.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("textDocument", textDocument)
        object.member("edits", edits)
      }
    }
  }
}
