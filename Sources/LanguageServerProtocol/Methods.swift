extension LSP {
  /// The requests a client may send that this server knows.
  public enum ClientRequest: String, CaseIterable, Sendable {
    /// The first request: what either side can do.
    case initialize
    /// The last request: nothing but `exit` follows.
    case shutdown
    /// Corrections for a part of a document.
    case codeAction = "textDocument/codeAction"
    /// The edit of an action that was offered without one.
    case resolveCodeAction = "codeAction/resolve"
    /// Notes above the lines of a document.
    case codeLens = "textDocument/codeLens"
    /// The command of a lens that was sent without one.
    case resolveCodeLens = "codeLens/resolve"
    /// The findings in a document.
    case diagnostic = "textDocument/diagnostic"
    /// The findings in all documents.
    case workspaceDiagnostic = "workspace/diagnostic"
    /// The parts of a document.
    case documentSymbol = "textDocument/documentSymbol"
    /// A command of the server.
    case executeCommand = "workspace/executeCommand"
    /// Edits that bring a document into form.
    case formatting = "textDocument/formatting"
    /// Edits that bring a part of a document into form.
    case rangeFormatting = "textDocument/rangeFormatting"
    /// Edits that bring several parts of a document into form (3.18).
    case rangesFormatting = "textDocument/rangesFormatting"
    /// What is to be said about a place.
    case hover = "textDocument/hover"
    /// Notes inside the lines of a document.
    case inlayHint = "textDocument/inlayHint"
    /// What was left out of a hint.
    case resolveInlayHint = "inlayHint/resolve"
  }

  /// The notifications a client may send that this server knows.
  public enum ClientNotification: String, CaseIterable, Sendable {
    /// The client has read the answer to `initialize`.
    case initialized
    /// The server has to end.
    case exit
    /// A request is not needed any more.
    case cancelRequest = "$/cancelRequest"
    /// News of a piece of work.
    case progress = "$/progress"
    /// How much to tell of what happens.
    case setTrace = "$/setTrace"
    /// A document is the client’s from now on.
    case didOpen = "textDocument/didOpen"
    /// A document changed.
    case didChange = "textDocument/didChange"
    /// A document is the disk’s again.
    case didClose = "textDocument/didClose"
    /// A document was saved.
    case didSave = "textDocument/didSave"
    /// The settings changed.
    case didChangeConfiguration = "workspace/didChangeConfiguration"
    /// Files on disk changed.
    case didChangeWatchedFiles = "workspace/didChangeWatchedFiles"
    /// Folders were opened or closed.
    case didChangeWorkspaceFolders = "workspace/didChangeWorkspaceFolders"
    /// The user gave a piece of work up.
    case cancelWorkDoneProgress = "window/workDoneProgress/cancel"
  }

  /// The requests this server may send.
  public enum ServerRequest: String, CaseIterable, Sendable {
    /// Documents are to be edited.
    case applyEdit = "workspace/applyEdit"
    /// Settings are asked for.
    case configuration = "workspace/configuration"
    /// The open folders are asked for.
    case workspaceFolders = "workspace/workspaceFolders"
    /// Features are announced after the start.
    case registerCapability = "client/registerCapability"
    /// Features are taken back.
    case unregisterCapability = "client/unregisterCapability"
    /// A piece of work is about to start.
    case createWorkDoneProgress = "window/workDoneProgress/create"
    /// Findings are to be asked for again.
    case refreshDiagnostics = "workspace/diagnostic/refresh"
    /// Code lenses are to be asked for again.
    case refreshCodeLenses = "workspace/codeLens/refresh"
    /// Inlay hints are to be asked for again.
    case refreshInlayHints = "workspace/inlayHint/refresh"
    /// The user is to answer a question.
    case showMessageRequest = "window/showMessageRequest"
  }

  /// The notifications this server may send.
  public enum ServerNotification: String, CaseIterable, Sendable {
    /// The findings in a document, unasked.
    case publishDiagnostics = "textDocument/publishDiagnostics"
    /// A line for the log.
    case logMessage = "window/logMessage"
    /// A message for the user.
    case showMessage = "window/showMessage"
    /// A line of the trace.
    case logTrace = "$/logTrace"
    /// News of a piece of work.
    case progress = "$/progress"
    /// A request is not needed any more.
    case cancelRequest = "$/cancelRequest"
  }
}
