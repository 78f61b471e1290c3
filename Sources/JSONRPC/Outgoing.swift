public import JSON

/// A message to send.
///
/// Parameters and results are JSON already, so that what was computed once can be sent again without being written again.
public enum Outgoing: Hashable, Sendable {
  /// A call to be answered.
  case request(id: RequestID, method: String, params: [UInt8])
  /// A call that is not answered.
  case notification(method: String, params: [UInt8])
  /// The answer to a request that was done.
  case result(id: RequestID, [UInt8])
  /// The answer to a request that failed; the identifier is nil if it could not be read.
  case failure(id: RequestID?, ResponseError)

  /// Makes a call to be answered, with parameters that the closure writes as one value.
  public static func request(
    _ id: RequestID, _ method: String, _ params: (inout JSONWriter) -> Void
  ) -> Outgoing {
    .request(id: id, method: method, params: json(params))
  }

  /// Makes a call that is not answered, with parameters that the closure writes as one value.
  public static func notification(_ method: String, _ params: (inout JSONWriter) -> Void) -> Outgoing {
    .notification(method: method, params: json(params))
  }

  /// Makes an answer that the closure writes as one value.
  public static func result(_ id: RequestID, _ result: (inout JSONWriter) -> Void) -> Outgoing {
    .result(id: id, json(result))
  }

  /// How many bytes its parameters or its result have.
  public var contentBytes: Int {
    switch self {
    case .request(_, _, let json), .notification(_, let json), .result(_, let json): json.count
    case .failure: 0
    }
  }

  /// The message as JSON, without headers.
  public var body: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// The message as it goes on the wire, headers included.
  public var framed: [UInt8] {
    let body = self.body
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count + 32)
    bytes.append(contentsOf: "Content-Length: \(body.count)\r\n\r\n".utf8)
    bytes.append(contentsOf: body)
    return bytes
  }

  /// Writes the message as one JSON object.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("jsonrpc", "2.0")
      switch self {
      case .request(let id, let method, let params):
        object.key("id")
        id.write(to: &object)
        Self.writeCall(method, params, to: &object)
      case .notification(let method, let params):
        Self.writeCall(method, params, to: &object)
      case .result(let id, let result):
        object.key("id")
        id.write(to: &object)
        object.key("result")
        if result.isEmpty { object.null() } else { object.raw(result) }
      case .failure(let id, let error):
        object.key("id")
        if let id { id.write(to: &object) } else { object.null() }
        object.key("error")
        error.write(to: &object)
      }
    }
  }

  /// Writes the method and its parameters; none are written where there are no bytes, as LSP asks.
  private static func writeCall(_ method: String, _ params: [UInt8], to writer: inout JSONWriter) {
    writer.member("method", method)
    if !params.isEmpty {
      writer.key("params")
      writer.raw(params)
    }
  }

  private static func json(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.bytes
  }
}
