public import JSON

extension LSP {
  /// The answer to `textDocument/hover`, whose parameters are `TextDocumentPositionParams`.
  public struct Hover: Hashable, Sendable, JSONReadable, JSONWritable {
    /// What is shown.
    public var contents: MarkupContent
    /// What it is about; clients mark it.
    public var range: Range?

    /// Makes a hover.
    public init(contents: MarkupContent, range: Range?) {
      self.contents = contents
      self.range = range
    }

    /// Reads a hover.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      contents = try fields.required("contents")
      range = try fields.optional("range")
    }

    /// Writes the hover.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("contents", contents)
        object.member("range", range)
      }
    }
  }
}
