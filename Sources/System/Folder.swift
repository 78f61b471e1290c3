#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a folder holds.
public enum Folder {
  /// One name in a folder.
  public struct Entry: Hashable, Sendable {
    public let name: String
    /// A symbolic link is reported as one, not as its target.
    public let kind: FileStatus.Kind

    public init(name: String, kind: FileStatus.Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// The entries without `.` and `..`, in the byte order of their names, and the names that are not UTF-8, repaired.
  public static func entries(
    of path: String
  ) throws(SystemError) -> (entries: [Entry], unreadableNames: [String]) {
    guard let stream = unsafe opendir(path) else { throw .last(.list, path) }
    defer { _ = unsafe closedir(stream) }
    var entries: [Entry] = []
    var unreadable: [String] = []
    let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    while true {
      errno = 0
      guard let record = unsafe readdir(stream) else {
        if errno != 0 { throw .last(.list, path) }
        break
      }
      let name = unsafe UnsafeRawPointer(record).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
      let kind = unsafe Int32(record.pointee.d_type)
      guard let text = unsafe String(validatingCString: name) else {
        unsafe unreadable.append(String(cString: name))
        continue
      }
      if text == "." || text == ".." { continue }
      entries.append(Entry(name: text, kind: self.kind(ofType: kind, name: text, in: path)))
    }
    entries.sort { $0.name.isBefore($1.name) }
    return (entries, unreadable.sorted())
  }

  private static func kind(ofType type: Int32, name: String, in folder: String) -> FileStatus.Kind {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .symbolicLink
    case Int32(DT_UNKNOWN):
      // Some file systems do not say; looking costs one call.
      let status = try? FileStatus(of: join(folder, name), followingLinks: false)
      return status?.kind ?? .other
    default: return .other
    }
  }

  /// A folder and a name below it as one path; `.` disappears.
  public static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  /// The path up to the last slash, `.` for a bare name and `/` for the root.
  public static func parent(of path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
  }

  /// The path after its last slash.
  public static func lastName(of path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard bytes.count > 1, let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: bytes[(slash + 1)...], as: UTF8.self)
  }

  /// The folder the process runs in.
  public static func current() throws(SystemError) -> String {
    guard let path = unsafe getcwd(nil, 0) else { throw .last(.resolve, "the current folder") }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Creates a folder and every missing one above it.
  public static func create(_ path: String) throws(SystemError) {
    if unsafe mkdir(path, 0o777) == 0 { return }
    if errno == EEXIST {
      if try FileStatus(of: path).kind == .folder { return }
      throw SystemError(code: EEXIST, operation: .create, subject: path)
    }
    guard errno == ENOENT, parent(of: path) != path else { throw .last(.create, path) }
    try create(parent(of: path))
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last(.create, path) }
  }

  /// Removes a folder that is empty.
  public static func remove(_ path: String) throws(SystemError) {
    guard unsafe rmdir(path) == 0 else { throw .last(.remove, path) }
  }
}
