import Configuration

/// What is known of the files and folders that settings come from, and what is still awaited.
///
/// Nothing is read here: what is missing is noted as wanted, asked for by an effect, and comes back as an event.
struct KnownFiles: Sendable {
  /// Paths of files and folders that were asked for and have not come.
  private(set) var awaited: Set<String> = []
  /// What each file holds; nil for one that cannot be read.
  private var files: [String: [UInt8]?] = [:]
  /// The names in each folder; none for one that cannot be listed.
  private var listings: [String: Listing] = [:]

  /// The names in a folder, with what is asked of them at every key.
  private struct Listing {
    var entries: [FolderEntry] { didSet { facts = FolderFacts(entries) } }
    private(set) var facts: FolderFacts

    init(_ entries: [FolderEntry]) {
      self.entries = entries
      facts = FolderFacts(entries)
    }
  }

  /// Whether a file is known, even as one that cannot be read.
  func knows(file path: String) -> Bool { files[path] != nil }

  /// What a file holds; nil for one that is not known or cannot be read.
  func contents(of path: String) -> [UInt8]? { files[path] ?? nil }

  /// The names in a folder; nil if they are not known.
  func entries(of path: String) -> [FolderEntry]? { listings[path]?.entries }

  /// What the names in a folder say of settings; nil if they are not known.
  func facts(of folder: String) -> FolderFacts? { listings[folder]?.facts }

  /// Asks for what is missing, each path once, and watches it.
  mutating func ask(for wanted: Wanted, effects: inout [Effect]) {
    for path in wanted.folders.sorted() where awaited.insert(path).inserted {
      effects.append(.list(path: path))
      effects.append(.watch(path: path))
    }
    for path in wanted.files.sorted() where awaited.insert(path).inserted {
      effects.append(.read(path: path))
      effects.append(.watch(path: path))
    }
  }

  /// Takes what a folder holds.
  mutating func took(_ path: String, entries: [FolderEntry]?) {
    awaited.remove(path)
    listings[path] = Listing(entries ?? [])
  }

  /// Takes what a file holds, if it was asked for; false if nobody asked.
  mutating func took(_ path: String, contents: [UInt8]?) -> Bool {
    guard awaited.remove(path) != nil else { return false }
    files[path] = .some(contents)
    return true
  }

  /// Takes what a file holds in the editor, whether it is on disk or not.
  mutating func tookEdited(_ path: String, contents: [UInt8]) {
    files[path] = .some(contents)
    guard let folder = Paths.parent(of: path), let entries = listings[folder]?.entries else { return }
    let name = Paths.lastName(of: path)
    if !entries.contains(where: { $0.name == name }) {
      listings[folder]?.entries.append(FolderEntry(name: name, isFolder: false))
    }
  }

  /// Forgets a file and what is known of its folder; false if neither was known.
  mutating func forget(_ path: String) -> Bool {
    let wasKnown = files.removeValue(forKey: path) != nil
    let folder = Paths.parent(of: path).flatMap { listings.removeValue(forKey: $0) }
    return wasKnown || folder != nil
  }
}

/// What the names in a folder say of settings.
struct FolderFacts: Sendable {
  /// The name of the project file, nil where there is none.
  let projectFile: String?
  /// Whether a repository has its root here, beyond which nobody looks for settings.
  let isRoot: Bool

  init(_ entries: [FolderEntry]) {
    projectFile = ConfigurationFile.names.first { name in entries.contains { $0.name == name && !$0.isFolder } }
    isRoot = entries.contains { $0.name == ".git" }
  }
}

/// Paths that have to be read before an answer can be given.
struct Wanted: Sendable {
  /// Files to read.
  var files: Set<String> = []
  /// Folders to list.
  var folders: Set<String> = []

  /// Whether nothing is missing.
  var isEmpty: Bool { files.isEmpty && folders.isEmpty }
}
