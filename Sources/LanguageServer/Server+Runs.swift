import JSON
import JSONRPC
import LanguageServerProtocol
import Prose

extension Server {
  /// Starts a run over the drafts of all open folders; it is answered when it is done.
  mutating func startRun(_ id: RequestID, _ params: LSP.WorkspaceDiagnosticParams) -> Answer {
    var run = WorkspaceRun(id, params)
    if let token = params.workDoneToken {
      tellProgress(
        token, .begin(title: "Checking drafts", cancellable: true, message: nil, percentage: nil))
    }
    for document in documents.values.sorted(by: { $0.uri.bytes.lexicographicallyPrecedes($1.uri.bytes) }) {
      if let path = Workspace.path(of: document.uri) { run.seen.insert(path) }
      let report = Self.report(diagnostics(of: document.uri), previous: run.previous[document.uri])
      add(report, of: document.uri, version: document.version, to: &run)
    }
    for folder in workspace.folders where run.seen.insert(folder).inserted {
      run.folders.insert(folder)
      effects.append(.list(path: folder))
    }
    runs.append(run)
    return .later
  }

  /// Takes what a folder holds for the runs that wait for it.
  mutating func tookListing(_ path: String, _ entries: [FolderEntry]) {
    for index in runs.indices where runs[index].folders.remove(path) != nil {
      for entry in entries where !entry.name.hasPrefix(".") {
        let child = Paths.join(path, entry.name)
        if entry.isFolder {
          if runs[index].seen.insert(child).inserted {
            runs[index].folders.insert(child)
            effects.append(.list(path: child))
          }
        } else if Paths.draftEndings.contains(Paths.ending(of: child)), runs[index].seen.insert(child).inserted {
          runs[index].found.append(child)
        }
      }
    }
  }

  /// Takes what a draft on disk holds for the runs that wait for it.
  mutating func tookDraft(_ path: String, _ contents: [UInt8]?) {
    for index in runs.indices where runs[index].reading.remove(path) != nil {
      if let contents { runs[index].parked.append((path, contents)) }
    }
  }

  /// Lints what has come and asks for more.
  mutating func goOnWithRuns() {
    for index in runs.indices {
      lintParked(at: index)
      var run = runs[index]
      while run.reading.count < WorkspaceRun.mostReads, let path = run.found.popLast() {
        run.reading.insert(path)
        effects.append(.read(path: path))
      }
      if let token = run.params.partialResultToken, !run.items.isEmpty {
        notify(
          .progress,
          LSP.ProgressParams(token: token, value: LSP.WorkspaceDiagnosticReport(items: Self.sorted(run.items))))
        run.items = []
      }
      runs[index] = run
    }
    for run in runs where run.isDone { finish(run) }
    runs.removeAll(where: \.isDone)
  }

  private mutating func lintParked(at index: Int) {
    var waiting: [(path: String, text: [UInt8])] = []
    for (path, text) in runs[index].parked {
      guard workspace.prepare(for: path, effects: &effects) else {
        waiting.append((path, text))
        continue
      }
      let uri = LSP.DocumentURI(filePath: Array(path.utf8))
      guard case .draft(let format) = DocumentRole(uri, languageId: ""), !workspace.isWordList(path) else { continue }
      let desk = workspace.desk(for: path)
      let findings = desk.findings(in: text, format: format, path: path)
      var builder = DiagnosticBuilder(uri: uri, text: DraftText(text), client, rules: desk.rules)
      let diagnostics = builder.diagnostics(of: findings)
      let report = Self.report(diagnostics, previous: runs[index].previous[uri])
      add(report, of: uri, version: nil, to: &runs[index])
    }
    runs[index].parked = waiting
  }

  private func add(
    _ report: LSP.DocumentDiagnosticReport, of uri: LSP.DocumentURI, version: Int?, to run: inout WorkspaceRun
  ) {
    run.count += 1
    run.items.append(LSP.WorkspaceDocumentDiagnosticReport(uri: uri, version: version, report: report))
  }

  private mutating func finish(_ run: WorkspaceRun) {
    end(run, message: run.count == 1 ? "1 draft" : "\(run.count) drafts")
    let report = LSP.WorkspaceDiagnosticReport(items: Self.sorted(run.items))
    send(.result(run.id) { report.write(to: &$0) })
  }

  private static func sorted(
    _ items: [LSP.WorkspaceDocumentDiagnosticReport]
  ) -> [LSP.WorkspaceDocumentDiagnosticReport] {
    items.sorted { $0.uri.bytes.lexicographicallyPrecedes($1.uri.bytes) }
  }

  private mutating func end(_ run: WorkspaceRun, message: String) {
    if let token = run.params.workDoneToken { tellProgress(token, .end(message: message)) }
  }

  private mutating func tellProgress(_ token: LSP.ProgressToken, _ value: LSP.WorkDoneProgress) {
    notify(.progress, LSP.ProgressParams(token: token, value: value))
  }

  // MARK: Giving up

  /// Gives a run up that the client does not need any more; other requests are answered at once anyway.
  mutating func cancelRun(_ id: RequestID) {
    stop(ResponseError(.requestCancelled, "the client gave the request up")) { $0.id == id }
  }

  /// Gives a run up whose progress the user cancelled.
  mutating func cancelProgress(_ params: LSP.WorkDoneProgressParams) {
    stop(ResponseError(.requestCancelled, "the user gave the request up")) { $0.params.workDoneToken == params.token }
  }

  /// Gives all runs up, because the server ends.
  mutating func cancelRuns() {
    let data = JSONValue(
      .object(JSONObject([JSONMember(key: Array("retriggerRequest".utf8), value: JSONValue(.bool(false)))])))
    stop(ResponseError(.serverCancelled, "the server ends", data: data)) { _ in true }
  }

  private mutating func stop(_ error: ResponseError, where matches: (WorkspaceRun) -> Bool) {
    for run in runs where matches(run) {
      end(run, message: "given up")
      fail(run.id, error)
    }
    runs.removeAll(where: matches)
  }
}
