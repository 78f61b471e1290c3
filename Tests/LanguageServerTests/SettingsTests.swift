import Configuration
import JSON
import LanguageServer
import Linting
import Testing

@testable import LanguageServer

@Suite struct SettingsTests {
  private static let uri = "file:///n/drafts/a.txt"

  @Test func theNearestProjectFileHolds() {
    let files = [
      "/n/drafts/a.txt": "", "/n/copydesk.json": #"{"rules":{"multiple-spaces":"off"}}"#,
      "/copydesk.json": #"{"rules":{"multiple-spaces":"error"}}"#,
    ]
    var editor = Editor.ready(folder: "/n", files: files)
    editor.open("A  gap.\n", uri: Self.uri)
    #expect(editor.diagnostics(of: Self.uri)?.count == 0)
  }

  @Test func whatTheEditorHoldsOutranksTheDisk() {
    let files = ["/n/drafts/a.txt": "", "/n/copydesk.json": #"{"rules":{"multiple-spaces":"off"}}"#]
    var editor = Editor.ready(folder: "/n", files: files)
    editor.open("A  gap.\n", uri: Self.uri)
    _ = editor.diagnostics(of: Self.uri)
    editor.open("{}", uri: "file:///n/copydesk.json", language: "json")
    #expect(editor.diagnostics(of: Self.uri)?.count == 1)
    editor.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///n/copydesk.json"}}"#)
    #expect(editor.diagnostics(of: Self.uri)?.count == 0)
  }

  @Test func aProjectFileThatIsMadeLaterCountsThoughTheClientTellsNothing() {
    var editor = Editor.ready(folder: "/n", files: ["/n/drafts/a.txt": ""])
    editor.open("A  gap.\n", uri: Self.uri)
    #expect(editor.diagnostics(of: Self.uri)?.count == 1)
    #expect(editor.effects.contains(.watch(path: "/n")))
    editor.files["/n/copydesk.json"] = #"{"rules":{"multiple-spaces":"off"}}"#
    editor.feed([.fileChanged(path: "/n")])
    #expect(editor.diagnostics(of: Self.uri)?.count == 0)
    editor.files["/n/notes.txt"] = ""
    editor.feed([.fileChanged(path: "/n")])
    #expect(editor.diagnostics(of: Self.uri) == nil, "nothing that matters changed")
    editor.files["/n/copydesk.json"] = nil
    editor.feed([.fileChanged(path: "/n")])
    #expect(editor.diagnostics(of: Self.uri)?.count == 1)
  }

  @Test func aProjectFileThatWasNeverSavedStaysWhenItsFolderChanges() {
    var editor = Editor.ready(folder: "/n", files: ["/n/drafts/a.txt": ""])
    editor.open("A  gap.\n", uri: Self.uri)
    editor.open(#"{"rules":{"multiple-spaces":"off"}}"#, uri: "file:///n/copydesk.json", language: "json")
    #expect(editor.diagnostics(of: Self.uri)?.count == 0)
    editor.files["/n/other.rule"] = ""
    editor.feed([.fileChanged(path: "/n")])
    #expect((editor.diagnostics(of: Self.uri) ?? []).isEmpty)
  }

  @Test func mistakesInNotesAreTold() {
    var editor = Editor.ready(folder: "/n", files: ["/n/drafts/a.txt": ""])
    editor.open("All is calm. {stet: repeated-wrod}\n\nAll is fine. {stet: repeated-word}\n", uri: Self.uri)
    let codes = editor.diagnostics(of: Self.uri)?.compactMap { $0["code"]?.string }
    #expect(codes == ["unknown-stet", "unused-stet"])
  }

  @Test func aWordOfTheHouseIsRight() {
    let files = [
      "/n/drafts/a.txt": "", "/n/copydesk.json": #"{"overrides":[{"files":["drafts/**"],"lexicon":["words.txt"]}]}"#,
      "/n/words.txt": "# ours\n",
    ]
    var editor = Editor.ready(folder: "/n", files: files)
    editor.open("They did not recieve it.\n", uri: Self.uri)
    #expect(editor.diagnostics(of: Self.uri)?.count == 1)
    editor.files["/n/words.txt"] = "# ours\nrecieve\n"
    editor.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"file:///n/words.txt","type":2}]}"#)
    #expect(editor.diagnostics(of: Self.uri)?.count == 0)
  }

  @Test func aListOfWordsHoldsAsItIsEditedAndIsNoDraft() {
    let files = [
      "/n/drafts/a.txt": "", "/n/copydesk.json": #"{"lexicon":["words.txt"]}"#, "/n/words.txt": "# ours\n",
    ]
    var editor = Editor.ready(folder: "/n", files: files)
    editor.open("They did not recieve it.\n", uri: Self.uri)
    #expect(editor.diagnostics(of: Self.uri)?.count == 1)
    editor.open("# ours\n", uri: "file:///n/words.txt")
    editor.change(Editor.edit(1, 0, 1, 0, "recieve recieve\nrecieve\n"), uri: "file:///n/words.txt")
    #expect(editor.diagnostics(of: Self.uri)?.count == 0)
    #expect(editor.diagnostics(of: "file:///n/words.txt")?.count == 0)
    editor.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///n/words.txt"}}"#)
    #expect(editor.diagnostics(of: Self.uri)?.count == 1)
  }

  @Test func aMistakeInAProjectFileIsShownInIt() {
    var editor = Editor.ready()
    editor.open(#"{"ruels":{}}"#, uri: "file:///n/copydesk.json", language: "json")
    let found = editor.diagnostics(of: "file:///n/copydesk.json")
    #expect(found?.first?["message"]?.string?.contains("did you mean") == true)
    #expect(found?.first?["range"]?["start"]?["character"]?.int == 1)
  }

  @Test func aMistakeInAProjectFileThatIsNotOpenIsShownInItToo() {
    let files = ["/n/drafts/a.txt": "", "/n/copydesk.json": #"{"ruels":{}}"#]
    var editor = Editor.ready(folder: "/n", files: files)
    editor.open("A  gap.\n", uri: Self.uri)
    #expect(editor.diagnostics(of: "file:///n/copydesk.json")?.count == 1)
    editor.files["/n/copydesk.json"] = "{}"
    editor.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"file:///n/copydesk.json","type":2}]}"#)
    #expect(editor.diagnostics(of: "file:///n/copydesk.json")?.count == 0)
  }

  @Test func aMistakeInARuleFileIsShownInIt() {
    var editor = Editor.ready()
    editor.open("Say fewer.\n\nbad   There is nothing.\n", uri: "file:///n/usage/x.rule")
    #expect(editor.diagnostics(of: "file:///n/usage/x.rule")?.count == 1)
  }

  @Test func aNoteLetsAFindingStand() {
    var editor = Editor.ready()
    editor.open("The vote is is on Monday. {stet: repeated-word}\n")
    #expect(editor.diagnostics()?.isEmpty == true)
  }

  @Test(arguments: [
    ("{}", #"{ "rules": { "x": "off" } }"#), (#"{"rules":{}}"#, #"{"rules":{ "x": "off" }}"#),
    (#"{"rules":{"x":"error"}}"#, #"{"rules":{"x":"off"}}"#),
    (#"{"rules":{"x":{"severity":"error"}}}"#, #"{"rules":{"x":{"severity":"off"}}}"#),
    (
      "{\n  // all\n  \"rules\": {\n    \"y\": \"off\"\n  }\n}\n",
      "{\n  // all\n  \"rules\": {\n    \"x\": \"off\",\n    \"y\": \"off\"\n  }\n}\n"
    ),
  ])
  func aRuleIsSwitchedOffInPlace(text: String, expected: String) {
    let edit = SettingsEdit.switchingOff("x", in: Array(text.utf8))
    let result = edit.map { Fixer.apply([$0], to: Array(text.utf8)) } ?? []
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }

  @Test(arguments: [("", "b\n"), ("a\nc\n", "a\nb\nc\n"), ("a", "a\nb\n"), ("# list\nc\n", "# list\nb\nc\n")])
  func aWordGoesWhereItsOrderHasIt(text: String, expected: String) {
    let edit = WordListEdit.inserting(Array("b".utf8), in: Array(text.utf8))
    let result = edit.map { Fixer.apply([$0], to: Array(text.utf8)) } ?? []
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }
}
