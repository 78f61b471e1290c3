import JSON
import JSONRPC
import Testing

@Suite struct MessageTests {
  private func message(_ text: String) -> Message { Message(Array(text.utf8)) }

  @Test func aRequestHasIdentifierAndMethod() throws {
    let params = try JSONDocument(Array("{\"a\":1}".utf8)).root
    #expect(
      message(#"{"jsonrpc":"2.0","id":1,"method":"m","params":{"a":1}}"#)
        == .request(id: .number(1), method: "m", params: params))
    #expect(
      message(#"{"method":"m","id":"x","jsonrpc":"2.0","more":[]}"#)
        == .request(id: RequestID("x"), method: "m", params: nil))
  }

  @Test(arguments: ["0", "-1", "2147483647", "9007199254740993", "\"\"", "\"1\"", "\"é\"", #""\ud83d""#])
  func anIdentifierIsSentBackAsItCame(id: String) throws {
    let incoming = message(#"{"jsonrpc":"2.0","id":\#(id),"method":"m"}"#)
    guard case .request(let read, _, _) = incoming else {
      Issue.record("read as \(incoming)")
      return
    }
    let answer = Outgoing.result(id: read, Array("null".utf8))
    #expect(String(decoding: answer.body, as: UTF8.self) == #"{"jsonrpc":"2.0","id":\#(id),"result":null}"#)
  }

  @Test(arguments: ["", ",\"params\":null"])
  func parametersMayBeAbsentOrNull(params: String) {
    let text = #"{"jsonrpc":"2.0","method":"exit"\#(params)}"#
    #expect(message(text) == .notification(method: "exit", params: nil))
  }

  @Test(arguments: ["", "{", "{\"jsonrpc\":\"2.0\",}", "\u{0}", "{\"jsonrpc\":\"2.0\",\"method\":\"a\nb\"}"])
  func whatIsNotJSONIsAParseErrorWithoutIdentifier(text: String) {
    guard case .failure(let id, let error) = message(text) else {
      Issue.record("read as a message")
      return
    }
    #expect(id == nil)
    #expect(error.code == .parseError)
    #expect(error.message.hasPrefix("the message is not JSON: line "))
  }

  @Test(
    arguments: [
      ("[]", nil), (#"[{"jsonrpc":"2.0","id":1,"method":"m"}]"#, nil), ("null", nil), ("5", nil), ("\"m\"", nil),
      ("{}", nil),
      (#"{"id":1,"method":"m"}"#, .number(1)), (#"{"jsonrpc":"1.0","id":"a","method":"m"}"#, RequestID("a")),
      (#"{"jsonrpc":2.0,"id":7,"method":"m"}"#, .number(7)), (#"{"jsonrpc":"2.0","id":1,"method":5}"#, .number(1)),
      (#"{"jsonrpc":"2.0","id":null,"method":"m"}"#, nil), (#"{"jsonrpc":"2.0","id":1.5,"method":"m"}"#, nil),
      (#"{"jsonrpc":"2.0","id":{},"method":"m"}"#, nil), (#"{"jsonrpc":"2.0","id":3}"#, .number(3)),
    ] as [(String, RequestID?)])
  func whatIsNoRequestIsAnInvalidRequest(text: String, expected: RequestID?) {
    guard case .failure(let id, let error) = message(text) else {
      Issue.record("read as a message")
      return
    }
    #expect(id == expected)
    #expect(error.code == .invalidRequest)
  }

  @Test func aResponseCarriesItsResultOrItsError() {
    #expect(
      message(#"{"jsonrpc":"2.0","id":4,"result":null}"#)
        == .response(id: .number(4), result: .success(JSONValue(.null))))
    #expect(
      message(#"{"jsonrpc":"2.0","id":4,"result":1,"error":null}"#)
        == .response(id: .number(4), result: .success(JSONValue(.number(JSONNumber(1))))))
    #expect(
      message(#"{"jsonrpc":"2.0","id":"x","error":{"code":-32601,"message":"no"}}"#)
        == .response(id: RequestID("x"), result: .failure(ResponseError(.methodNotFound, "no"))))
    #expect(
      message(#"{"jsonrpc":"2.0","id":null,"error":"broken"}"#)
        == .response(id: nil, result: .failure(ResponseError(.unknownErrorCode, ""))))
  }

  @Test func deepNestingIsAParseErrorAndNoCrash() {
    let text = #"{"jsonrpc":"2.0","method":"m","params":"# + String(repeating: "[", count: 1_000_000)
    guard case .failure(nil, let error) = message(text) else {
      Issue.record("read as a message")
      return
    }
    #expect(error.code == .parseError)
  }
}

@Suite struct OutgoingTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func eachKindHasItsMembers() {
    let request = Outgoing.request(.number(1), "m") { $0.array { $0.int(2) } }
    #expect(text(request.body) == #"{"jsonrpc":"2.0","id":1,"method":"m","params":[2]}"#)
    let notification = Outgoing.notification("n") { $0.object { $0.member("é", "“") } }
    #expect(text(notification.body) == #"{"jsonrpc":"2.0","method":"n","params":{"é":"“"}}"#)
    #expect(text(Outgoing.notification(method: "n", params: []).body) == #"{"jsonrpc":"2.0","method":"n"}"#)
    let result = Outgoing.result(RequestID("a")) { $0.bool(true) }
    #expect(text(result.body) == #"{"jsonrpc":"2.0","id":"a","result":true}"#)
    #expect(text(Outgoing.result(id: .number(0), []).body) == #"{"jsonrpc":"2.0","id":0,"result":null}"#)
    let data = JSONValue(
      .object(JSONObject([JSONMember(key: Array("retriggerRequest".utf8), value: JSONValue(.bool(false)))])))
    #expect(
      text(Outgoing.failure(id: nil, ResponseError(.serverCancelled, "no \"more\"", data: data)).body)
        == #"{"jsonrpc":"2.0","id":null,"error":{"code":-32802,"message":"no \"more\"","data":{"retriggerRequest":false}}}"#
    )
  }

  @Test func whatIsSentIsReadBack() {
    let request = Outgoing.request(RequestID("é"), "m") { $0.object { $0.member("text", "“a”\r\n") } }
    var framer = MessageFramer()
    framer.append(request.framed + request.framed)
    for _ in 0..<2 {
      guard let body = framer.next(), case .request(let id, let method, let params) = Message(body) else {
        Issue.record("not read back")
        return
      }
      #expect(id == RequestID("é"))
      #expect(method == "m")
      #expect(params?["text"]?.string == "“a”\r\n")
    }
    #expect(framer.next() == nil)
  }
}
