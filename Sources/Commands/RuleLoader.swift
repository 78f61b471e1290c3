import Configuration
import Linting
import RuleLanguage
import System

/// Reads the rule files of a newsroom's own folders.
struct RuleLoader {
  let files: Surroundings.Files

  /// The rules of folders, added to a catalogue; a broken file does not hide the mistakes of the others.
  func catalogue(_ base: Catalogue, addingFolders folders: [String]) throws(CommandError) -> Catalogue {
    if folders.isEmpty { return base }
    var rules: [Rule] = []
    var names = Set(base.rules.map(\.name))
    var mistakes: [String] = []
    var paths: [String] = []
    for folder in folders { paths += try ruleFiles(below: folder) }
    var bytes: [UInt8] = []
    for path in paths {
      do throws(SystemError) { try files.read(path, &bytes) } catch {
        mistakes.append(error.description)
        continue
      }
      do throws(RuleFileError) {
        // The buffer is larger than the file, and the rule keeps what it is given.
        let rule = try RuleFile(path: path, bytes: Array(bytes[...])).rule
        if names.insert(rule.name).inserted {
          rules.append(rule)
        } else {
          mistakes.append("\(path): there is a rule \"\(rule.name)\" already; give the file another name")
        }
      } catch {
        mistakes.append(error.description)
      }
    }
    guard mistakes.isEmpty else { throw .mistakes(mistakes) }
    return base.adding(rules)
  }

  /// The paths of the rule files in a folder and below, in their order.
  func ruleFiles(below root: String) throws(CommandError) -> [String] {
    var paths: [String] = []
    var waiting = [root]
    while let folder = waiting.popLast() {
      let entries = try orFail { () throws(SystemError) in try files.entries(folder).entries }
      for entry in entries where !entry.name.hasPrefix(".") {
        let path = Folder.join(folder, entry.name)
        if entry.kind == .folder { waiting.append(path) }
        if entry.kind == .file, entry.name.hasSuffix(".rule") { paths.append(path) }
      }
    }
    return paths.sorted()
  }
}

extension Flag {
  static let ruleFolders = Flag(
    "rules", .repeated("DIR"), group: "Rules", "add the rule files of a folder")
}
