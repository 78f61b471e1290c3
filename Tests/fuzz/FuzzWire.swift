import JSON
import JSONRPC
import LanguageServer

// Takes any bytes for the wire of the language server. A broken promise traps, and the fuzzer keeps the input: bodies
// that depend on how the stream is cut, JSON that does not survive being written, requests without exactly one answer.

/// The bodies in a stream that arrives in pieces of this many bytes.
private func bodies(_ stream: [UInt8], cutBy size: Int) -> [[UInt8]] {
  var framer = MessageFramer()
  var bodies: [[UInt8]] = []
  var start = 0
  while start < stream.count {
    let end = min(stream.count, start + size)
    framer.append(stream[start..<end])
    while let body = framer.next() { bodies.append(body) }
    start = end
  }
  return bodies
}

private func checkJSON(_ body: [UInt8]) {
  guard let value = try? JSONDocument(body).root else { return }
  var writer = JSONWriter()
  writer.value(value)
  guard let again = try? JSONDocument(writer.bytes).root else { preconditionFailure("written JSON cannot be read") }
  var second = JSONWriter()
  second.value(again)
  precondition(second.bytes == writer.bytes, "JSON changes when it is written twice")
}

/// Feeds a server that is ready with the bodies, and counts its answers.
private func checkServer(_ bodies: [[UInt8]], inOneBatch: Bool) {
  var server = Server(version: "fuzz")
  let hello = #"{"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"capabilities":{}}}"#
  _ = server.receive([.message(Array(hello.utf8))])
  var requests: [RequestID: Int] = [:]
  for body in bodies {
    if case .request(let id, _, _) = Message(body) { requests[id, default: 0] += 1 }
  }
  var answers: [RequestID: Int] = [:]
  let batches = inOneBatch ? [bodies] : bodies.map { [$0] }
  for batch in batches {
    var events = batch.map { Event.message($0) }
    var hasMore = false
    while !events.isEmpty || hasMore {
      let reaction = server.receive(events)
      events = []
      // The clock stands still, so what is due now is what the server has not come to.
      hasMore = reaction.wakeAt == 0
      for effect in reaction.effects {
        switch effect {
        case .send(let message): count(message, in: &answers)
        case .read(let path): events.append(.fileRead(path: path, contents: nil))
        case .list(let path): events.append(.folderListed(path: path, entries: nil))
        case .watch, .watchProcess, .exit: break
        }
      }
    }
  }
  for (id, count) in requests { precondition(answers[id] ?? 0 >= count, "a request has no answer") }
}

private func count(_ message: Outgoing, in answers: inout [RequestID: Int]) {
  guard let value = try? JSONDocument(message.body).root else { preconditionFailure("what is sent is no JSON") }
  precondition(value["jsonrpc"]?.string == "2.0")
  if value["method"] == nil, let id = RequestID(value["id"]) { answers[id, default: 0] += 1 }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWire(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let stream = Array(bytes.dropFirst())
  let whole = bodies(stream, cutBy: max(1, stream.count))
  precondition(bodies(stream, cutBy: Int(bytes[0]) % 61 + 1) == whole, "bodies depend on how the stream is cut")
  checkJSON(stream)
  for body in whole { checkJSON(body) }
  checkServer(whole + [stream], inOneBatch: bytes[0] & 1 == 0)
  return 0
}
