import JSONRPC
import LanguageServerProtocol

/// A walk over all drafts of the open folders that answers `workspace/diagnostic`.
struct WorkspaceRun: Sendable {
  /// How many files are asked for at once.
  static let mostReads = 64

  /// The request to answer.
  let id: RequestID
  /// What the client has and where it wants news.
  let params: LSP.WorkspaceDiagnosticParams
  /// The identifiers the client has, by document.
  let previous: [LSP.DocumentURI: String]

  /// Folders that were asked for and have not come.
  var folders: Set<String> = []
  /// Drafts that were found and not asked for.
  var found: [String] = []
  /// Drafts that were asked for and have not come.
  var reading: Set<String> = []
  /// Drafts that came and wait for their project file.
  var parked: [(path: String, text: [UInt8])] = []
  /// Paths that are dealt with, so that nested folders count once.
  var seen: Set<String> = []
  /// Reports that were not sent yet.
  var items: [LSP.WorkspaceDocumentDiagnosticReport] = []
  /// How many drafts were linted.
  var count = 0

  /// Starts a run.
  init(_ id: RequestID, _ params: LSP.WorkspaceDiagnosticParams) {
    self.id = id
    self.params = params
    previous = Dictionary(params.previousResultIds.map { ($0.uri, $0.value) }) { _, last in last }
  }

  /// Whether nothing is left to be done.
  var isDone: Bool { folders.isEmpty && found.isEmpty && reading.isEmpty && parked.isEmpty }
}
