public import JSON

/// A message that arrived.
public enum Message: Hashable, Sendable {
  /// A call that has to be answered exactly once.
  case request(id: RequestID, method: String, params: JSONValue?)
  /// A call that is never answered.
  case notification(method: String, params: JSONValue?)
  /// The answer to a request of ours; the identifier is nil if it is none that could be ours.
  case response(id: RequestID?, result: Result<JSONValue, ResponseError>)
  /// Bytes that are no message, to be answered with the error.
  case failure(id: RequestID?, ResponseError)

  /// Reads one message body; whatever the bytes are, the outcome is one message.
  ///
  /// Parameters that are absent or `null` are nil; their kind is for the method to judge.
  public init(_ body: [UInt8]) {
    do {
      self.init(try JSONDocument(body).root)
    } catch {
      self = .failure(id: nil, ResponseError(.parseError, "the message is not JSON: \(error)"))
    }
  }

  /// Reads a message from its JSON.
  public init(_ value: JSONValue) {
    guard case .object(let object) = value.content else {
      self = .failure(id: nil, ResponseError(.invalidRequest, Self.refusal(of: value)))
      return
    }
    let idValue = object["id"]
    let id = RequestID(idValue)
    guard let methodValue = object["method"] else {
      self = Self.response(id, object)
      return
    }
    guard object["jsonrpc"]?.string == "2.0" else {
      self = .failure(id: id, ResponseError(.invalidRequest, "the member “jsonrpc” has to be \"2.0\""))
      return
    }
    guard let method = methodValue.string else {
      let found = methodValue.kindName
      self = .failure(id: id, ResponseError(.invalidRequest, "the member “method” has to be a string, not \(found)"))
      return
    }
    let params = object["params"].flatMap { $0.isNull ? nil : $0 }
    if let id {
      self = .request(id: id, method: method, params: params)
    } else if let idValue {
      let found = idValue.kindName
      self = .failure(
        id: nil, ResponseError(.invalidRequest, "the member “id” has to be an integer or a string, not \(found)"))
    } else {
      self = .notification(method: method, params: params)
    }
  }

  /// Reads what has no method: a response, if it has a result or an error.
  private static func response(_ id: RequestID?, _ object: JSONObject) -> Message {
    if let error = object["error"], !error.isNull {
      .response(id: id, result: .failure(ResponseError(error)))
    } else if let result = object["result"] {
      .response(id: id, result: .success(result))
    } else {
      .failure(id: id, ResponseError(.invalidRequest, "the message has neither “method” nor “result” nor “error”"))
    }
  }

  private static func refusal(of value: JSONValue) -> String {
    if value.array != nil { return "a batch is not part of the protocol; send one message at a time" }
    return "a message has to be an object, not \(value.kindName)"
  }
}
