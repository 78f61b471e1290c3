public import JSON

extension LSP {
  /// Why code actions are asked for.
  public enum CodeActionTriggerKind: Int, Hashable, Sendable, JSONReadable {
    /// The user asked.
    case invoked = 1
    /// The client asked of itself, to know whether there are any.
    case automatic = 2
  }

  /// What a client knows when it asks for code actions.
  public struct CodeActionContext: Hashable, Sendable, JSONReadable {
    /// The diagnostics it shows in the range; not all of them need be this server's, and on saving there may be none.
    public let diagnostics: [Diagnostic]
    /// The kinds asked for; nil asks for all, an empty list for none.
    public let only: [CodeActionKind]?
    /// Why they are asked for.
    public let triggerKind: CodeActionTriggerKind?

    /// Reads a context; diagnostics and kinds that do not fit are passed over.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      diagnostics = fields.elements("diagnostics")
      only = fields.value("only")?.array == nil ? nil : fields.elements("only")
      triggerKind = fields.lenient("triggerKind")
    }

    /// Whether actions of the kind are asked for.
    public func wants(_ kind: CodeActionKind) -> Bool {
      only?.contains { $0.contains(kind) } ?? true
    }

    /// Whether actions of the kind are asked for by name, as those on the whole document have to be.
    public func wantsByName(_ kind: CodeActionKind) -> Bool {
      only != nil && wants(kind)
    }
  }

  /// The parameters of `textDocument/codeAction`.
  public struct CodeActionParams: Hashable, Sendable, JSONReadable {
    /// The document.
    public let textDocument: TextDocumentIdentifier
    /// The part of it.
    public let range: Range
    /// What the client knows.
    public let context: CodeActionContext
    /// Where to report progress.
    public let workDoneToken: ProgressToken?

    /// Reads the parameters.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      textDocument = try fields.required("textDocument")
      range = try fields.required("range")
      context = try fields.required("context")
      workDoneToken = fields.lenient("workDoneToken")
    }
  }

  /// A change or a command offered to the user.
  public struct CodeAction: Hashable, Sendable, JSONReadable, JSONWritable {
    /// What it does, in a few words.
    public var title: String
    /// Its kind.
    public var kind: CodeActionKind?
    /// What it mends.
    public var diagnostics: [Diagnostic] = []
    /// Whether it is the best of those that mend the same; left out when false.
    public var isPreferred = false
    /// Why it cannot be chosen; nil if it can.
    public var disabled: String?
    /// The change; nil if it is left to be resolved.
    public var edit: WorkspaceEdit?
    /// A command to run after the change.
    public var command: Command?
    /// What the server wants back when the action is resolved.
    public var data: JSONValue?

    /// Makes an action.
    public init(title: String, kind: CodeActionKind?, edit: WorkspaceEdit? = nil) {
      self.title = title
      self.kind = kind
      self.edit = edit
    }

    /// Reads an action, as it comes back to be resolved.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      title = try fields.required("title")
      kind = fields.lenient("kind")
      diagnostics = fields.elements("diagnostics")
      isPreferred = fields.lenient("isPreferred") ?? false
      disabled = fields.value("disabled")?["reason"]?.string
      edit = try fields.optional("edit")
      command = try fields.optional("command")
      data = fields.value("data")
    }

    /// Writes the action.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("title", title)
        object.member("kind", kind)
        object.member(unlessEmpty: "diagnostics", diagnostics)
        object.member(ifTrue: "isPreferred", isPreferred)
        if let disabled {
          object.key("disabled")
          object.object { $0.member("reason", disabled) }
        }
        object.member("edit", edit)
        object.member("command", command)
        object.member("data", data)
      }
    }
  }
}
