import System

/// Finds the drafts that paths name: files as they are, folders by walking them.
struct FileFinder: Sendable {
  /// The endings a walk takes; any other file is linted only when it is named.
  static let endings = ["txt", "text", "md", "markdown", "html", "htm", "headlines"]

  let files: Surroundings.Files
  var walksHidden = false

  /// The drafts in the byte order of their paths, each once, and a sentence for whatever could not be looked at.
  struct Harvest: Hashable, Sendable {
    var paths: [String] = []
    var problems: [String] = []
  }

  /// Looks at every path; a missing one is a problem and the rest is still found.
  func find(_ operands: [String]) -> Harvest {
    var harvest = Harvest()
    for operand in operands {
      let path = Self.tidied(operand)
      do throws(SystemError) {
        if try files.status(path, true).kind == .folder {
          walk(path, into: &harvest)
        } else {
          harvest.paths.append(path)
        }
      } catch {
        let cannotRead = SystemError(code: error.code, operation: .read, subject: operand)
        harvest.problems.append(cannotRead.description)
      }
    }
    harvest.paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var last: String?
    harvest.paths.removeAll { path in
      defer { last = path }
      return path == last
    }
    return harvest
  }

  /// A symbolic link met on the way is not followed, so a walk always ends.
  private func walk(_ root: String, into harvest: inout Harvest) {
    var waiting = [root]
    while let folder = waiting.popLast() {
      do throws(SystemError) {
        let listing = try files.entries(folder)
        for name in listing.unreadableNames {
          harvest.problems.append("cannot read \(Folder.join(folder, name)): its name is not UTF-8; rename it")
        }
        for entry in listing.entries where walksHidden || !entry.name.hasPrefix(".") {
          let path = Folder.join(folder, entry.name)
          switch entry.kind {
          case .folder: if entry.name != ".git" { waiting.append(path) }
          case .file: if Self.isDraft(entry.name) { harvest.paths.append(path) }
          case .symbolicLink, .other: break
          }
        }
      } catch {
        harvest.problems.append(error.description)
      }
    }
  }

  /// Whether a walk takes a file of this name.
  static func isDraft(_ name: String) -> Bool {
    guard let ending = ending(of: name) else { return false }
    return endings.contains(ending)
  }

  /// The letters after the last dot in small letters; nil without a dot, and for a name that starts with its only dot.
  static func ending(of path: String) -> String? {
    let name = Folder.lastName(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.utf8.startIndex else { return nil }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// The path without `./` in front, doubled slashes and `/./`, so that one file has one name in every report.
  static func tidied(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    let parts = path.split(separator: "/").filter { $0 != "." }
    let joined = parts.joined(separator: "/")
    return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
  }
}
