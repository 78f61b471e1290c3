import Configuration
import JSON
import Linting
import RuleLanguage

/// A project file with all it extends and the rules of its folders.
struct LoadedProject: Sendable {
  /// The settings; what is wrong in the files is left out.
  let project: Project
  /// The mistakes in the files.
  let problems: [ConfigurationProblem]

  /// Loads a project as far as its files are known, and notes what is missing.
  static func load(_ path: String, version: String, from files: KnownFiles, wanted: inout Wanted) -> LoadedProject {
    let missing = Missing()
    let read: (String) -> [UInt8]? = { path in
      if !files.knows(file: path) { missing.paths.insert(path) }
      return files.contents(of: path)
    }
    var (project, problems) = Project.load(path, catalogue: .builtIn, version: version, read: read)
    let rules = ownRules(of: project, from: files, wanted: &wanted)
    if !rules.isEmpty {
      // The file may name rules that only its own folders hold.
      let catalogue = Catalogue.builtIn.adding(rules)
      (project, problems) = Project.load(path, catalogue: catalogue, version: version, read: read)
    }
    wanted.files.formUnion(missing.paths)
    for list in project.wordLists where !files.knows(file: list) { wanted.files.insert(list) }
    return LoadedProject(project: project, problems: problems)
  }

  /// A project of settings that are no file.
  static func settings(_ value: JSONValue, version: String) -> LoadedProject {
    var writer = JSONWriter()
    writer.value(value)
    let bytes = writer.bytes
    let (project, problems) = Project.load("/settings", catalogue: .builtIn, version: version) { path in
      path == "/settings" ? bytes : nil
    }
    return LoadedProject(project: project, problems: problems)
  }

  /// The rules of a project's own folders; files with a mistake are left out, since they show it themselves.
  private static func ownRules(of project: Project, from files: KnownFiles, wanted: inout Wanted) -> [Rule] {
    var rules: [Rule] = []
    var waiting = project.ruleFolders.map(\.value)
    var names = Set(Catalogue.builtIn.rules.map(\.name))
    while let folder = waiting.popLast() {
      guard let entries = files.entries(of: folder) else {
        wanted.folders.insert(folder)
        continue
      }
      for entry in entries where !entry.name.hasPrefix(".") {
        let path = Paths.join(folder, entry.name)
        if entry.isFolder {
          waiting.append(path)
        } else if Paths.ending(of: path) == "rule" {
          if !files.knows(file: path) { wanted.files.insert(path) }
          guard let bytes = files.contents(of: path), let rule = try? RuleFile(path: path, bytes: bytes).rule,
            names.insert(rule.name).inserted
          else { continue }
          rules.append(rule)
        }
      }
    }
    return rules.sorted { $0.name < $1.name }
  }

  private final class Missing {
    var paths: Set<String> = []
  }
}
