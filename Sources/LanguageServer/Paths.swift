/// Paths as text: absolute, with slashes.
enum Paths {
  /// The endings of the files that are drafts without being named as such.
  static let draftEndings: Set<String> = ["txt", "text", "md", "markdown", "html", "htm", "headlines"]

  /// The path after its last slash.
  static func lastName(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The folder that holds the path; nil for the root.
  static func parent(of path: String) -> String? {
    guard path != "/", let slash = path.utf8.lastIndex(of: 0x2F) else { return nil }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// A folder and a name in it as one path.
  static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == 0x2F ? folder + name : folder + "/" + name
  }

  /// The letters after the last dot of the name in small letters; empty without one.
  static func ending(of path: String) -> String {
    let name = lastName(of: path)
    guard let dot = name.utf8.lastIndex(of: 0x2E), dot != name.utf8.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// Whether a path lies in a folder, at any depth.
  static func lies(_ path: String, in folder: String) -> Bool {
    guard path.utf8.starts(with: folder.utf8) else { return false }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    return rest.isEmpty || folder.utf8.last == 0x2F || rest.first == 0x2F
  }

  /// The path as seen from a folder it lies in; the whole path if it does not.
  static func relative(_ path: String, to folder: String) -> String {
    guard lies(path, in: folder) else { return path }
    let rest = path.utf8.dropFirst(folder.utf8.count).drop { $0 == 0x2F }
    return String(decoding: Array(rest), as: UTF8.self)
  }
}
