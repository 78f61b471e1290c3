import JSON
import LanguageServerProtocol

/// Reads JSON that has to be right.
func json(_ text: String) throws -> JSONValue {
  try JSONDocument(Array(text.utf8)).root
}

/// The text of what is written.
func written(_ value: some JSONWritable) -> String {
  var writer = JSONWriter()
  value.write(to: &writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// A type the protocol reads, with its name, so that tables can hold types of many kinds.
struct ReadableType: Sendable, CustomStringConvertible {
  let description: String
  let read: @Sendable (JSONValue) throws -> Void

  init<Value: JSONReadable & Sendable>(_ type: Value.Type) {
    description = "\(type)"
    read = { _ = try Value($0) }
  }

  /// Every type a client sends.
  static let all = [
    ReadableType(LSP.InitializeParams.self), ReadableType(LSP.DidOpenTextDocumentParams.self),
    ReadableType(LSP.DidChangeTextDocumentParams.self), ReadableType(LSP.DidCloseTextDocumentParams.self),
    ReadableType(LSP.DidSaveTextDocumentParams.self), ReadableType(LSP.DocumentDiagnosticParams.self),
    ReadableType(LSP.WorkspaceDiagnosticParams.self), ReadableType(LSP.CodeActionParams.self),
    ReadableType(LSP.CodeAction.self), ReadableType(LSP.TextDocumentPositionParams.self),
    ReadableType(LSP.DocumentParams.self), ReadableType(LSP.CodeLens.self), ReadableType(LSP.InlayHintParams.self),
    ReadableType(LSP.InlayHint.self), ReadableType(LSP.DocumentFormattingParams.self),
    ReadableType(LSP.DocumentRangeFormattingParams.self), ReadableType(LSP.DocumentRangesFormattingParams.self),
    ReadableType(LSP.ExecuteCommandParams.self), ReadableType(LSP.DidChangeConfigurationParams.self),
    ReadableType(LSP.DidChangeWatchedFilesParams.self), ReadableType(LSP.DidChangeWorkspaceFoldersParams.self),
    ReadableType(LSP.SetTraceParams.self), ReadableType(LSP.CancelParams.self),
    ReadableType(LSP.WorkDoneProgressParams.self), ReadableType(LSP.ApplyWorkspaceEditResult.self),
    ReadableType(LSP.WorkspaceEdit.self), ReadableType(LSP.Diagnostic.self),
  ]
}

/// A generator whose sequence depends on its seed alone (SplitMix64), so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
