import JSON
import LanguageServer
import Testing

@Suite struct TypingTests {
  @Test func aFindingWhereSomethingIsTypedIsHeldForAMoment() throws {
    var editor = Editor.ready()
    editor.open("The vote is i on Monday.\n")
    _ = editor.diagnostics()
    editor.change(Editor.edit(0, 13, 0, 13, "s"))
    #expect(editor.diagnostics()?.count == 0)
    let wake = try #require(editor.wakeAt)
    #expect(wake == editor.time + 400_000_000)
    editor.time = wake
    editor.feed([])
    #expect(editor.diagnostics()?.count == 1)
    #expect(editor.wakeAt == nil)
  }

  @Test func otherFindingsAreShownAtOnce() {
    var editor = Editor.ready()
    editor.open("A  gap and and an i on Monday.\n")
    _ = editor.diagnostics()
    editor.change(Editor.edit(0, 18, 0, 18, "x"))
    #expect(editor.diagnostics()?.count == 2)
  }

  @Test(arguments: ["\" \"", "\"\\n\"", "\".\""])
  func whatIsNoLetterReleasesIt(typed: String) {
    var editor = Editor.ready()
    editor.open("The vote is i on Monday.\n")
    editor.change(Editor.edit(0, 13, 0, 13, "s"))
    _ = editor.diagnostics()
    editor.change(#"{"range":\#(range(0, 24, 0, 24)),"text":\#(typed)}"#, version: 3)
    #expect(editor.diagnostics()?.contains { $0["code"]?.string == "repeated-word" } == true)
  }

  @Test func savingReleasesItAndAPullingClientIsAskedToPull() {
    var editor = Editor.ready(
      #"{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}"#)
    editor.open("The vote is i on Monday.\n")
    editor.change(Editor.edit(0, 13, 0, 13, "s"))
    let pull = #"{"textDocument":{"uri":"untitled:draft"}}"#
    #expect(editor.request("textDocument/diagnostic", pull)?["result"]?["items"]?.array?.count == 0)
    editor.notify("textDocument/didSave", pull)
    #expect(editor.take { $0["method"]?.string == "workspace/diagnostic/refresh" } != nil)
    #expect(editor.request("textDocument/diagnostic", pull)?["result"]?["items"]?.array?.count == 1)
  }
}
