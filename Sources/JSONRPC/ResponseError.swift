public import JSON

/// The number that says why a request failed (JSON-RPC 2.0, section 5.1, and LSP 3.17, ErrorCodes).
public struct ErrorCode: RawRepresentable, Hashable, Sendable {
  /// The number on the wire.
  public let rawValue: Int

  /// Makes a code of its number.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The message is not JSON.
  public static let parseError = ErrorCode(rawValue: -32700)
  /// The JSON is no request, or none that may be made now.
  public static let invalidRequest = ErrorCode(rawValue: -32600)
  /// The method is not known.
  public static let methodNotFound = ErrorCode(rawValue: -32601)
  /// The parameters do not fit the method.
  public static let invalidParams = ErrorCode(rawValue: -32602)
  /// The server failed in a way it did not foresee.
  public static let internalError = ErrorCode(rawValue: -32603)
  /// A request came before `initialize`.
  public static let serverNotInitialized = ErrorCode(rawValue: -32002)
  /// No other code fits.
  public static let unknownErrorCode = ErrorCode(rawValue: -32001)
  /// The request was well formed and could not be done all the same.
  public static let requestFailed = ErrorCode(rawValue: -32803)
  /// The server gave the request up.
  public static let serverCancelled = ErrorCode(rawValue: -32802)
  /// The document changed so that the answer would be of no use.
  public static let contentModified = ErrorCode(rawValue: -32801)
  /// The client gave the request up.
  public static let requestCancelled = ErrorCode(rawValue: -32800)
}

/// Why a request failed.
public struct ResponseError: Error, Hashable, Sendable {
  /// The kind of failure.
  public let code: ErrorCode

  /// One sentence for people.
  public let message: String

  /// What the method adds, such as whether to ask again.
  public let data: JSONValue?

  /// Makes an error.
  public init(_ code: ErrorCode, _ message: String, data: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  /// Reads the error of a response; what is missing or of the wrong kind is replaced, since the answer is no anyway.
  init(_ value: JSONValue) {
    let code = value["code"]?.int.map(ErrorCode.init(rawValue:)) ?? .unknownErrorCode
    self.init(code, value["message"]?.string ?? "", data: value["data"])
  }

  /// Writes the error object.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("code", code.rawValue)
      object.member("message", message)
      object.member("data", data)
    }
  }
}
