/// Paths as text: this module never touches a disk.
enum PathText {
  /// The path up to the last slash: “” for a bare name, `/` for what stands in the root.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path seen from a folder, without `.`, `..` and doubled slashes where that can be done.
  static func resolve(_ path: String, from folder: String) -> String {
    let whole = path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    if isResolved(whole) { return whole }
    var parts: [Substring] = []
    for part in whole.split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        if let last = parts.last, last != ".." {
          parts.removeLast()
        } else if !whole.hasPrefix("/") {
          parts.append(part)
        }
      default: parts.append(part)
      }
    }
    return (whole.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// Whether a path is already free of empty parts and of parts that begin with a full stop.
  private static func isResolved(_ path: String) -> Bool {
    var last = UInt8(ascii: "/")
    for byte in path.hasPrefix("/") ? path.utf8.dropFirst() : path.utf8[...] {
      if last == UInt8(ascii: "/"), byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
      last = byte
    }
    return last != UInt8(ascii: "/")
  }

  /// The path below a folder, nil when it is not below it.
  static func relative(_ path: String, to folder: String) -> String? {
    if folder.isEmpty { return path.hasPrefix("/") || path.hasPrefix("../") ? nil : path }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }
}
