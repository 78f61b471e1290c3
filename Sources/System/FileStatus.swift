#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system knows about a file without opening it.
public struct FileStatus: Hashable, Sendable {
  /// What stands at a path.
  public enum Kind: Sendable {
    case file, folder, symbolicLink
    /// A pipe, socket or device.
    case other
  }

  public let kind: Kind
  /// The permission bits, such as `0o644`.
  public let permissions: UInt32
  /// In bytes.
  public let size: Int
  /// How many names the file has.
  public let links: Int
  public let device: UInt64
  public let inode: UInt64
  public let owner: UInt32
  public let group: UInt32
  /// The last change of the contents, in nanoseconds since 1970.
  public let modified: Int64

  /// Looks at a path; at the target of a symbolic link unless told otherwise.
  public init(of path: String, followingLinks: Bool = true) throws(SystemError) {
    var status = stat()
    let outcome = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    guard outcome == 0 else { throw .last(.inspect, path) }
    self.init(status)
  }

  /// Looks at an open file.
  init(of descriptor: Descriptor) throws(SystemError) {
    var status = stat()
    guard unsafe fstat(descriptor.number, &status) == 0 else { throw .last(.inspect, descriptor.name) }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    permissions = UInt32(status.st_mode & 0o7777)
    size = Int(status.st_size)
    links = Int(status.st_nlink)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    owner = status.st_uid
    group = status.st_gid
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Whether two looks saw the same file with the same contents, as far as the system can tell.
  public func isUnchanged(since earlier: FileStatus) -> Bool {
    device == earlier.device && inode == earlier.inode && size == earlier.size && modified == earlier.modified
  }
}
