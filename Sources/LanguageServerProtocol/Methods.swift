extension LSP {
  /// The requests a client may send that this server knows.
  public enum ClientRequest: String, CaseIterable, Sendable {
    case initialize
    case shutdown
    case codeAction = "textDocument/codeAction"
    case resolveCodeAction = "codeAction/resolve"
    case codeLens = "textDocument/codeLens"
    case resolveCodeLens = "codeLens/resolve"
    case diagnostic = "textDocument/diagnostic"
    case workspaceDiagnostic = "workspace/diagnostic"
    case documentSymbol = "textDocument/documentSymbol"
    case executeCommand = "workspace/executeCommand"
    case formatting = "textDocument/formatting"
    case rangeFormatting = "textDocument/rangeFormatting"
    case rangesFormatting = "textDocument/rangesFormatting"
    case hover = "textDocument/hover"
    case inlayHint = "textDocument/inlayHint"
    case resolveInlayHint = "inlayHint/resolve"
  }

  /// The notifications a client may send that this server knows.
  public enum ClientNotification: String, CaseIterable, Sendable {
    case initialized
    case exit
    case cancelRequest = "$/cancelRequest"
    case progress = "$/progress"
    case setTrace = "$/setTrace"
    case didOpen = "textDocument/didOpen"
    case didChange = "textDocument/didChange"
    case didClose = "textDocument/didClose"
    case didSave = "textDocument/didSave"
    case didChangeConfiguration = "workspace/didChangeConfiguration"
    case didChangeWatchedFiles = "workspace/didChangeWatchedFiles"
    case didChangeWorkspaceFolders = "workspace/didChangeWorkspaceFolders"
    case cancelWorkDoneProgress = "window/workDoneProgress/cancel"
  }

  /// The requests this server may send.
  public enum ServerRequest: String, CaseIterable, Sendable {
    case applyEdit = "workspace/applyEdit"
    case configuration = "workspace/configuration"
    case workspaceFolders = "workspace/workspaceFolders"
    case registerCapability = "client/registerCapability"
    case unregisterCapability = "client/unregisterCapability"
    case createWorkDoneProgress = "window/workDoneProgress/create"
    case refreshDiagnostics = "workspace/diagnostic/refresh"
    case refreshCodeLenses = "workspace/codeLens/refresh"
    case refreshInlayHints = "workspace/inlayHint/refresh"
    case showMessageRequest = "window/showMessageRequest"
  }

  /// The notifications this server may send.
  public enum ServerNotification: String, CaseIterable, Sendable {
    case publishDiagnostics = "textDocument/publishDiagnostics"
    case logMessage = "window/logMessage"
    case showMessage = "window/showMessage"
    case logTrace = "$/logTrace"
    case progress = "$/progress"
    case cancelRequest = "$/cancelRequest"
  }
}
