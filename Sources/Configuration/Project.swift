import Linting

/// A configuration file with everything it extends: what a project wants, for each of its drafts.
public struct Project: Sendable {
  /// One file and the folder that its patterns and paths start from.
  struct Member: Sendable {
    let file: ConfigurationFile
    let folder: String
    /// The house that stands in the place of a file.
    var house: House?
  }

  /// The least important first; the file itself comes last.
  let members: [Member]
  public let catalogue: Catalogue

  /// A path from a folder, as text: `.` and `..` are worked out, links are not followed.
  public static func resolve(_ path: String, from folder: String) -> String { PathText.resolve(path, from: folder) }

  /// A project without any file: every default.
  public static func empty(_ catalogue: Catalogue) -> Project { Project(members: [], catalogue: catalogue) }

  /// Reads a configuration file and all it extends.
  ///
  /// - Parameters:
  ///   - path: Absolute, or in the same terms as the drafts' paths later.
  ///   - current: A folder whose name is left out of paths in messages.
  ///   - version: The running version, for `requiredVersion`.
  ///   - read: The bytes of a file, nil when it cannot be read.
  public static func load(
    _ path: String, shownFrom current: String = "", catalogue: Catalogue, version: String,
    read: @escaping (_ path: String) -> [UInt8]?
  ) -> (project: Project, problems: [ConfigurationProblem]) {
    var loader = ProjectLoader(catalogue: catalogue, version: version, read: read)
    let path = PathText.resolve(path, from: "")
    loader.load(path, shownAs: PathText.relative(path, to: current) ?? path, cause: nil)
    return (Project(members: loader.members, catalogue: catalogue), loader.problems)
  }

  /// The project's file as named in messages, nil when every default holds.
  public var name: String? { members.last?.file.path }

  /// The folder of the project's file, in the terms of the path it was loaded by; nil when every default holds.
  public var folder: String? { members.last?.folder }

  /// Whether the project leaves a draft out.
  public func excludes(_ path: String) -> Bool { matches(path) { $0.exclude.map(\.value) } }

  /// Whether the project names a draft that a walk would not take by its ending.
  public func includes(_ path: String) -> Bool { matches(path) { $0.include.map(\.value) } }

  /// Whether any file of the project limits a walk to the patterns it names.
  public var hasIncludes: Bool { members.contains { !$0.file.include.isEmpty } }

  /// The patterns that leave drafts out, and those that a walk takes, each from the folder of its file.
  public var excluded: [Sourced<Glob>] { members.flatMap(\.file.exclude) }
  public var included: [Sourced<Glob>] { members.flatMap(\.file.include) }

  /// The level that fails a run, when the project says.
  public var failOn: Sourced<FailureLevel>? { members.reversed().lazy.compactMap(\.file.failOn).first }

  /// The newsroom's own rule folders, as paths in the terms of the configuration file's path.
  public var ruleFolders: [Sourced<String>] {
    members.flatMap { member in
      member.file.ruleFolders.map { Sourced(PathText.resolve($0.value, from: member.folder), from: $0.origin) }
    }
  }

  /// Every list of the newsroom's own words, for whichever drafts it holds, as paths in the same terms.
  public var wordLists: [String] {
    members.flatMap { member in
      ([member.file.layer] + member.file.overrides.map(\.layer)).flatMap(\.lexicon).map {
        PathText.resolve($0.value, from: member.folder)
      }
    }
  }

  /// The suppressions that hold for a draft.
  public func stets(for path: String) -> [ConfiguredStet] {
    members.flatMap { member -> [ConfiguredStet] in
      guard let name = PathText.relative(path, to: member.folder) else { return [] }
      return member.file.stets.filter { stet in stet.files.contains { $0.matches(name) } }
    }
  }

  /// Every suppression of the project's files.
  public var stets: [ConfiguredStet] { members.flatMap(\.file.stets) }

  /// Which overrides hold for a draft; drafts with the same ones have the same settings.
  public func overrides(for path: String) -> [Int] {
    var found: [Int] = []
    var index = 0
    for member in members {
      let name = PathText.relative(path, to: member.folder)
      for override in member.file.overrides {
        if let name, override.files.contains(where: { $0.matches(name) }) { found.append(index) }
        index += 1
      }
    }
    return found
  }

  /// What holds for a draft.
  public func settings(for path: String) -> DraftSettings {
    let chosen = Set(overrides(for: path))
    var settings = DraftSettings(catalogue: catalogue)
    for member in members {
      if let house = member.house { settings.move(into: Sourced(house.name, from: .house(house.name))) }
      settings.add(member.file.layer, folder: member.folder, file: member.file)
    }
    var index = 0
    for member in members {
      for override in member.file.overrides {
        if chosen.contains(index) { settings.add(override.layer, folder: member.folder, file: nil) }
        index += 1
      }
    }
    return settings
  }

  private func matches(_ path: String, _ globs: (ConfigurationFile) -> [Glob]) -> Bool {
    members.contains { member in
      guard let name = PathText.relative(path, to: member.folder) else { return false }
      return globs(member.file).contains { $0.matches(name) }
    }
  }
}

/// Follows `extends`, each file once on a path, so that a circle is found and named.
private struct ProjectLoader {
  let catalogue: Catalogue
  let version: String
  let read: (String) -> [UInt8]?
  var members: [Project.Member] = []
  var problems: [ConfigurationProblem] = []
  private var trail: [String] = []

  init(catalogue: Catalogue, version: String, read: @escaping (String) -> [UInt8]?) {
    self.catalogue = catalogue
    self.version = version
    self.read = read
  }

  /// Where a file is named by another.
  struct Cause {
    let path: String
    let span: Range<Int>
    let bytes: [UInt8]
  }

  private mutating func add(_ message: String, hint: String?, at cause: Cause?, for path: String) {
    problems.append(
      ConfigurationProblem(
        message, hint: hint, path: cause?.path ?? path, span: cause?.span ?? 0..<0, in: cause?.bytes ?? []))
  }

  mutating func load(_ path: String, shownAs shown: String, cause: Cause?) {
    if trail.contains(path) {
      let circle = (trail.drop { $0 != path } + [path]).joined(separator: " -> ")
      add("\"extends\" leads in a circle: \(circle)", hint: "take one of the files out", at: cause, for: shown)
      return
    }
    guard let bytes = read(path) else {
      add("cannot read \(shown)", hint: "check the name and who may read it", at: cause, for: shown)
      return
    }
    let (file, found) = ConfigurationFile.read(bytes, path: shown, catalogue: catalogue)
    problems += found
    if let required = file.requiredVersion, !required.value.accepts(version) {
      let here = Cause(path: shown, span: required.origin.span, bytes: bytes)
      add(
        "this project needs copydesk \(required.value.text), and this is \(version)", hint: "install a fitting version",
        at: here, for: shown)
    }
    let folder = PathText.parent(of: path)
    trail.append(path)
    for base in file.extends {
      let here = Cause(path: shown, span: base.origin.span, bytes: bytes)
      if base.value.hasPrefix("copydesk:") {
        extendHouse(String(base.value.dropFirst(9)), folder: folder, cause: here)
      } else {
        let shownBase = PathText.resolve(base.value, from: PathText.parent(of: shown))
        load(PathText.resolve(base.value, from: folder), shownAs: shownBase, cause: here)
      }
    }
    trail.removeLast()
    members.append(Project.Member(file: file, folder: folder))
  }

  private mutating func extendHouse(_ name: String, folder: String, cause: Cause) {
    guard let house = catalogue.house(named: name) else {
      let names = catalogue.houseNames
      let hint =
        NearestName.of(name, in: names).map { "did you mean \"copydesk:\($0)\"?" }
        ?? "possible houses: \(names.joined(separator: ", "))"
      add("there is no house \"\(name)\"", hint: hint, at: cause, for: cause.path)
      return
    }
    members.append(Project.Member(file: ConfigurationFile(path: cause.path), folder: folder, house: house))
  }
}
