import JSON
import JSONRPC
import LanguageServer
import LanguageServerProtocol

/// An editor for tests: speaks to a server in memory, with files in memory and a clock that stands still.
struct Editor {
  var server = Server(version: "test")
  /// The files on disk, by path.
  var files: [String: String] = [:]
  /// The messages the server sent and nobody has looked at.
  var received: [JSONValue] = []
  /// What else the server wanted done.
  var effects: [Effect] = []
  var wakeAt: UInt64?
  var time: UInt64 = 1_000_000_000
  private var lastID = 0

  init(files: [String: String] = [:]) { self.files = files }

  /// An editor that has said hello with these capabilities, given as JSON.
  static func ready(
    _ capabilities: String = "{}", name: String? = "test", folder: String? = nil, files: [String: String] = [:]
  ) -> Editor {
    var editor = Editor(files: files)
    let folders = folder.map { #"[{"uri":"file://\#($0)","name":"drafts"}]"# } ?? "null"
    let client = name.map { #""clientInfo":{"name":"\#($0)"},"# } ?? ""
    _ = editor.request(
      "initialize",
      #"{"processId":null,\#(client)"workspaceFolders":\#(folders),"capabilities":\#(capabilities)}"#)
    editor.notify("initialized", "{}")
    return editor
  }

  /// Gives the server events and does what it wants done with files.
  mutating func feed(_ events: [Event]) {
    var batch = [Event.clock(time)] + events
    while !batch.isEmpty {
      let reaction = server.receive(batch)
      wakeAt = reaction.wakeAt
      batch = wakeAt.map { $0 <= time } ?? false ? [.clock(time)] : []
      for effect in reaction.effects {
        switch effect {
        case .send(let message): if let value = try? JSONDocument(message.body).root { received.append(value) }
        case .read(let path): batch.append(.fileRead(path: path, contents: files[path].map { Array($0.utf8) }))
        case .list(let path): batch.append(.folderListed(path: path, entries: entries(of: path)))
        case .watch, .watchProcess, .exit: effects.append(effect)
        }
      }
    }
  }

  private func entries(of folder: String) -> [FolderEntry] {
    let start = folder == "/" ? "/" : folder + "/"
    var entries: Set<FolderEntry> = []
    for path in files.keys where path.hasPrefix(start) {
      let parts = path.dropFirst(start.count).split(separator: "/", maxSplits: 1)
      guard let name = parts.first else { continue }
      entries.insert(FolderEntry(name: String(name), isFolder: parts.count > 1))
    }
    return entries.sorted { $0.name < $1.name }
  }

  mutating func send(_ body: String) { feed([.message(Array(body.utf8))]) }

  mutating func notify(_ method: String, _ params: String) { send(Self.notification(method, params)) }

  static func notification(_ method: String, _ params: String) -> String {
    #"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#
  }

  /// Sends a request and takes its answer, the whole response.
  mutating func request(_ method: String, _ params: String? = nil) -> JSONValue? {
    lastID += 1
    let id = lastID
    send(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)"\#(params.map { #","params":\#($0)"# } ?? "")}"#)
    return take { $0["id"]?.int == id && $0["method"] == nil }
  }

  /// Takes the first message that matches.
  mutating func take(_ matches: (JSONValue) -> Bool) -> JSONValue? {
    guard let index = received.firstIndex(where: matches) else { return nil }
    return received.remove(at: index)
  }

  /// Takes the last set of diagnostics that was pushed for a document and forgets the ones before.
  mutating func diagnostics(of uri: String = draft) -> [JSONValue]? {
    let sets = received.filter { $0["method"]?.string == "textDocument/publishDiagnostics" }
      .filter { $0["params"]?["uri"]?.string == uri }
    received.removeAll { sets.contains($0) }
    return sets.last?["params"]?["diagnostics"]?.array
  }

  /// The draft most tests are about.
  static let draft = "untitled:draft"

  mutating func open(_ text: String, uri: String = draft, language: String = "plaintext", version: Int = 1) {
    notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"\#(language)","version":\#(version),"text":\#(quoted(text))}}"#)
  }

  mutating func change(_ changes: String, uri: String = draft, version: Int = 2) {
    notify("textDocument/didChange", Self.changeParams(changes, uri: uri, version: version))
  }

  static func changeParams(_ changes: String, uri: String = draft, version: Int = 2) -> String {
    #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[\#(changes)]}"#
  }

  /// A change of a part, as JSON.
  static func edit(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int, _ text: String) -> String {
    #"{"range":\#(range(startLine, start, endLine, end)),"text":\#(quoted(text))}"#
  }
}

/// A range as JSON.
func range(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int) -> String {
  """
  {"start":{"line":\(startLine),"character":\(start)},"end":{"line":\(endLine),"character":\(end)}}
  """
}

/// A string as JSON.
func quoted(_ text: String) -> String {
  var writer = JSONWriter()
  writer.string(text)
  return String(decoding: writer.bytes, as: UTF8.self)
}
