public import JSON

extension LSP {
  /// The name of a piece of work whose progress is told.
  public enum ProgressToken: Hashable, Sendable, JSONReadable, JSONWritable {
    /// An integer.
    case number(Int)
    /// A string, as the bytes between its quotes.
    case string([UInt8])

    /// Makes a token of text.
    public init(_ text: String) {
      self = .string(Array(text.utf8))
    }

    /// Reads a token.
    public init(_ value: JSONValue) throws(InvalidParams) {
      if let number = value.int {
        self = .number(number)
      } else if let bytes = value.bytes {
        self = .string(bytes)
      } else {
        throw InvalidParams(expected: "an integer or a string", found: value)
      }
    }

    /// Writes the token as it came.
    public func write(to writer: inout JSONWriter) {
      switch self {
      case .number(let number): writer.int(number)
      case .string(let bytes): writer.string(bytes: bytes)
      }
    }
  }

  /// How a piece of work goes on.
  public enum WorkDoneProgress: Hashable, Sendable, JSONWritable {
    /// It starts, with what it is called.
    case begin(title: String, cancellable: Bool, message: String?, percentage: Int?)
    /// It goes on.
    case report(message: String?, percentage: Int?)
    /// It is over.
    case end(message: String?)

    /// Writes the news; a percentage is held between 0 and 100.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        switch self {
        case .begin(let title, let cancellable, let message, let percentage):
          object.member("kind", "begin")
          object.member("title", title)
          object.member(ifTrue: "cancellable", cancellable)
          object.member("message", message)
          object.member("percentage", percentage.map { min(max($0, 0), 100) })
        case .report(let message, let percentage):
          object.member("kind", "report")
          object.member("message", message)
          object.member("percentage", percentage.map { min(max($0, 0), 100) })
        case .end(let message):
          object.member("kind", "end")
          object.member("message", message)
        }
      }
    }
  }

  /// The parameters of `$/progress`: news of a piece of work, or a part of an answer.
  public struct ProgressParams<Value: JSONWritable & Sendable>: Sendable, JSONWritable {
    /// The piece of work.
    public var token: ProgressToken
    /// The news or the part.
    public var value: Value

    /// Makes parameters.
    public init(token: ProgressToken, value: Value) {
      self.token = token
      self.value = value
    }

    /// Writes token and value.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("token", token)
        object.member("value", value)
      }
    }
  }

  /// The parameters of `window/workDoneProgress/create` and of `window/workDoneProgress/cancel`.
  public struct WorkDoneProgressParams: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The piece of work.
    public var token: ProgressToken

    /// Makes parameters.
    public init(token: ProgressToken) {
      self.token = token
    }

    /// Reads the token.
    public init(_ value: JSONValue) throws(InvalidParams) {
      token = try Fields(value).required("token")
    }

    /// Writes the token.
    public func write(to writer: inout JSONWriter) {
      writer.object { $0.member("token", token) }
    }
  }
}
