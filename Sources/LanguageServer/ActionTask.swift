import JSON
import LanguageServerProtocol
import Linting
import Prose

/// A finding with the diagnostic that stands for it in the client.
typealias NamedFinding = (finding: Finding, diagnostic: LSP.Diagnostic)

/// What a code action request is about.
struct ActionRequest: Sendable {
  /// The draft.
  let uri: LSP.DocumentURI
  /// Its path, if it is on disk.
  let path: String?
  /// The draft as it is open.
  let document: OpenDocument
  /// What was found in it.
  let analysis: Analysis
  /// How it is read.
  let format: Format
  /// The bytes that are asked about.
  let range: TextRange
  /// What the client knows.
  let context: LSP.CodeActionContext
}

/// The work of an action that is left until the user chooses it.
enum ActionTask: Hashable, Sendable {
  /// Fix everything up to a level, of all rules or of one.
  case fixAll(uri: LSP.DocumentURI, level: Applicability, rule: String?)
  /// Give a headline, the first of the draft being number 0, another case.
  case convert(uri: LSP.DocumentURI, headline: Int, style: HeadlineConversion.Style)

  /// The draft it is about.
  var uri: LSP.DocumentURI {
    switch self {
    case .fixAll(let uri, _, _), .convert(let uri, _, _): uri
    }
  }

  /// Reads a task that was sent with an action; nil for the data of others.
  init?(_ value: JSONValue) {
    guard let bytes = value["uri"]?.bytes else { return nil }
    let uri = LSP.DocumentURI(bytes: bytes)
    if let level = value["fix"]?.string.flatMap(Applicability.init(rawValue:)) {
      self = .fixAll(uri: uri, level: level, rule: value["rule"]?.string)
    } else if let style = value["convert"]?.string.flatMap(HeadlineConversion.Style.init(rawValue:)) {
      self = .convert(uri: uri, headline: value["headline"]?.int ?? 0, style: style)
    } else {
      return nil
    }
  }

  /// The task as data of an action.
  var json: JSONValue {
    var members = [JSONMember(key: Array("uri".utf8), value: JSONValue(.string(uri.bytes)))]
    switch self {
    case .fixAll(_, let level, let rule):
      members.append(JSONMember("fix", level.rawValue))
      if let rule { members.append(JSONMember("rule", rule)) }
    case .convert(_, let headline, let style):
      members.append(JSONMember("convert", style.rawValue))
      members.append(JSONMember("headline", headline))
    }
    return JSONValue(.object(JSONObject(members)))
  }
}
