import JSON
import LanguageServerProtocol
import Testing

/// A message of the protocol and the type that reads and writes it.
struct Sample: Sendable, CustomTestStringConvertible {
  let text: String
  let rewrite: @Sendable (JSONValue) throws -> String

  init<Value: JSONReadable & JSONWritable & Sendable>(_ type: Value.Type, _ text: String) {
    self.text = text
    rewrite = { written(try Value($0)) }
  }

  var testDescription: String { text }

  private static let range = #"{"start":{"line":1,"character":2},"end":{"line":3,"character":4}}"#
  private static let diagnostic = #"{"range":\#(range),"message":"m"}"#
  private static let edit = #"{"range":\#(range),"newText":"“a”\n"}"#

  static let all: [Sample] = [
    Sample(LSP.Position.self, #"{"line":0,"character":0}"#), Sample(LSP.Range.self, range),
    Sample(LSP.Location.self, #"{"uri":"file:///a","range":\#(range)}"#),
    Sample(LSP.TextDocumentIdentifier.self, #"{"uri":"untitled:é"}"#),
    Sample(LSP.OptionalVersionedTextDocumentIdentifier.self, #"{"uri":"file:///a","version":null}"#),
    Sample(LSP.OptionalVersionedTextDocumentIdentifier.self, #"{"uri":"file:///a","version":-1}"#),
    Sample(LSP.MarkupContent.self, #"{"kind":"markdown","value":"*a*"}"#),
    Sample(LSP.Implementation.self, #"{"name":"a","version":"1"}"#), Sample(LSP.Diagnostic.self, diagnostic),
    Sample(
      LSP.Diagnostic.self,
      #"{"range":\#(range),"severity":2,"code":"r","codeDescription":{"href":"https://a.example/"},"source":"s","#
        + #""message":"m","tags":[1,2],"relatedInformation":[{"location":{"uri":"u","range":\#(range)},"message":"n"}],"#
        + #""data":{"x":[1.50]}}"#),
    Sample(LSP.Diagnostic.self, #"{"range":\#(range),"message":{"kind":"markdown","value":"*m*"}}"#),
    Sample(LSP.PublishDiagnosticsParams.self, #"{"uri":"u","version":3,"diagnostics":[\#(diagnostic)]}"#),
    Sample(LSP.PublishDiagnosticsParams.self, #"{"uri":"u","diagnostics":[]}"#),
    Sample(LSP.DocumentDiagnosticReport.self, #"{"kind":"full","resultId":"7","items":[\#(diagnostic)]}"#),
    Sample(LSP.DocumentDiagnosticReport.self, #"{"kind":"full","items":[]}"#),
    Sample(LSP.DocumentDiagnosticReport.self, #"{"kind":"unchanged","resultId":"7"}"#),
    Sample(
      LSP.WorkspaceDiagnosticReport.self,
      #"{"items":[{"uri":"u","version":null,"kind":"full","items":[]},{"uri":"v","version":2,"kind":"unchanged","resultId":"a"}]}"#
    ),
    Sample(LSP.TextEdit.self, edit),
    Sample(LSP.TextEdit.self, #"{"range":\#(range),"newText":"\ud83d","annotationId":"a"}"#),
    Sample(LSP.SnippetTextEdit.self, #"{"range":\#(range),"snippet":{"kind":"snippet","value":"${1|a,b|}"}}"#),
    Sample(
      LSP.WorkspaceEdit.self,
      #"{"documentChanges":[{"kind":"create","uri":"w","options":{"ignoreIfExists":true},"annotationId":"a"},"#
        + #"{"textDocument":{"uri":"u","version":1},"edits":[\#(edit),{"range":\#(range),"snippet":{"kind":"snippet","value":"$0"}}]}],"#
        + #""changeAnnotations":{"a":{"label":"l","needsConfirmation":true,"description":"d"},"b":{"label":"k"}}}"#),
    Sample(LSP.WorkspaceEdit.self, #"{"changes":{"u":[\#(edit)],"v":[]}}"#),
    Sample(LSP.ApplyWorkspaceEditParams.self, #"{"label":"l","edit":{"changes":{}}}"#),
    Sample(LSP.CodeAction.self, #"{"title":"t"}"#),
    Sample(
      LSP.CodeAction.self,
      #"{"title":"t","kind":"quickfix","diagnostics":[\#(diagnostic)],"isPreferred":true,"disabled":{"reason":"r"},"#
        + #""edit":{"documentChanges":[]},"command":{"title":"c","command":"d","arguments":[null]},"data":[1]}"#),
    Sample(LSP.Hover.self, #"{"contents":{"kind":"plaintext","value":""},"range":\#(range)}"#),
    Sample(
      LSP.DocumentSymbol.self,
      #"{"name":"n","detail":"d","kind":5,"range":\#(range),"selectionRange":\#(range),"#
        + #""children":[{"name":"c","kind":15,"range":\#(range),"selectionRange":\#(range)}]}"#),
    Sample(LSP.CodeLens.self, #"{"range":\#(range),"command":{"title":"71 characters","command":""},"data":0}"#),
    Sample(
      LSP.InlayHint.self,
      #"{"position":{"line":0,"character":5},"label":"start case","tooltip":"t","textEdits":[\#(edit)],"#
        + #""paddingLeft":true,"paddingRight":true,"data":{}}"#),
    Sample(LSP.Command.self, #"{"title":"t","command":"c"}"#), Sample(LSP.ProgressToken.self, "7"),
    Sample(LSP.ProgressToken.self, #""é""#), Sample(LSP.WorkDoneProgressParams.self, #"{"token":"a"}"#),
    Sample(LSP.ShowMessageParams.self, #"{"type":3,"message":"m"}"#),
    Sample(LSP.MessageActionItem.self, #"{"title":"t"}"#),
    Sample(LSP.CodeActionKind.self, #""source.fixAll.copydesk""#), Sample(LSP.PositionEncodingKind.self, #""utf-8""#),
  ]
}

@Suite struct RoundTripTests {
  @Test(arguments: Sample.all)
  func whatIsReadIsWrittenTheSame(sample: Sample) throws {
    #expect(try sample.rewrite(json(sample.text)) == sample.text)
  }

  @Test(arguments: Sample.all)
  func unknownFieldsAreLeftOut(sample: Sample) throws {
    guard sample.text.hasPrefix("{") else { return }
    let more = #"{"x-unknown":[{}],"# + sample.text.dropFirst()
    #expect(try sample.rewrite(json(more)) == sample.text)
  }
}
