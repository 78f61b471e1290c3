import Configuration
import System

/// Finds the configuration of each draft: the closest file upwards, up to the root of the repository.
struct ProjectFinder {
  private let surroundings: Surroundings
  /// The absolute path of the current folder.
  let current: String
  private let forced: String?
  private let isOff: Bool
  private let catalogue: Catalogue
  /// By folder, so that a folder is looked at once.
  private var found: [String: Int] = [:]
  private var byFile: [String: Int] = [:]
  private(set) var projects: [Project]

  /// - Parameter catalogue: The rules and houses that may be named.
  init(_ arguments: Arguments, _ surroundings: Surroundings, catalogue: Catalogue) throws(CommandError) {
    self.surroundings = surroundings
    self.catalogue = catalogue
    current = try orFail { () throws(SystemError) in try surroundings.files.realPath(".") }
    isOff = arguments.has(.noConfig)
    if isOff, arguments.mentions(.config) {
      throw CommandError("--config names a file and --no-config takes none; leave one of them out")
    }
    forced =
      arguments.value(of: .config) ?? surroundings.environment("COPYDESK_CONFIG").flatMap { $0.isEmpty ? nil : $0 }
    projects = [.empty(catalogue)]
  }

  /// A path from the root, as text.
  func absolute(_ path: String) -> String { Project.resolve(path, from: current) }

  /// The index of the project of a draft in `projects`.
  mutating func project(for path: String) throws(CommandError) -> Int {
    if isOff { return 0 }
    if let forced { return try load(forced) }
    return try search(from: Folder.parent(of: absolute(path)))
  }

  private mutating func search(from folder: String) throws(CommandError) -> Int {
    if let known = found[folder] { return known }
    let index: Int
    if let file = try configuration(in: folder) {
      index = try load(file)
    } else if folder == "/" || exists(Folder.join(folder, ".git")) {
      index = try userProject()
    } else {
      index = try search(from: Folder.parent(of: folder))
    }
    found[folder] = index
    return index
  }

  /// The one configuration file of a folder; two are a mistake, since nobody could say which one holds.
  private func configuration(in folder: String) throws(CommandError) -> String? {
    let present = ConfigurationFile.names.filter { exists(Folder.join(folder, $0)) }
    if present.count > 1 {
      let shown = folder.hasPrefix(current + "/") ? String(folder.dropFirst(current.utf8.count + 1)) : folder
      throw .mistakes(["\(shown) holds \(present.joined(separator: " and ")); keep one of them"])
    }
    return present.first.map { Folder.join(folder, $0) }
  }

  /// The user's own file counts only where no project has one.
  private mutating func userProject() throws(CommandError) -> Int {
    let home = surroundings.environment("HOME").map { Folder.join($0, ".config") }
    let base = surroundings.environment("XDG_CONFIG_HOME").flatMap { $0.isEmpty ? nil : $0 } ?? home
    guard let base, case let file = Folder.join(base, "copydesk/copydesk.json"), exists(file) else { return 0 }
    return try load(file)
  }

  private func exists(_ path: String) -> Bool { (try? surroundings.files.status(path, true)) != nil }

  private mutating func load(_ path: String) throws(CommandError) -> Int {
    let path = absolute(path)
    if let known = byFile[path] { return known }
    var (project, problems) = read(path, catalogue)
    let folders = project.ruleFolders.map(\.value)
    if !folders.isEmpty {
      // The file may name rules that only its own folders hold.
      let whole = try RuleLoader(files: surroundings.files).catalogue(catalogue, addingFolders: folders)
      (project, problems) = read(path, whole)
    }
    guard problems.isEmpty else { throw .configuration(problems) }
    projects.append(project)
    byFile[path] = projects.count - 1
    return projects.count - 1
  }

  private func read(_ path: String, _ catalogue: Catalogue) -> (Project, [ConfigurationProblem]) {
    let files = surroundings.files
    return Project.load(path, shownFrom: current, catalogue: catalogue, version: Version.current) { path in
      var bytes: [UInt8] = []
      return (try? files.read(path, &bytes)) == nil ? nil : bytes
    }
  }
}

extension Flag {
  static let config = Flag("config", .text("FILE"), group: "Configuration", "use this configuration file alone")
  static let noConfig = Flag("no-config", .toggle, group: "Configuration", "use no configuration file")
  static let house = Flag("house", .text("NAME"), group: "Rules", "write in this house style")
  static let set = Flag(
    "set", .repeated("KEY=VALUE"), group: "Configuration", "set one key of the configuration",
    details: "The keys are rules.NAME, house and failOn: --set rules.repeated-word=off")
}
