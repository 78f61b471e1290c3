public import JSON

extension LSP {
  /// The parameters of `textDocument/inlayHint`.
  public struct InlayHintParams: Hashable, Sendable, JSONReadable {
    /// The document.
    public let textDocument: TextDocumentIdentifier
    /// The part that is shown.
    public let range: Range
    /// Where to report progress.
    public let workDoneToken: ProgressToken?

    /// Reads the parameters.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      textDocument = try fields.required("textDocument")
      range = try fields.required("range")
      workDoneToken = fields.lenient("workDoneToken")
    }
  }

  /// A note shown inside a line.
  public struct InlayHint: Hashable, Sendable, JSONReadable, JSONWritable {
    /// Where it is shown.
    public var position: Position
    /// What it says.
    public var label: String
    /// What is shown when the pointer rests on it.
    public var tooltip: String?
    /// The edits that turn the note into text.
    public var textEdits: [TextEdit] = []
    /// There is space before it.
    public var paddingLeft = false
    /// There is space after it.
    public var paddingRight = false
    /// What the server wants back when the hint is resolved.
    public var data: JSONValue?

    /// Makes a hint.
    public init(position: Position, label: String, tooltip: String? = nil) {
      self.position = position
      self.label = label
      self.tooltip = tooltip
    }

    /// Reads a hint.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      position = try fields.required("position")
      label = try fields.required("label")
      tooltip = fields.lenient("tooltip")
      textEdits = try fields.optional("textEdits") ?? []
      paddingLeft = fields.lenient("paddingLeft") ?? false
      paddingRight = fields.lenient("paddingRight") ?? false
      data = fields.value("data")
    }

    /// Writes the hint.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("position", position)
        object.member("label", label)
        object.member("tooltip", tooltip)
        object.member(unlessEmpty: "textEdits", textEdits)
        object.member(ifTrue: "paddingLeft", paddingLeft)
        object.member(ifTrue: "paddingRight", paddingRight)
        object.member("data", data)
      }
    }
  }
}
