import JSON
import LanguageServer
import Testing

/// Lines 5 to 28 of the list that the conformance program checks from outside, as far as they are the server's own.
@Suite struct LifecycleTests {
  @Test(arguments: ["{", "nul", "{} {}", "[[["])
  func line6BrokenJSONIsAnsweredAndSurvived(body: String) {
    var editor = Editor.ready()
    editor.send(body)
    let answer = editor.take { $0["error"] != nil }
    #expect(answer?["error"]?["code"]?.int == -32700)
    #expect(answer?["id"]?.isNull == true)
    #expect(editor.request("none/none")?["error"]?["code"]?.int == -32601)
  }

  @Test(arguments: ["[]", "[{}]", "5"])
  func line7ABatchIsRefused(body: String) {
    var editor = Editor.ready()
    editor.send(body)
    #expect(editor.take { $0["error"] != nil }?["error"]?["code"]?.int == -32600)
  }

  @Test(arguments: [#"{"id":9,"method":"x"}"#, #"{"jsonrpc":"1.0","id":9,"method":"x"}"#])
  func line8AnotherVersionOfTheBaseProtocolIsRefused(body: String) {
    var editor = Editor.ready()
    editor.send(body)
    let answer = editor.take { $0["error"] != nil }
    #expect(answer?["error"]?["code"]?.int == -32600)
    #expect(answer?["id"]?.int == 9)
  }

  @Test(arguments: ["0", "-5", "2147483647", #""0""#, #""abc""#])
  func line9AnIdentifierComesBackAsItWas(id: String) {
    var editor = Editor.ready()
    editor.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"none/none"}"#)
    let expected = try? JSONDocument(Array(id.utf8)).root
    #expect(editor.take { $0["error"] != nil }?["id"] == expected)
  }

  @Test func line12WrongParametersAreNamed() {
    var editor = Editor.ready()
    let answer = editor.request("textDocument/hover", #"{"textDocument":{"uri":7}}"#)
    #expect(answer?["error"]?["code"]?.int == -32602)
    #expect(answer?["error"]?["message"]?.string?.contains("textDocument.uri") == true)
  }

  @Test func line14ARequestCancelledBeforeItsTurnIsAnsweredOnce() {
    var editor = Editor.ready()
    editor.open("A  gap.\n")
    editor.received = []
    let request =
      #"{"jsonrpc":"2.0","id":77,"method":"textDocument/codeLens","params":{"textDocument":{"uri":"untitled:draft"}}}"#
    editor.feed([
      .message(Array(request.utf8)), .message(Array(Editor.notification("$/cancelRequest", #"{"id":77}"#).utf8)),
    ])
    let answers = editor.received.filter { $0["id"]?.int == 77 }
    #expect(answers.count == 1)
    #expect(answers.first?["error"]?["code"]?.int == -32800)
  }

  @Test func line15NothingIsAnsweredBeforeInitialize() {
    var editor = Editor()
    #expect(editor.request("textDocument/hover", "{}")?["error"]?["code"]?.int == -32002)
  }

  @Test func line16ANotificationBeforeInitializeIsDropped() {
    var editor = Editor()
    editor.open("A  gap.\n")
    #expect(editor.received.isEmpty)
  }

  @Test func line17ASecondInitializeIsRefused() {
    var editor = Editor.ready()
    #expect(editor.request("initialize", #"{"capabilities":{}}"#)?["error"]?["code"]?.int == -32600)
  }

  @Test func line18NothingIsRegisteredBeforeInitialized() {
    var editor = Editor()
    let watches = #"{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}"#
    _ = editor.request("initialize", #"{"capabilities":\#(watches)}"#)
    #expect(editor.received.isEmpty)
    editor.notify("initialized", "{}")
    #expect(editor.take { $0["method"]?.string == "client/registerCapability" } != nil)
  }

  @Test func line20NothingIsAnsweredAfterShutdown() {
    var editor = Editor.ready()
    #expect(editor.request("shutdown")?["result"]?.isNull == true)
    #expect(editor.request("textDocument/hover", "{}")?["error"]?["code"]?.int == -32600)
  }

  @Test func line21ExitSaysWhetherThereWasAShutdown() {
    var editor = Editor.ready()
    editor.notify("exit", "null")
    #expect(editor.effects == [.exit(1)])
    editor = Editor.ready()
    _ = editor.request("shutdown")
    editor.notify("exit", "null")
    #expect(editor.effects == [.exit(0)])
  }

  @Test func aShutdownThatNoExitFollowsEndsTheServerAfterAWhile() throws {
    var editor = Editor.ready()
    _ = editor.request("shutdown")
    let wake = try #require(editor.wakeAt)
    editor.time = wake - 1
    editor.feed([])
    #expect(editor.effects.isEmpty)
    editor.time = wake
    editor.feed([])
    #expect(editor.effects == [.exit(0)])
    #expect(editor.wakeAt == nil)
  }

  @Test func whatAsksForTooMuchAtOnceIsAnsweredBitByBit() {
    var editor = Editor.ready()
    editor.open(String(repeating: "The vote is is on Monday.\n", count: 200))
    let ask = #""method":"textDocument/codeAction","params":{"textDocument":{"uri":"untitled:draft"},"#
    let range = #""range":\#(range(0, 0, 300, 0)),"context":{"diagnostics":[]}}"#
    let requests = (100..<140).map { #"{"jsonrpc":"2.0","id":\#($0),\#(ask)\#(range)}"# }
    let reaction = editor.server.receive([.clock(editor.time)] + requests.map { .message(Array($0.utf8)) })
    #expect(reaction.wakeAt == editor.time)
    #expect(reaction.effects.count < 40)
    editor.feed([])
    let later = editor.received.compactMap { $0["id"]?.int }.filter { $0 >= 100 }
    #expect(reaction.effects.count + later.count == 40)
    #expect(later.last == 139)
  }

  @Test func aShutdownWithoutIdentifierGetsNoAnswer() {
    var editor = Editor.ready()
    editor.notify("shutdown", "null")
    editor.notify("exit", "null")
    #expect(editor.received.isEmpty)
    #expect(editor.effects == [.exit(0)])
  }

  @Test func line23TheClientsProcessIsWatched() {
    var editor = Editor()
    _ = editor.request("initialize", #"{"processId":4711,"capabilities":{}}"#)
    #expect(editor.effects == [.watchProcess(4711)])
  }

  @Test func line26AnAnswerToNothingIsPassedOver() {
    var editor = Editor.ready()
    editor.send(#"{"jsonrpc":"2.0","id":5,"result":null}"#)
    #expect(editor.received.isEmpty)
  }

  @Test(arguments: ["null", "[]", "[null]", #"[{"rules":5}]"#, #"{"x":1}"#])
  func line27AnyAnswerToARequestForSettingsWillDo(result: String) {
    var editor = Editor.ready(#"{"workspace":{"configuration":true}}"#)
    let id = editor.take { $0["method"]?.string == "workspace/configuration" }?["id"]?.int ?? -1
    editor.send(#"{"jsonrpc":"2.0","id":\#(id),"result":\#(result)}"#)
    editor.open("The vote is is on Monday.\n")
    #expect(editor.diagnostics()?.count == 1)
  }
}
