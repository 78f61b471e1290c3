import JSON
import LanguageServerProtocol

/// The folders that are open, the project files that count for their drafts, and the linters they give.
///
/// The project file of a draft is the nearest one upwards, up to the root of its repository. Files and folders are read
/// by effects: what is missing is asked for, and the draft waits until it has come.
struct Workspace: Sendable {
  /// The paths of the open folders, in the order in which they were opened.
  private(set) var folders: [String] = []

  /// Settings of the client, which hold where there is no project file.
  var fallback: JSONValue? {
    didSet { desks = [:] }
  }

  /// Paths of project files and folders that were asked for and have not come.
  private(set) var awaited: Set<String> = []

  /// The names in each folder that was listed; none for one that cannot be.
  private var listings: [String: [FolderEntry]] = [:]

  /// What each project file holds; nil for one that cannot be read.
  private(set) var projectFiles: [String: [UInt8]?] = [:]

  /// The linters by the path of their project file; the empty path is for drafts without one.
  private var desks: [String: Desk] = [:]

  /// How many project files are in use.
  var projectFileCount: Int { projectFiles.count }

  /// Takes the folders of the client, those that are on disk.
  mutating func open(_ uris: [LSP.DocumentURI]) {
    for path in uris.compactMap({ Self.path(of: $0) }) where !folders.contains(path) { folders.append(path) }
  }

  /// Lets go of folders.
  mutating func close(_ uris: [LSP.DocumentURI]) {
    let paths = Set(uris.compactMap { Self.path(of: $0) })
    folders.removeAll { paths.contains($0) }
  }

  /// The path of a document on disk without a slash at its end, nil for other schemes.
  static func path(of uri: LSP.DocumentURI) -> String? {
    guard let bytes = uri.filePath, var path = String(validating: bytes, as: UTF8.self) else { return nil }
    while path.utf8.count > 1, path.utf8.last == 0x2F { path.removeLast() }
    return path
  }

  /// Asks for whatever is needed to know the settings of a draft; false if something has to come first.
  @discardableResult
  mutating func prepare(for path: String?, effects: inout [Effect]) -> Bool {
    switch search(from: path) {
    case .listing(let folder):
      if awaited.insert(folder).inserted { effects.append(.list(path: folder)) }
      return false
    case .file(let file) where projectFiles[file] == nil:
      if awaited.insert(file).inserted {
        effects.append(.read(path: file))
        effects.append(.watch(path: file))
      }
      return false
    case .file, .none: return true
    }
  }

  /// The project file that counts for a draft, as far as is known.
  func projectFile(for path: String?) -> String? {
    if case .file(let file) = search(from: path) { file } else { nil }
  }

  /// The linter for a draft.
  mutating func desk(for path: String?) -> Desk {
    let file = projectFile(for: path)
    if let desk = desks[file ?? ""] { return desk }
    var settings = fallback
    if let file, let contents = projectFiles[file] ?? nil {
      settings = (try? JSONDocument(contents, as: .json5))?.root
    }
    let desk = Desk(settings: settings)
    desks[file ?? ""] = desk
    return desk
  }

  /// Takes what a folder holds.
  mutating func tookListing(_ path: String, _ entries: [FolderEntry]?) {
    awaited.remove(path)
    listings[path] = entries ?? []
  }

  /// Takes what a project file holds; false if it is none that is in use.
  mutating func tookProjectFile(_ path: String, _ contents: [UInt8]?) -> Bool {
    guard awaited.remove(path) != nil || projectFiles[path] != nil else { return false }
    projectFiles[path] = contents
    desks[path] = nil
    return true
  }

  /// Takes what a project file holds in the editor, whether it is on disk or not.
  mutating func tookEditedProjectFile(_ path: String, _ contents: [UInt8]) {
    projectFiles[path] = contents
    desks[path] = nil
    guard let folder = Paths.parent(of: path), let entries = listings[folder] else { return }
    let name = Paths.lastName(of: path)
    if !entries.contains(where: { $0.name == name }) {
      listings[folder]?.append(FolderEntry(name: name, isFolder: false))
    }
  }

  /// Forgets what is known of a project file and its folder, because it changed on disk.
  mutating func forget(_ path: String) {
    projectFiles[path] = nil
    desks[path] = nil
    if let folder = Paths.parent(of: path) { listings[folder] = nil }
  }

  private enum Search {
    /// This folder has to be listed first.
    case listing(String)
    /// This file counts.
    case file(String)
    /// No file counts.
    case none
  }

  private func search(from path: String?) -> Search {
    guard let path else { return .none }
    var next = Paths.parent(of: path)
    while let folder = next {
      guard let entries = listings[folder] else { return .listing(folder) }
      for name in Paths.configurationNames where entries.contains(where: { $0.name == name && !$0.isFolder }) {
        return .file(Paths.join(folder, name))
      }
      if entries.contains(where: { $0.name == ".git" }) { return .none }
      next = Paths.parent(of: folder)
    }
    return .none
  }
}
