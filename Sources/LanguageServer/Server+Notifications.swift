import JSON
import JSONRPC
import LanguageServerProtocol

extension Server {
  /// Takes a notification; one that is not known, or does not fit, or comes at the wrong time, is passed over.
  mutating func notice(_ method: String, _ params: JSONValue?) {
    if method == LSP.ClientNotification.exit.rawValue {
      effects.append(.exit(phase == .ending ? 0 : 1))
      return
    }
    // Kate 22 sends “shutdown” without an identifier; it gets what it means and no answer.
    if method == LSP.ClientRequest.shutdown.rawValue, phase == .running {
      beginToEnd()
      return
    }
    guard phase == .running, let notification = LSP.ClientNotification(rawValue: method) else { return }
    tell("received the notification \(method)")
    do throws(LSP.InvalidParams) {
      try take(notification, params ?? JSONValue(.object(JSONObject())))
    } catch {
      log(.warning, "passed over \(method): \(error.description)")
    }
  }

  private mutating func take(
    _ notification: LSP.ClientNotification, _ params: JSONValue
  ) throws(LSP.InvalidParams) {
    switch notification {
    case .initialized: initialized()
    case .exit, .progress: break
    case .cancelRequest: cancel(try LSP.CancelParams(params))
    case .setTrace: trace = try LSP.SetTraceParams(params).value
    case .didOpen: didOpen(try LSP.DidOpenTextDocumentParams(params))
    case .didChange: didChange(try LSP.DidChangeTextDocumentParams(params))
    case .didClose: didClose(try LSP.DidCloseTextDocumentParams(params))
    case .didSave: didSave(try LSP.DidSaveTextDocumentParams(params))
    case .didChangeConfiguration: didChangeConfiguration(try LSP.DidChangeConfigurationParams(params))
    case .didChangeWatchedFiles: didChangeWatchedFiles(try LSP.DidChangeWatchedFilesParams(params))
    case .didChangeWorkspaceFolders: didChangeFolders(try LSP.DidChangeWorkspaceFoldersParams(params))
    case .cancelWorkDoneProgress: cancelProgress(try LSP.WorkDoneProgressParams(params))
    }
  }

  private mutating func cancel(_ params: LSP.CancelParams) {
    guard let id = RequestID(params.id) else { return }
    cancelRun(id)
  }

  /// Takes the answer to a request of the server; one to a request never sent is passed over.
  mutating func tookAnswer(_ id: RequestID?, _ result: Result<JSONValue, ResponseError>) {
    guard case .number(let number)? = id, let question = asked.removeValue(forKey: number) else { return }
    switch (question, result) {
    case (.settings, .success(let value)): tookSettings(value)
    case (.edit(let label), .success(let value)):
      let applied = value["applied"]?.bool ?? false
      if !applied { log(.warning, "the client did not make the edit “\(label)”") }
    case (.registration, .failure(let error)):
      log(.warning, "the client does not watch the project files: \(Echo.of(error.message))")
    default: break
    }
  }
}
