public import JSON

extension LSP {
  /// A command with what it is called.
  public struct Command: Hashable, Sendable, JSONReadable, JSONWritable {
    /// What the user sees.
    public var title: String
    /// The name of the command; empty for one that only shows its title, as a code lens may.
    public var command: String
    /// What it works on.
    public var arguments: [JSONValue] = []

    /// Makes a command.
    public init(title: String, command: String, arguments: [JSONValue] = []) {
      self.title = title
      self.command = command
      self.arguments = arguments
    }

    /// Reads a command.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      title = try fields.required("title")
      command = try fields.required("command")
      arguments = try fields.optional("arguments") ?? []
    }

    /// Writes the command.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("title", title)
        object.member("command", command)
        object.member(unlessEmpty: "arguments", arguments)
      }
    }
  }

  /// The parameters of `workspace/executeCommand`.
  public struct ExecuteCommandParams: Hashable, Sendable, JSONReadable {
    /// The name of the command.
    public let command: String
    /// What it works on.
    public let arguments: [JSONValue]
    /// Where to report progress.
    public let workDoneToken: ProgressToken?

    /// Reads the parameters.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      command = try fields.required("command")
      arguments = try fields.optional("arguments") ?? []
      workDoneToken = fields.lenient("workDoneToken")
    }
  }
}
