import JSON
import LanguageServer
import Testing

@Suite struct CodeActionTests {
  private static let literal =
    #""codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}},"isPreferredSupport":true"#
  private static let modern = """
    {"workspace":{"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"],\
    "changeAnnotationSupport":{}}},"textDocument":{"codeAction":{\(literal),"dataSupport":true,\
    "resolveSupport":{"properties":["edit"]}}}}
    """

  private func actions(
    _ editor: inout Editor, only: String? = nil, diagnostics: [JSONValue] = [], uri: String = Editor.draft
  ) -> [JSONValue] {
    var writer = JSONWriter()
    writer.array { list in for diagnostic in diagnostics { list.value(diagnostic) } }
    let named = String(decoding: writer.bytes, as: UTF8.self)
    let context = #"{"diagnostics":\#(named)\#(only.map { #","only":\#($0)"# } ?? "")}"#
    let params = #"{"textDocument":{"uri":"\#(uri)"},"range":\#(range(0, 0, 99, 0)),"context":\#(context)}"#
    return editor.request("textDocument/codeAction", params)?["result"]?.array ?? []
  }

  private func titles(_ actions: [JSONValue]) -> [String] { actions.compactMap { $0["title"]?.string } }

  @Test func fixesComeFirstThenWhatLetsTheTextStand() {
    var editor = Editor.ready(Self.modern)
    editor.open("A  gap and  a gap.\n")
    let found = editor.diagnostics() ?? []
    let all = titles(actions(&editor, diagnostics: Array(found.prefix(1))))
    #expect(
      all == [
        "Replace “  ” with “ ”", "Fix all 2 of multiple-spaces in this draft", "Stet here: let “  ” stand",
        "Stet multiple-spaces in this file",
      ])
  }

  @Test func kateGetsOneActionForADiagnostic() {
    offersOneAction(Editor.ready(Self.modern, name: "Kate"))
    let kinds = #"{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix","refactor","source"]}}}"#
    offersOneAction(Editor.ready(#"{"textDocument":{"codeAction":\#(kinds)}}"#, name: nil))
  }

  private func offersOneAction(_ editor: Editor) {
    var editor = editor
    editor.open("A  gap and  a gap.\n")
    let found = editor.diagnostics() ?? []
    #expect(titles(actions(&editor, diagnostics: Array(found.prefix(1)))) == ["Replace “  ” with “ ”"])
    #expect(actions(&editor).isEmpty)
  }

  @Test func aDiagnosticThatIsNamedAtAWrongColumnIsLookedForAtTheRange() {
    var editor = Editor.ready(#"{"textDocument":{"codeAction":{\#(Self.literal)}}}"#)
    editor.open("“Yes”  no.\n")
    let context = #"{"diagnostics":[{"range":\#(range(0, 9, 0, 11)),"code":"multiple-spaces","message":""}]}"#
    let draft = #"{"textDocument":{"uri":"\#(Editor.draft)"},"range""#
    let at = editor.request("textDocument/codeAction", #"\#(draft):\#(range(0, 6, 0, 6)),"context":\#(context)}"#)
    #expect(titles(at?["result"]?.array ?? []).first == "Replace “  ” with “ ”")
    let off = editor.request("textDocument/codeAction", #"\#(draft):\#(range(0, 9, 0, 9)),"context":\#(context)}"#)
    #expect(off?["result"]?.array?.isEmpty == true)
  }

  @Test(arguments: [
    (#"["source.fixAll"]"#, 1), (#"["source"]"#, 1), (#"["source.fixAll.copydesk"]"#, 1), (#"["source.fix"]"#, 0),
    (#"["sourceful"]"#, 0), ("[]", 0), (#"["refactor","source.fixAll"]"#, 1),
  ])
  func line46OnlyIsAHierarchy(only: String, count: Int) {
    var editor = Editor.ready(Self.modern)
    editor.open("A  gap.\n")
    let kinds = actions(&editor, only: only).compactMap { $0["kind"]?.string }
    #expect(kinds.count { $0 == "source.fixAll.copydesk" } == count)
    #expect(!kinds.contains("source.fixAll.copydesk.unsafe"))
  }

  @Test func line47FixAllNeedsNoDiagnosticsAndASecondSaveIsEmpty() {
    var editor = Editor.ready(#"{"textDocument":{"codeAction":{\#(Self.literal)}}}"#)
    editor.open("A  gap and  a gap.\n")
    let action = actions(&editor, only: #"["source.fixAll"]"#).first
    #expect(action?["edit"]?["changes"]?["untitled:draft"]?.array?.count == 2)
    editor.change(#"{"text":"A gap and a gap.\n"}"#)
    #expect(actions(&editor, only: #"["source.fixAll"]"#).isEmpty)
  }

  @Test func line51ResolvingKeepsWhatWasGiven() throws {
    var editor = Editor.ready(Self.modern)
    editor.open("A  gap.\n")
    let action = try #require(actions(&editor, only: #"["source.fixAll"]"#).first)
    #expect(action["edit"] == nil)
    var writer = JSONWriter()
    writer.value(action)
    let resolved = editor.request("codeAction/resolve", String(decoding: writer.bytes, as: UTF8.self))?["result"]
    #expect(resolved?["title"] == action["title"])
    #expect(resolved?["data"] == action["data"])
    #expect(resolved?["edit"]?["documentChanges"]?[0]?["textDocument"]?["version"]?.int == 1)
  }

  @Test func anUnsafeFixAsksForConfirmation() throws {
    let uri = "file:///n/a.txt"
    let settings = #"{"fix":{"unsafeFor":["multiple-spaces"]}}"#
    var editor = Editor.ready(Self.modern, folder: "/n", files: ["/n/a.txt": "", "/n/copydesk.json": settings])
    editor.open("A  gap.\n", uri: uri)
    let found = editor.diagnostics(of: uri) ?? []
    let edit = actions(&editor, diagnostics: found, uri: uri).first?["edit"]
    let name = try #require(edit?["documentChanges"]?[0]?["edits"]?[0]?["annotationId"]?.string)
    #expect(edit?["changeAnnotations"]?[name]?["needsConfirmation"]?.bool == true)
  }

  @Test func aHeadlineIsConverted() {
    var editor = Editor.ready(#"{"textDocument":{"codeAction":{\#(Self.literal)}}}"#)
    editor.open("# The Council Meets To Agree On A New Plan\n", uri: "file:///n/a.md", language: "markdown")
    let all = actions(&editor, only: #"["refactor"]"#, uri: "file:///n/a.md")
    let sentence = all.first { $0["title"]?.string == "Convert headline to sentence case" }
    let edits = sentence?["edit"]?["changes"]?["file:///n/a.md"]?.array ?? []
    #expect(
      edits.compactMap { $0["newText"]?.string } == ["council", "meets", "to", "agree", "on", "a", "new", "plan"])
  }

  @Test func switchingOffARuleMakesOrEditsTheProjectFile() throws {
    let path = "/n/drafts/a.txt"
    var editor = Editor.ready(Self.modern, folder: "/n", files: [path: ""])
    editor.open("A  gap.\n", uri: "file://" + path)
    let found = editor.diagnostics(of: "file://" + path) ?? []
    let make = actions(&editor, diagnostics: found, uri: "file://" + path).last?["edit"]?["documentChanges"]
    #expect(make?[0]?["kind"]?.string == "create")
    #expect(make?[0]?["uri"]?.string == "file:///n/copydesk.json")
    editor.files["/n/copydesk.json"] = #"{ "rules": { "repeated-word": "off" } }"#
    editor.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"file:///n/copydesk.json","type":1}]}"#)
    let edit = actions(&editor, diagnostics: found, uri: "file://" + path).last?["edit"]?["documentChanges"]?[0]
    #expect(edit?["edits"]?[0]?["newText"]?.string == #" "multiple-spaces": "off","#)
  }

  @Test func aWordIsAddedToTheListOfTheHouse() {
    let uri = "file:///n/a.txt"
    let files = ["/n/a.txt": "", "/n/copydesk.json": #"{"lexicon":["words.txt"]}"#, "/n/words.txt": "abc\nzyx\n"]
    var editor = Editor.ready(Self.modern, folder: "/n", files: files)
    editor.open("They met the goverment on Monday.\n", uri: uri)
    let found = editor.diagnostics(of: uri) ?? []
    let add = actions(&editor, diagnostics: found, uri: uri).first { $0["title"]?.string?.hasPrefix("Add “") ?? false }
    let edit = add?["edit"]?["documentChanges"]?[0]
    #expect(edit?["textDocument"]?["uri"]?.string == "file:///n/words.txt")
    #expect(edit?["edits"]?[0]?["newText"]?.string == "goverment\n")
    #expect(edit?["edits"]?[0]?["range"]?["start"]?["line"]?.int == 1)
  }
}
