public import JSON

extension LSP {
  /// The parameters of `textDocument/codeLens`.
  public typealias CodeLensParams = DocumentParams

  /// A command shown among the lines of a document.
  public struct CodeLens: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The place; lies on one line.
    public var range: Range
    /// What is shown and done; nil if it is left to be resolved.
    public var command: Command?
    /// What the server wants back when the lens is resolved.
    public var data: JSONValue?

    /// Makes a lens.
    public init(range: Range, command: Command?, data: JSONValue? = nil) {
      self.range = range
      self.command = command
      self.data = data
    }

    /// Reads a lens, as it comes back to be resolved.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      range = try fields.required("range")
      command = try fields.optional("command")
      data = fields.value("data")
    }

    /// Writes the lens.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("range", range)
        object.member("command", command)
        object.member("data", data)
      }
    }
  }
}
