import JSON
import Testing

@testable import LanguageServer

/// Formatting makes the safe fixes of a draft.
struct FormattingTests {
  @Test func theLastLineBreakIsAddedUnlessTheEditorAddsItItself() {
    #expect(newTexts(name: "test") == [" ", "\n"])
    #expect(newTexts(name: "helix") == [" "])
  }

  private func newTexts(name: String) -> [String] {
    var editor = Editor.ready(name: name)
    editor.open("A headline\nA gap  in the second line")
    let options = #""options":{"insertSpaces":true,"tabSize":2}"#
    let answer = editor.request(
      "textDocument/formatting", #"{"textDocument":{"uri":"\#(Editor.draft)"},\#(options)}"#)
    return (answer?["result"]?.array ?? []).compactMap { $0["newText"]?.string }
  }
}
