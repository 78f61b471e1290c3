import Configuration

/// What a `.gitignore` or `.ignore` asks a walk to leave out, for its folder and below.
struct IgnoreFile: Sendable {
  /// The names that a walk looks for in each folder; the later outranks the earlier.
  static let names = [".gitignore", ".ignore"]

  private let rules: [Rule]
  /// The absolute path of the folder it stands in, with a slash at its end.
  private let base: String

  private struct Rule: Sendable {
    let glob: Glob
    let isNegated: Bool
    let isForFolders: Bool
  }

  init(_ bytes: [UInt8], in folder: String) {
    base = folder.hasSuffix("/") ? folder : folder + "/"
    rules = bytes.split(separator: 10).compactMap { Self.rule(String(decoding: $0, as: UTF8.self)) }
  }

  /// One line; nil for comments and blank lines.
  private static func rule(_ line: String) -> Rule? {
    var text = Substring(line)
    if text.last == "\r" { text.removeLast() }
    while text.last == " ", !text.hasSuffix("\\ ") { text.removeLast() }
    if text.isEmpty || text.first == "#" { return nil }
    let isNegated = text.first == "!"
    if isNegated { text.removeFirst() }
    if text.hasPrefix("\\#") || text.hasPrefix("\\!") { text.removeFirst() }
    return text.isEmpty ? nil : Rule(glob: Glob(String(text)), isNegated: isNegated, isForFolders: text.last == "/")
  }

  /// Whether the file decides about a path, and how; the last line that fits counts.
  func ignores(_ path: String, isFolder: Bool) -> Bool? {
    guard path.hasPrefix(base) else { return nil }
    let name = String(path.dropFirst(base.count))
    for rule in rules.reversed() where isFolder || !rule.isForFolders {
      if rule.glob.matches(name) { return !rule.isNegated }
    }
    return nil
  }
}

/// The ignore files that hold in a folder, the closest last.
struct IgnoreStack: Sendable {
  private var files: [IgnoreFile] = []

  mutating func push(_ file: IgnoreFile) { files.append(file) }

  /// Whether a path is to be left out; the closest file that decides counts.
  func ignores(_ path: String, isFolder: Bool) -> Bool {
    for file in files.reversed() {
      if let decision = file.ignores(path, isFolder: isFolder) { return decision }
    }
    return false
  }
}
