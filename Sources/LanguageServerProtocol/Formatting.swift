public import JSON

extension LSP {
  /// What the editor wants of formatted text.
  ///
  /// Everything may be absent: the answer is the house style's, and these only say what it may not undo.
  public struct FormattingOptions: Hashable, Sendable, JSONReadable {
    /// The width of a tab in spaces.
    public let tabSize: Int?
    /// Spaces stand for tabs.
    public let insertSpaces: Bool?
    /// Spaces at the end of a line go.
    public let trimTrailingWhitespace: Bool?
    /// A line break stands at the end.
    public let insertFinalNewline: Bool?
    /// Only one line break stands at the end.
    public let trimFinalNewlines: Bool?

    /// Reads the options and takes one that does not fit for an absent one.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      tabSize = fields.lenient("tabSize")
      insertSpaces = fields.lenient("insertSpaces")
      trimTrailingWhitespace = fields.lenient("trimTrailingWhitespace")
      insertFinalNewline = fields.lenient("insertFinalNewline")
      trimFinalNewlines = fields.lenient("trimFinalNewlines")
    }
  }

  /// The parameters of `textDocument/formatting`; the answer is an array of `TextEdit`.
  public struct DocumentFormattingParams: Hashable, Sendable, JSONReadable {
    /// The document.
    public let textDocument: TextDocumentIdentifier
    /// What the editor wants.
    public let options: FormattingOptions?

    /// Reads the parameters.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      textDocument = try fields.required("textDocument")
      options = fields.lenient("options")
    }
  }

  /// The parameters of `textDocument/rangeFormatting`.
  public struct DocumentRangeFormattingParams: Hashable, Sendable, JSONReadable {
    /// The document.
    public let textDocument: TextDocumentIdentifier
    /// The part of it.
    public let range: Range
    /// What the editor wants.
    public let options: FormattingOptions?

    /// Reads the parameters.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      textDocument = try fields.required("textDocument")
      range = try fields.required("range")
      options = fields.lenient("options")
    }
  }

  /// The parameters of `textDocument/rangesFormatting` (3.18).
  public struct DocumentRangesFormattingParams: Hashable, Sendable, JSONReadable {
    /// The document.
    public let textDocument: TextDocumentIdentifier
    /// The parts of it.
    public let ranges: [Range]
    /// What the editor wants.
    public let options: FormattingOptions?

    /// Reads the parameters.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      textDocument = try fields.required("textDocument")
      ranges = try fields.required("ranges")
      options = fields.lenient("options")
    }
  }
}
