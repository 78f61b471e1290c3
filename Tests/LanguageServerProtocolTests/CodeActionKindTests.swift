import LanguageServerProtocol
import Testing

@Suite struct CodeActionKindTests {
  @Test(arguments: [
    ("source", "source", true), ("source", "source.fixAll", true), ("source", "source.fixAll.copydesk", true),
    ("source.fixAll", "source.fixAll.copydesk", true), ("source.fixAll", "source", false),
    ("source.fix", "source.fixAll", false), ("source", "sourceful", false),
    ("source.fixAll.copydesk", "source.fixAll", false),
    ("", "quickfix", true), ("", "", true), ("quickfix", "", false), ("quickfix", "Quickfix", false),
  ])
  func aKindContainsThoseBelowItAtADot(kind: String, other: String, expected: Bool) {
    #expect(LSP.CodeActionKind(rawValue: kind).contains(LSP.CodeActionKind(rawValue: other)) == expected)
  }

  @Test func aNameIsAppendedWithADot() {
    #expect(LSP.CodeActionKind.sourceFixAll.appending("copydesk").rawValue == "source.fixAll.copydesk")
    #expect(LSP.CodeActionKind.empty.appending("quickfix") == .quickFix)
  }

  @Test(arguments: [
    (#"{"diagnostics":[]}"#, true, false), (#"{"diagnostics":[],"only":null}"#, true, false),
    (#"{"diagnostics":[],"only":[]}"#, false, false), (#"{"diagnostics":[],"only":["quickfix"]}"#, false, false),
    (#"{"diagnostics":[],"only":["quickfix","source"]}"#, true, true),
    (#"{"only":[5,"source.fixAll.copydesk"]}"#, true, true),
    (#"{"only":["source.fixAll.other"]}"#, false, false), (#"{"only":[""]}"#, true, true),
  ])
  func aContextSaysWhichKindsItWants(text: String, wants: Bool, byName: Bool) throws {
    let context = try LSP.CodeActionContext(json(text))
    let kind = LSP.CodeActionKind.sourceFixAll.appending("copydesk")
    #expect(context.wants(kind) == wants)
    #expect(context.wantsByName(kind) == byName)
  }

  @Test func diagnosticsOfOtherServersAreReadOrPassedOver() throws {
    let range = #""range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}}"#
    let context = try LSP.CodeActionContext(
      json(
        #"{"diagnostics":[{\#(range),"message":"a","code":12,"severity":9,"tags":[1,7]},{"message":"b"},5],"triggerKind":2}"#
      ))
    #expect(context.diagnostics.count == 1)
    #expect(context.diagnostics.first?.code == "12")
    #expect(context.diagnostics.first?.severity == nil)
    #expect(context.diagnostics.first?.tags == [.unnecessary])
    #expect(context.triggerKind == .automatic)
  }
}
