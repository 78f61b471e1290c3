import Configuration
import JSON
import JSONRPC
import LanguageServerProtocol
import Prose
import Testing

@testable import LanguageServer

/// What the server has after any edits is what it would have if the text had been opened as it is now.
///
/// The short run is part of every test run; `COPYDESK_STEPS=100000` makes the long one.
@Suite struct EquivalenceTests {
  @Test(arguments: zip(["utf-8", "utf-16", "utf-32"], [ColumnUnit.utf8, .utf16, .scalar]))
  func editsLeaveWhatAFreshDocumentHas(encoding: String, unit: ColumnUnit) {
    var random = Random(seed: UInt64(encoding.utf8.count &* 31 + encoding.utf8.reduce(0) { $0 + Int($1) }))
    var wire = RandomWire(encoding: encoding)
    var text = random.text(of: 30)
    wire.open(text, &random)
    for step in 0..<Self.steps / 3 {
      let changes = (0...random.below(3)).map { _ in Self.change(of: &text, unit, &random) }
      wire.change(changes, version: step + 2, &random)
      guard let document = wire.server.documents[RandomWire.uri] else { return #expect(Bool(false), "lost") }
      #expect(document.text.bytes == text, "step \(step)")
      #expect(document.version == step + 2)
      let fresh = Document(text, format: .text)
      let desk = Desk(.empty(.builtIn), path: "/draft", today: wire.server.workspace.today)
      let expected = desk.findings(in: text, format: .text, path: nil)
      #expect(wire.server.analysis(of: RandomWire.uri)?.findings == expected, "step \(step)")
      #expect(wire.server.analysis(of: RandomWire.uri)?.document.tokens == fresh.tokens)
      if document.text.bytes != text { return }
      if text.count > 4_000 { text = wire.reset(version: step + 2, &random) }
    }
  }

  private static let steps = LongRun.steps(otherwise: 600)

  /// Makes a random change of a text and gives it as JSON; the model works on scalars, not on lines.
  private static func change(of text: inout [UInt8], _ unit: ColumnUnit, _ random: inout Random) -> String {
    let new = random.text(of: 3)
    if random.below(12) == 0 {
      text = new
      return #"{"text":\#(quoted(String(decoding: new, as: UTF8.self)))}"#
    }
    let index = LineIndex(text)
    func place() -> LineColumn { LineColumn(line: random.below(index.lineCount + 2), column: random.below(30)) }
    var (start, end) = (place(), place())
    if end < start { swap(&start, &end) }
    let range =
      index.offset(of: start, in: unit)..<max(index.offset(of: start, in: unit), index.offset(of: end, in: unit))
    text.replaceSubrange(range, with: new)
    return Editor.edit(start.line, start.column, end.line, end.column, String(decoding: new, as: UTF8.self))
  }
}

/// A server behind a wire that cuts frames at random places.
struct RandomWire {
  static let uri = LSP.DocumentURI("untitled:random")
  var server = Server(version: "test")
  private var framer = MessageFramer()
  private let encoding: String

  init(encoding: String) {
    self.encoding = encoding
    let hello = #"{"processId":null,"capabilities":{"general":{"positionEncodings":["\#(encoding)"]}}}"#
    let body = #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":\#(hello)}"#
    _ = server.receive([.message(Array(body.utf8))])
  }

  mutating func open(_ text: [UInt8], _ random: inout Random) {
    let words = quoted(String(decoding: text, as: UTF8.self))
    let item = #"{"uri":"untitled:random","languageId":"plaintext","version":1,"text":\#(words)}"#
    send(Editor.notification("textDocument/didOpen", #"{"textDocument":\#(item)}"#), &random)
  }

  mutating func change(_ changes: [String], version: Int, _ random: inout Random) {
    let params = Editor.changeParams(changes.joined(separator: ","), uri: "untitled:random", version: version)
    send(Editor.notification("textDocument/didChange", params), &random)
  }

  /// Starts again with a short text.
  mutating func reset(version: Int, _ random: inout Random) -> [UInt8] {
    let text = random.text(of: 20)
    change([#"{"text":\#(quoted(String(decoding: text, as: UTF8.self)))}"#], version: version, &random)
    return text
  }

  private mutating func send(_ body: String, _ random: inout Random) {
    var bytes = Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)[...]
    while !bytes.isEmpty {
      let count = min(bytes.count, 1 + random.below(400))
      framer.append(bytes.prefix(count))
      bytes = bytes.dropFirst(count)
      while let body = framer.next() { _ = server.receive([.message(body)]) }
    }
  }
}
