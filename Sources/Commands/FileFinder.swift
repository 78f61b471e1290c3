import Configuration
import System

/// Finds the drafts that paths name: files as they are, folders by walking them.
struct FileFinder: Sendable {
  /// The endings a walk takes; any other file is linted only when it is named.
  static let endings = ["txt", "text", "md", "markdown", "html", "htm", "headlines"]

  let files: Surroundings.Files
  /// The absolute path of the current folder.
  let current: String
  var walksHidden = false
  var obeysIgnoreFiles = true
  /// Patterns of the command line, from the current folder: what a walk takes besides the usual endings.
  var include: [Glob] = []
  /// Takes every file of a walk, for a project that says itself which ones it wants.
  var takesEverything = false

  /// One draft and whether the user named it, or a folder above it.
  struct Found: Hashable, Sendable {
    let path: String
    let isNamed: Bool
  }

  /// The drafts in the byte order of their paths, each once, and a sentence for whatever could not be looked at.
  struct Harvest: Hashable, Sendable {
    var found: [Found] = []
    var problems: [String] = []

    var paths: [String] { found.map(\.path) }
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
          harvest.found.append(Found(path: path, isNamed: true))
        }
      } catch {
        let cannotRead = SystemError(code: error.code, operation: .read, subject: operand)
        harvest.problems.append(cannotRead.description)
      }
    }
    harvest.found.sort { first, second in
      if first.path != second.path { return first.path.isBefore(second.path) }
      return first.isNamed && !second.isNamed
    }
    var last: String?
    harvest.found.removeAll { draft in
      defer { last = draft.path }
      return draft.path == last
    }
    if operands.count > 1 { keepShortestNames(&harvest.found) }
    return harvest
  }

  /// Keeps one name of each file, so that `a.txt`, `/desk/a.txt` and `x/../a.txt` are one draft.
  private func keepShortestNames(_ found: inout [Found]) {
    var kept: [String: Found] = [:]
    for draft in found {
      // Behind a link `..` is not what the text says.
      let isPlain = !draft.path.hasPrefix("../") && !occurs("/../", in: draft.path)
      let key = isPlain ? absolute(draft.path) : (try? files.realPath(draft.path)) ?? draft.path
      guard let other = kept[key] else {
        kept[key] = draft
        continue
      }
      let path = draft.path.utf8.count < other.path.utf8.count ? draft.path : other.path
      kept[key] = Found(path: path, isNamed: draft.isNamed || other.isNamed)
    }
    if kept.count == found.count { return }
    found = kept.values.sorted { $0.path.isBefore($1.path) }
  }

  /// A symbolic link met on the way is not followed, so a walk always ends.
  private func walk(_ root: String, into harvest: inout Harvest) {
    var waiting = [(folder: root, ignored: obeysIgnoreFiles ? ignoreFiles(above: root) : IgnoreStack())]
    while let place = waiting.popLast() {
      let folder = place.folder
      var ignored = place.ignored
      do throws(SystemError) {
        let listing = try files.entries(folder)
        if obeysIgnoreFiles { push(listing.entries, of: folder, onto: &ignored) }
        for name in listing.unreadableNames {
          harvest.problems.append("cannot read \(Folder.join(folder, name)): its name is not UTF-8; rename it")
        }
        for entry in listing.entries where walksHidden || !entry.name.hasPrefix(".") {
          let path = Folder.join(folder, entry.name)
          guard entry.kind == .folder || entry.kind == .file else { continue }
          if obeysIgnoreFiles, ignored.ignores(absolute(path), isFolder: entry.kind == .folder) { continue }
          if entry.kind == .folder {
            if entry.name != ".git" { waiting.append((path, ignored)) }
          } else if takes(path, entry.name) {
            harvest.found.append(Found(path: path, isNamed: false))
          }
        }
      } catch {
        harvest.problems.append(error.description)
      }
    }
  }

  private func takes(_ path: String, _ name: String) -> Bool {
    takesEverything || Self.isDraft(name) || matches(include, path)
  }

  /// Whether a pattern of the command line fits a path, which it sees from the current folder however it is named.
  func matches(_ patterns: [Glob], _ path: String) -> Bool {
    if patterns.isEmpty { return false }
    let whole = absolute(path)
    let below = whole.hasPrefix(current + "/") ? String(whole.dropFirst(current.utf8.count + 1)) : path
    return patterns.contains { $0.matches(below) }
  }

  private func absolute(_ path: String) -> String { Project.resolve(path, from: current) }

  /// Reads the ignore files that a folder holds.
  private func push(_ entries: [Folder.Entry], of folder: String, onto stack: inout IgnoreStack) {
    for name in IgnoreFile.names where entries.contains(where: { $0.name == name && $0.kind == .file }) {
      var bytes: [UInt8] = []
      guard (try? files.read(Folder.join(folder, name), &bytes)) != nil else { continue }
      stack.push(IgnoreFile(bytes, in: absolute(folder)))
    }
  }

  /// The ignore files from the root of the repository down to a folder, without the folder's own.
  func ignoreFiles(above folder: String) -> IgnoreStack {
    var folders: [String] = []
    var place = absolute(folder)
    while (try? files.status(Folder.join(place, ".git"), true)) == nil {
      if place == "/" { return IgnoreStack() }
      place = Folder.parent(of: place)
      folders.append(place)
    }
    var stack = IgnoreStack()
    for folder in folders.reversed() {
      for name in IgnoreFile.names {
        var bytes: [UInt8] = []
        let file = Folder.join(folder, name)
        if (try? files.read(file, &bytes)) != nil { stack.push(IgnoreFile(bytes, in: folder)) }
      }
    }
    return stack
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
