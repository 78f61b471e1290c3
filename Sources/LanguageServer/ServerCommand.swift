import JSON
import JSONRPC
import LanguageServerProtocol
import Linting

/// The commands the server carries out; each sends the client an edit it can undo.
enum ServerCommand: String, CaseIterable, Sendable {
  /// Make all safe fixes of a draft: its URI.
  case fixAll = "copydesk.fixAll"
  /// Make all fixes of a draft that have one answer: its URI.
  case fixAllUnsafe = "copydesk.fixAllUnsafe"
  /// Give the headline of a draft another case: its URI and the name of the style.
  case convertHeadline = "copydesk.convertHeadline"
  /// Make an edit that was offered as a command: the edit.
  case applyEdit = "copydesk.applyEdit"
}

extension Server {
  /// Carries a command out; the answer is `null`, the edit comes as a request of its own.
  mutating func execute(_ params: LSP.ExecuteCommandParams) throws(ResponseError) -> Answer {
    guard let command = ServerCommand(rawValue: params.command) else {
      throw ResponseError(.invalidParams, "there is no command “\(Echo.of(params.command))”")
    }
    guard client.capabilities.workspace.applyEdit else {
      throw ResponseError(.requestFailed, "the client makes no edits for the server")
    }
    switch command {
    case .fixAll: try run(.fixAll(uri: try uri(params), level: .safe, rule: nil), "Make all safe fixes")
    case .fixAllUnsafe: try run(.fixAll(uri: try uri(params), level: .unsafe, rule: nil), "Make all fixes")
    case .convertHeadline:
      let names = HeadlineConversion.Style.allCases.map(\.rawValue).joined(separator: ", ")
      guard params.arguments.count > 1, let name = params.arguments[1].string,
        let style = HeadlineConversion.Style(rawValue: name)
      else { throw ResponseError(.invalidParams, "the second argument has to be one of \(names)") }
      try run(.convert(uri: try uri(params), headline: 0, style: style), "Convert the headline to \(style.title)")
    case .applyEdit:
      guard let value = params.arguments.first, let edit = try? LSP.WorkspaceEdit(value) else {
        throw ResponseError(.invalidParams, "the first argument has to be an edit of a workspace")
      }
      apply(edit, label: "Copydesk")
    }
    return .value(nil)
  }

  private mutating func run(_ task: ActionTask, _ label: String) throws(ResponseError) {
    guard documents[task.uri] != nil else {
      throw ResponseError(.invalidParams, "\(Echo.of(task.uri.string)) is not open")
    }
    releaseHeldFindings(of: task.uri)
    if let edit = edit(for: task) { apply(edit, label: label) }
  }

  private mutating func apply(_ edit: LSP.WorkspaceEdit, label: String) {
    ask(.applyEdit, for: .edit(label: label), LSP.ApplyWorkspaceEditParams(label: label, edit: edit))
  }

  private func uri(_ params: LSP.ExecuteCommandParams) throws(ResponseError) -> LSP.DocumentURI {
    guard let bytes = params.arguments.first?.bytes else {
      throw ResponseError(.invalidParams, "the first argument has to be the URI of a draft")
    }
    return LSP.DocumentURI(bytes: bytes)
  }
}
