import JSON
import LanguageServer
import Testing

@Suite struct DiagnosticsTests {
  @Test func findingsArePushedToAClientThatCannotPull() {
    var editor = Editor.ready()
    editor.open("The vote is is on Monday.\n")
    let diagnostics = editor.diagnostics() ?? []
    #expect(diagnostics.compactMap { $0["code"]?.string } == ["repeated-word"])
    #expect(diagnostics.first?["source"]?.string == "copydesk")
  }

  @Test func aMessageHasItsCorrectionBehindIt() {
    var editor = Editor.ready()
    editor.open("A  gap.\n")
    let message = editor.diagnostics()?.first?["message"]?.string
    #expect(message?.hasSuffix(": “ ”") == true)
  }

  @Test func anEmptySetIsPushedWhenTheLastFindingGoes() {
    var editor = Editor.ready()
    editor.open("A  gap.\n")
    #expect(editor.diagnostics()?.count == 1)
    editor.change(Editor.edit(0, 1, 0, 2, ""))
    #expect(editor.diagnostics()?.count == 0)
  }

  @Test func nothingIsPushedToAClientThatPulls() throws {
    var editor = Editor.ready(#"{"textDocument":{"diagnostic":{}}}"#)
    editor.open("A  gap.\n")
    #expect(editor.diagnostics() == nil)
    let answer = editor.request("textDocument/diagnostic", #"{"textDocument":{"uri":"untitled:draft"}}"#)?["result"]
    #expect(answer?["kind"]?.string == "full")
    #expect(answer?["items"]?.array?.count == 1)
    let id = try #require(answer?["resultId"]?.string)
    let again = editor.request(
      "textDocument/diagnostic", #"{"textDocument":{"uri":"untitled:draft"},"previousResultId":"\#(id)"}"#)
    #expect(again?["result"]?["kind"]?.string == "unchanged")
    #expect(again?["result"]?["resultId"]?.string == id)
  }

  @Test func manyChangesInOneBatchGiveOneSet() throws {
    var editor = Editor.ready()
    editor.open("A  gap.\n")
    _ = editor.diagnostics()
    let changes = (2..<202).map { version in
      Editor.notification(
        "textDocument/didChange", Editor.changeParams(Editor.edit(0, 0, 0, 0, "x"), version: version))
    }
    editor.feed(changes.map { .message(Array($0.utf8)) })
    #expect(editor.received.count { $0["method"]?.string == "textDocument/publishDiagnostics" } == 1)
  }
}
