public import JSON

extension LSP {
  /// How a message is shown.
  public enum MessageType: Int, Hashable, Sendable, JSONReadable, JSONWritable {
    /// Something failed.
    case error = 1
    /// Something needs attention.
    case warning = 2
    /// Something is good to know.
    case info = 3
    /// Something goes to the log.
    case log = 4
    /// Something helps to find a fault (3.18).
    case debug = 5
  }

  /// The parameters of `window/showMessage` and of `window/logMessage`.
  public struct ShowMessageParams: Hashable, Sendable, JSONReadable, JSONWritable {
    /// How it is shown.
    public var type: MessageType
    /// What it says.
    public var message: String

    /// Makes a message.
    public init(type: MessageType, message: String) {
      self.type = type
      self.message = message
    }

    /// Reads a message.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      type = try fields.required("type")
      message = try fields.required("message")
    }

    /// Writes the message.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("type", type)
        object.member("message", message)
      }
    }
  }

  /// The parameters of `window/logMessage`.
  public typealias LogMessageParams = ShowMessageParams

  /// An answer the user may choose.
  public struct MessageActionItem: Hashable, Sendable, JSONReadable, JSONWritable {
    /// What the button says.
    public var title: String

    /// Makes an answer.
    public init(title: String) {
      self.title = title
    }

    /// Reads an answer.
    public init(_ value: JSONValue) throws(InvalidParams) {
      title = try Fields(value).required("title")
    }

    /// Writes the answer.
    public func write(to writer: inout JSONWriter) {
      writer.object { $0.member("title", title) }
    }
  }

  /// The parameters of `window/showMessageRequest`; the answer is one of the actions, or `null`.
  public struct ShowMessageRequestParams: Hashable, Sendable, JSONWritable {
    /// How it is shown.
    public var type: MessageType
    /// What it says.
    public var message: String
    /// What the user may answer.
    public var actions: [MessageActionItem]

    /// Makes a question.
    public init(type: MessageType, message: String, actions: [MessageActionItem]) {
      self.type = type
      self.message = message
      self.actions = actions
    }

    /// Writes the question.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("type", type)
        object.member("message", message)
        object.member(unlessEmpty: "actions", actions)
      }
    }
  }
}
