import JSON
import LanguageServerProtocol
import Testing

@Suite struct ReadingTests {
  @Test func anOpenedDocumentKeepsEveryByteOfItsText() throws {
    let params = try LSP.DidOpenTextDocumentParams(
      json(#"{"textDocument":{"uri":"file:///a","languageId":"markdown","version":4,"text":"é\ud83d x\r\n\u0000"}}"#))
    #expect(params.textDocument.text == Array("é".utf8) + [0xED, 0xA0, 0xBD] + Array(" x\r\n\0".utf8))
    #expect(params.textDocument.languageId == "markdown")
    #expect(params.textDocument.version == 4)
  }

  @Test func changesComeInOrderAndMayHaveNoRange() throws {
    let params = try LSP.DidChangeTextDocumentParams(
      json(
        #"{"textDocument":{"uri":"u","version":null},"contentChanges":[{"text":"a","range":null},"#
          + #"{"range":{"start":{"line":-1,"character":1e30},"end":{"line":99999,"character":0}},"rangeLength":7,"text":""}]}"#
      ))
    #expect(params.textDocument.version == nil)
    #expect(params.contentChanges.map(\.text) == [Array("a".utf8), []])
    #expect(params.contentChanges.first?.range == nil)
    let range = params.contentChanges.last?.range
    #expect(range?.start == LSP.Position(line: 0, character: Int(Int32.max)))
    #expect(range?.end == LSP.Position(line: 99999, character: 0))
  }

  @Test(arguments: [
    ("{}", "textDocument", "“textDocument” is missing; it has to be given"),
    (#"{"textDocument":null}"#, "textDocument", "“textDocument” has to be an object, not null"),
    (#"{"textDocument":{"uri":5}}"#, "textDocument.uri", "“textDocument.uri” has to be a string, not a number"),
    (
      #"{"textDocument":{"uri":"u"},"contentChanges":[{"text":""},{"text":"","range":{"start":{"line":"0"}}}]}"#,
      "contentChanges[1].range.start.line", "“contentChanges[1].range.start.line” has to be an integer, not a string"
    ),
    ("[]", "", "the value has to be an object, not an array"),
  ])
  func theFieldThatDoesNotFitIsNamed(text: String, path: String, description: String) throws {
    let value = try json(text)
    let error = #expect(throws: LSP.InvalidParams.self) { try LSP.DidChangeTextDocumentParams(value) }
    #expect(error?.path == path)
    #expect(error?.description == description)
  }

  @Test func aSlipInInitializeCostsThatFieldAlone() throws {
    let params = try LSP.InitializeParams(
      json(
        #"{"processId":"x","clientInfo":{"version":1},"rootUri":7,"capabilities":[],"trace":"loud","#
          + #""workspaceFolders":[5,{"uri":"file:///w"}],"initializationOptions":null,"locale":"en","workDoneToken":3}"#
      ))
    #expect(params.processId == nil)
    #expect(params.clientInfo == nil)
    #expect(params.trace == .off)
    #expect(params.locale == "en")
    #expect(params.initializationOptions == nil)
    #expect(params.workDoneToken == .number(3))
    #expect(params.folders == [LSP.DocumentURI("file:///w")])
    #expect(params.capabilities == LSP.ClientCapabilities(JSONValue(.null)))
    #expect(throws: LSP.InvalidParams.self) { try LSP.InitializeParams(json("[]")) }
  }

  @Test(arguments: [
    (#"{"rootUri":"file:///r","rootPath":"/p","workspaceFolders":[{"uri":"file:///w","name":"w"}]}"#, ["file:///w"]),
    (#"{"rootUri":"file:///r","rootPath":"/p","workspaceFolders":null}"#, ["file:///r"]),
    (#"{"rootUri":null,"rootPath":"/p é","workspaceFolders":[]}"#, ["file:///p%20%C3%A9"]), ("{}", []),
  ])
  func theFoldersAreFoundInEveryFormOfTheProtocol(text: String, folders: [String]) throws {
    #expect(try LSP.InitializeParams(json(text)).folders.map(\.string) == folders)
  }

  @Test(arguments: ReadableType.all)
  func anyJSONIsReadOrRefusedWithAReason(type: ReadableType) throws {
    var generator = SeededGenerator(seed: type.description.utf8.reduce(0) { $0 &* 31 &+ Int($1) })
    for _ in 0..<200 {
      do {
        try type.read(randomParams(depth: 4, using: &generator))
      } catch let error as LSP.InvalidParams {
        #expect(error.description.contains("has to be"))
      }
    }
  }

  /// Objects whose names the protocol uses and whose values often do not fit.
  private func randomParams(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
    let names = [
      "textDocument", "uri", "range", "start", "end", "line", "character", "position", "context", "only", "diagnostics",
      "contentChanges", "text", "message", "edit", "changes", "documentChanges", "edits", "newText", "capabilities",
      "event",
      "added", "kind", "title", "command", "arguments", "data", "token", "id", "value", "settings", "options", "ranges",
      "label",
    ]
    switch Int.random(in: 0..<(depth > 0 ? 10 : 5), using: &generator) {
    case 0: return JSONValue(.null)
    case 1: return JSONValue(.bool(true))
    case 2: return JSONValue(.number(JSONNumber(Int.random(in: Int.min...Int.max, using: &generator))))
    case 3: return JSONValue(.string(Array("create".utf8)))
    case 4: return JSONValue(.string([0xED, 0xA0, 0xBD]))
    case 5:
      return JSONValue(.array((0..<3).map { _ in randomParams(depth: depth - 1, using: &generator) }))
    default:
      let members = names.compactMap { name -> JSONMember? in
        guard Int.random(in: 0..<7, using: &generator) == 0 else { return nil }
        return JSONMember(key: Array(name.utf8), value: randomParams(depth: depth - 1, using: &generator))
      }
      return JSONValue(.object(JSONObject(members)))
    }
  }

  @Test func aConfigurationAnswerMayBeShortOrNull() throws {
    let params = LSP.ConfigurationParams(items: [
      LSP.ConfigurationItem(scopeUri: nil, section: "copydesk"),
      LSP.ConfigurationItem(scopeUri: LSP.DocumentURI("u"), section: nil),
    ])
    #expect(written(params) == #"{"items":[{"section":"copydesk"},{"scopeUri":"u"}]}"#)
    #expect(try params.answer(json("null")) == [nil, nil])
    #expect(try params.answer(json("[{}]")) == [JSONValue(.object(JSONObject())), nil])
    #expect(try params.answer(json("[null,1,2]")) == [nil, JSONValue(.number(JSONNumber(1)))])
  }

  @Test func listsOfNewsPassOverWhatDoesNotFit() throws {
    let files = try LSP.DidChangeWatchedFilesParams(
      json(#"{"changes":[{"uri":"a","type":3},{"type":1},{"uri":"b","type":9}]}"#))
    #expect(files.changes.map(\.uri.string) == ["a", "b"])
    #expect(files.changes.map(\.type) == [.deleted, .changed])
    let folders = try LSP.DidChangeWorkspaceFoldersParams(json(#"{"event":{"added":[{"uri":"a"},{}],"removed":null}}"#))
    #expect(folders.added.map(\.uri.string) == ["a"])
    #expect(folders.removed.isEmpty)
    #expect(try LSP.DidChangeConfigurationParams(json("null")).settings == nil)
  }
}
