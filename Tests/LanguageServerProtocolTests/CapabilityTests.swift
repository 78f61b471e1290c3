import JSON
import LanguageServerProtocol
import Testing

@Suite struct CapabilityTests {
  @Test func everyGateOpensForTheClientThatNamesIt() throws {
    let capabilities = LSP.ClientCapabilities(
      try json(
        """
        {"general":{"positionEncodings":["utf-8","utf-16",3]},
        "window":{"workDoneProgress":true,"showDocument":{"support":true}},
        "workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"],
        "changeAnnotationSupport":{},"snippetEditSupport":true,"metadataSupport":true},
        "didChangeConfiguration":{"dynamicRegistration":true},"workspaceFolders":true,"configuration":true,
        "didChangeWatchedFiles":{"dynamicRegistration":true,"relativePatternSupport":true},
        "diagnostics":{"refreshSupport":true},"codeLens":{"refreshSupport":true},"inlayHint":{"refreshSupport":true}},
        "textDocument":{"synchronization":{"didSave":true},"publishDiagnostics":{"relatedInformation":true,
        "versionSupport":true,"codeDescriptionSupport":true,"dataSupport":true,"tagSupport":{"valueSet":[1,9]}},
        "diagnostic":{"dynamicRegistration":true,"relatedDocumentSupport":true,"markupMessageSupport":true},
        "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix"]}},"isPreferredSupport":true,
        "disabledSupport":true,"dataSupport":true,"resolveSupport":{"properties":["edit"]},"honorsChangeAnnotations":true,
        "documentationSupport":true},
        "hover":{"contentFormat":["markdown","plaintext"]},"documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
        "rangeFormatting":{"rangesSupport":true},"codeLens":null}}
        """))
    #expect(capabilities.general.positionEncodings == [.utf8, .utf16])
    #expect(capabilities.window.workDoneProgress && capabilities.window.showDocument)
    let workspace = capabilities.workspace
    #expect(workspace.applyEdit && workspace.workspaceFolders && workspace.configuration)
    #expect(workspace.workspaceEdit.documentChanges && workspace.workspaceEdit.changeAnnotationSupport)
    #expect(workspace.workspaceEdit.snippetEditSupport && workspace.workspaceEdit.metadataSupport)
    #expect(workspace.workspaceEdit.resourceOperations == ["create"])
    #expect(workspace.didChangeConfiguration.dynamicRegistration && workspace.didChangeWatchedFiles.dynamicRegistration)
    #expect(workspace.relativePatternSupport && workspace.diagnosticsRefreshSupport)
    #expect(workspace.codeLensRefreshSupport && workspace.inlayHintRefreshSupport)
    let document = capabilities.textDocument
    #expect(document.synchronization.didSave && document.publishDiagnostics.versionSupport)
    #expect(document.publishDiagnostics.diagnostics.relatedInformation)
    #expect(document.publishDiagnostics.diagnostics.codeDescriptionSupport)
    #expect(document.publishDiagnostics.diagnostics.dataSupport)
    #expect(document.publishDiagnostics.diagnostics.tags == [.unnecessary])
    #expect(document.diagnostic.registration.dynamicRegistration && document.diagnostic.markupMessageSupport)
    #expect(document.diagnostic.relatedDocumentSupport && !document.diagnostic.diagnostics.dataSupport)
    #expect(document.codeAction.codeActionKinds == [.quickFix])
    #expect(document.codeAction.isPreferredSupport && document.codeAction.disabledSupport)
    #expect(document.codeAction.dataSupport && document.codeAction.honorsChangeAnnotations)
    #expect(document.codeAction.resolveProperties == ["edit"] && document.codeAction.documentationSupport)
    #expect(document.hover.isSupported && document.hoverContentFormat == [.markdown, .plainText])
    #expect(document.hierarchicalDocumentSymbolSupport && document.rangesFormattingSupport)
    #expect(!document.codeLens.isSupported && !document.inlayHint.isSupported)
  }

  @Test(arguments: [
    "null", "{}", "[]", "5", #"{"general":null,"workspace":null,"textDocument":null,"window":null}"#,
    #"{"general":{"positionEncodings":null},"workspace":{"workspaceEdit":null,"applyEdit":null},"#
      + #""textDocument":{"codeAction":null,"publishDiagnostics":{"tagSupport":true}},"window":{"workDoneProgress":1}}"#,
  ])
  func everyGateIsShutForTheClientThatNamesNothing(text: String) throws {
    let capabilities = LSP.ClientCapabilities(try json(text))
    #expect(!capabilities.workspace.applyEdit && !capabilities.workspace.workspaceEdit.documentChanges)
    #expect(!capabilities.window.workDoneProgress && capabilities.general.positionEncodings.isEmpty)
    #expect(capabilities.textDocument.codeAction.codeActionKinds == nil)
    #expect(!capabilities.textDocument.codeAction.isPreferredSupport)
    #expect(capabilities.textDocument.publishDiagnostics.diagnostics.tags.isEmpty)
    #expect(!capabilities.textDocument.diagnostic.registration.isSupported)
  }

  @Test func aServerAnnouncesOnlyWhatItCan() {
    var capabilities = LSP.ServerCapabilities()
    #expect(written(capabilities) == "{}")
    capabilities.positionEncoding = .utf8
    capabilities.textDocumentSync = LSP.TextDocumentSyncOptions(openClose: true, change: .incremental, save: true)
    capabilities.diagnosticProvider = LSP.DiagnosticOptions(
      identifier: "copydesk", interFileDependencies: false, workspaceDiagnostics: true)
    capabilities.codeActionProvider = LSP.CodeActionOptions(
      codeActionKinds: [.quickFix, .sourceFixAll], resolveProvider: true)
    capabilities.hoverProvider = true
    capabilities.documentSymbolProvider = true
    capabilities.codeLensProvider = LSP.ResolveOptions(resolveProvider: false)
    capabilities.inlayHintProvider = LSP.ResolveOptions(resolveProvider: true)
    capabilities.documentFormattingProvider = true
    capabilities.documentRangeFormattingProvider = LSP.DocumentRangeFormattingOptions(rangesSupport: false)
    capabilities.commands = ["copydesk.fixAll"]
    capabilities.workspaceFolders = LSP.WorkspaceFoldersServerCapabilities(supported: true, changeNotifications: true)
    let result = LSP.InitializeResult(
      capabilities: capabilities, serverInfo: LSP.Implementation(name: "copydesk", version: "1.0"))
    #expect(
      written(result)
        == #"{"capabilities":{"positionEncoding":"utf-8","textDocumentSync":{"openClose":true,"change":2,"save":{"includeText":false}},"#
        + #""diagnosticProvider":{"identifier":"copydesk","interFileDependencies":false,"workspaceDiagnostics":true},"#
        + #""codeActionProvider":{"codeActionKinds":["quickfix","source.fixAll"],"resolveProvider":true},"#
        + #""hoverProvider":true,"documentSymbolProvider":true,"codeLensProvider":{"resolveProvider":false},"#
        + #""inlayHintProvider":{"resolveProvider":true},"documentFormattingProvider":true,"#
        + #""documentRangeFormattingProvider":true,"executeCommandProvider":{"commands":["copydesk.fixAll"]},"#
        + #""workspace":{"workspaceFolders":{"supported":true,"changeNotifications":true}}},"#
        + #""serverInfo":{"name":"copydesk","version":"1.0"}}"#)
  }

  @Test func aRegistrationSaysWhatItIsFor() {
    let markdown = [LSP.DocumentFilter(language: "markdown"), LSP.DocumentFilter(scheme: "file", pattern: "**/*.txt")]
    let options = LSP.DiagnosticOptions(identifier: nil, interFileDependencies: false, workspaceDiagnostics: false)
    let params = LSP.RegistrationParams(registrations: [
      LSP.Registration(id: "1", method: "a"), LSP.Registration(id: "2", method: "b", options: .documents(markdown)),
      LSP.Registration(id: "3", method: "c", options: .diagnostics([], options)),
      LSP.Registration(
        id: "4", method: "d",
        options: .watchedFiles([
          LSP.FileSystemWatcher(pattern: "**/*.rule"),
          LSP.FileSystemWatcher(pattern: "*.json", baseUri: LSP.DocumentURI("file:///a")),
        ])), LSP.Registration(id: "5", method: "e", options: .configuration(section: "copydesk")),
    ])
    #expect(
      written(params)
        == #"{"registrations":[{"id":"1","method":"a"},{"id":"2","method":"b","registerOptions":{"documentSelector":"#
        + #"[{"language":"markdown"},{"scheme":"file","pattern":"**/*.txt"}]}},{"id":"3","method":"c","registerOptions":"#
        + #"{"documentSelector":[],"interFileDependencies":false,"workspaceDiagnostics":false}},{"id":"4","method":"d","#
        + #""registerOptions":{"watchers":[{"globPattern":"**/*.rule"},{"globPattern":{"baseUri":"file:///a","pattern":"*.json"}}]}},"#
        + #"{"id":"5","method":"e","registerOptions":{"section":"copydesk"}}]}"#)
    let taken = LSP.UnregistrationParams(unregistrations: [LSP.Unregistration(id: "1", method: "a")])
    #expect(written(taken) == #"{"unregisterations":[{"id":"1","method":"a"}]}"#)
  }

  @Test func newsOfWorkStaysBetweenNoneAndAll() {
    let begin = LSP.WorkDoneProgress.begin(title: "t", cancellable: true, message: nil, percentage: -5)
    #expect(
      written(LSP.ProgressParams(token: .number(1), value: begin))
        == #"{"token":1,"value":{"kind":"begin","title":"t","cancellable":true,"percentage":0}}"#)
    #expect(
      written(LSP.WorkDoneProgress.report(message: "m", percentage: 200))
        == #"{"kind":"report","message":"m","percentage":100}"#)
    #expect(written(LSP.WorkDoneProgress.end(message: nil)) == #"{"kind":"end"}"#)
  }
}
