import Configuration
import JSON
import LanguageServerProtocol
import Linting

/// The folders that are open, the project files that count for their drafts, and the linters they give.
///
/// The project file of a draft is the nearest one upwards, up to the root of its repository, as on the command line.
/// What has to be read first is asked for by effects, and the draft waits until it has come.
struct Workspace: Sendable {
  /// The paths of the open folders, in the order in which they were opened.
  private(set) var folders: [String] = []

  /// Settings of the client, which hold where there is no project file.
  var fallback: JSONValue? {
    didSet { forgetLinters() }
  }

  /// The user's own project file, which holds where there is no other; nil if there can be none.
  var userFile: String?

  /// The version of the program, for projects that require one.
  var version = ""

  /// The day on which suppressions with an end are judged.
  var today = CalendarDay(year: 1, month: 1, day: 1)

  /// What is known of the files that settings come from.
  private(set) var files = KnownFiles()
  private var projects: [String: LoadedProject] = [:]
  private var desks: [DeskKey: Desk] = [:]
  private var lastDesk = 0

  private struct DeskKey: Hashable {
    let file: String?
    let overrides: [Int]
  }

  /// Whether files have to come before anything else is done.
  var isWaiting: Bool { !files.awaited.isEmpty }

  /// How many project files are in use.
  var projectFileCount: Int { projects.count }

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
    var wanted = Wanted()
    if let file = projectFile(for: path, wanted: &wanted), wanted.isEmpty, projects[file] == nil {
      if files.knows(file: file) {
        let loaded = LoadedProject.load(file, version: version, from: files, wanted: &wanted)
        if wanted.isEmpty { projects[file] = loaded }
      } else {
        wanted.files.insert(file)
      }
    }
    files.ask(for: wanted, effects: &effects)
    return wanted.isEmpty
  }

  /// The project file that counts for a draft, as far as is known.
  func projectFile(for path: String?) -> String? {
    var wanted = Wanted()
    return projectFile(for: path, wanted: &wanted)
  }

  /// A project file that was loaded.
  func project(_ file: String) -> LoadedProject? { projects[file] }

  /// Whether a file is a list of a newsroom's own words, which is no draft whatever its name.
  func isWordList(_ path: String?) -> Bool {
    guard let path else { return false }
    return projects.values.contains { $0.project.wordLists.contains(path) }
  }

  /// The mistakes in each loaded project file that is not open, none for the sound ones, by path.
  func closedProjectProblems(
    isOpen: (String) -> Bool
  ) -> [(path: String, problems: [ConfigurationProblem])] {
    projects.keys.sorted().filter { !isOpen($0) }.map { path in
      (path, projects[path]?.problems.filter { $0.path == path } ?? [])
    }
  }

  /// The linter for a draft.
  mutating func desk(for path: String?) -> Desk {
    let file = projectFile(for: path)
    let project = file.flatMap { projects[$0]?.project } ?? settings
    let name = path ?? "/draft"
    let key = DeskKey(file: file, overrides: project.overrides(for: name))
    if let desk = desks[key] { return desk }
    lastDesk += 1
    let desk = Desk(project, path: name, today: today, files: files, number: lastDesk)
    desks[key] = desk
    return desk
  }

  /// Takes what a folder holds; false if nobody asked.
  mutating func took(_ path: String, entries: [FolderEntry]?) -> Bool {
    let wasAwaited = files.awaited.contains(path)
    files.took(path, entries: entries)
    return wasAwaited
  }

  /// Takes what a file holds; false if nobody asked.
  mutating func took(_ path: String, contents: [UInt8]?) -> Bool { files.took(path, contents: contents) }

  /// Takes what a file holds in the editor.
  mutating func tookEdited(_ path: String, contents: [UInt8]) {
    files.tookEdited(path, contents: contents)
    forgetLinters()
  }

  /// Forgets what is known of a file and its folder, because it changed on disk; false if nothing was.
  mutating func forget(_ path: String) -> Bool {
    guard files.forget(path) else { return false }
    forgetLinters()
    return true
  }

  /// Forgets what was made of the settings, but not the files they come from.
  mutating func forgetLinters() {
    projects = [:]
    desks = [:]
  }

  private var settings: Project {
    fallback.map { LoadedProject.settings($0, version: version).project } ?? .empty(.builtIn)
  }

  private func projectFile(for path: String?, wanted: inout Wanted) -> String? {
    guard let path else { return nil }
    var next = Paths.parent(of: path)
    while let folder = next {
      guard let facts = files.facts(of: folder) else {
        wanted.folders.insert(folder)
        return nil
      }
      if let name = facts.projectFile { return Paths.join(folder, name) }
      if facts.isRoot { break }
      next = Paths.parent(of: folder)
    }
    guard let userFile else { return nil }
    if !files.knows(file: userFile) {
      wanted.files.insert(userFile)
      return nil
    }
    return files.contents(of: userFile) == nil ? nil : userFile
  }
}
