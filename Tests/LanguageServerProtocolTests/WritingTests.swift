import JSON
import LanguageServerProtocol
import Testing

@Suite struct WritingTests {
  @Test func whatOnlyTheServerSendsHasTheFieldsOfTheSpecification() {
    let place = LSP.Position(line: 0, character: 1)
    let location = LSP.Location(uri: LSP.DocumentURI("u"), range: LSP.Range(start: place, end: place))
    let symbol = LSP.SymbolInformation(name: "n", kind: .class, location: location, containerName: nil)
    #expect(
      written(symbol)
        == #"{"name":"n","kind":5,"location":{"uri":"u","range":{"start":{"line":0,"character":1},"#
        + #""end":{"line":0,"character":1}}}}"#)
    #expect(written(LSP.LogTraceParams(message: "m", verbose: "v")) == #"{"message":"m","verbose":"v"}"#)
    #expect(written(LSP.LogTraceParams(message: "m")) == #"{"message":"m"}"#)
    #expect(written(LSP.DiagnosticServerCancellationData(retriggerRequest: false)) == #"{"retriggerRequest":false}"#)
    let question = LSP.ShowMessageRequestParams(
      type: .warning, message: "m", actions: [LSP.MessageActionItem(title: "yes")])
    #expect(written(question) == #"{"type":2,"message":"m","actions":[{"title":"yes"}]}"#)
    #expect(written(LSP.DocumentRangeFormattingOptions(rangesSupport: true)) == #"{"rangesSupport":true}"#)
  }

  @Test func documentsAndAnnotationsComeInTheOrderOfTheirNames() {
    let names = (0..<20).map { "u\($0)" }
    var edit = LSP.WorkspaceEdit(changes: Dictionary(uniqueKeysWithValues: names.map { (LSP.DocumentURI($0), []) }))
    for name in names { edit.changeAnnotations[name] = LSP.ChangeAnnotation(label: name, needsConfirmation: false) }
    let sorted = names.sorted()
    let changes = sorted.map { "\"\($0)\":[]" }.joined(separator: ",")
    let annotations = sorted.map { "\"\($0)\":{\"label\":\"\($0)\"}" }.joined(separator: ",")
    #expect(written(edit) == "{\"changes\":{\(changes)},\"changeAnnotations\":{\(annotations)}}")
  }

  @Test func whatIsNotUTF8InTheTextOfAnEditIsWrittenAsUTF8() {
    let place = LSP.Position(line: 0, character: 0)
    let edit = LSP.TextEdit(range: LSP.Range(start: place, end: place), newText: [0xED, 0xA0, 0xBD, 0xFF])
    #expect(written(edit).hasSuffix(#""newText":"\ud83d"# + "\u{FFFD}\"}"))
  }

  @Test(arguments: ["textDocument/diagnostic", "codeAction/resolve", "initialize", "workspace/executeCommand"])
  func aMethodIsFoundByItsName(name: String) {
    #expect(LSP.ClientRequest(rawValue: name)?.rawValue == name)
    #expect(LSP.ClientNotification(rawValue: name) == nil)
  }
}
