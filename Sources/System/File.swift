#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whole files by path: read, looked at, resolved, removed.
public enum File {
  /// A draft is at most this many bytes (1 GiB), because offsets have 32 bits.
  public static let sizeLimit = 1 << 30

  /// Opens a file, hands its descriptor to `body` and closes it whatever happens.
  static func withOpen<Outcome>(
    _ path: String, flags: Int32 = O_RDONLY, mode: mode_t = 0, operation: SystemError.Operation = .open,
    _ body: (Descriptor) throws(SystemError) -> Outcome
  ) throws(SystemError) -> Outcome {
    let descriptor = try Descriptor.opening(path, flags: flags, mode: mode, operation: operation)
    defer { descriptor.close() }
    return try body(descriptor)
  }

  /// Replaces the contents of `buffer` with those of the file, keeping the buffer's room for the next file.
  public static func read(
    _ path: String, into buffer: inout [UInt8], limit: Int = sizeLimit
  ) throws(SystemError) {
    buffer.removeAll(keepingCapacity: true)
    try withOpen(path, operation: .read) { descriptor throws(SystemError) in
      try descriptor.readAll(into: &buffer, limit: limit)
    }
  }

  /// The contents of the file.
  public static func read(_ path: String, limit: Int = sizeLimit) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path, into: &bytes, limit: limit)
    return bytes
  }

  /// The absolute path without symbolic links, `.` and `..`.
  public static func realPath(_ path: String) throws(SystemError) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw .last(.resolve, path) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Removes one file or symbolic link.
  public static func remove(_ path: String) throws(SystemError) {
    guard unsafe unlink(path) == 0 else { throw .last(.remove, path) }
  }

  /// Whether this process may write the file, as the system sees it: root may write what others may only read.
  public static func isWritable(_ path: String) throws(SystemError) -> Bool {
    _ = try FileStatus(of: path)
    return unsafe access(path, W_OK) == 0
  }

  /// Writes a new file with the given permissions, or replaces what an existing one holds without care for crashes.
  ///
  /// For reports and logs; a draft is replaced with `replace`.
  public static func write(
    _ bytes: [UInt8], to path: String, permissions: UInt32 = 0o666
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    try withOpen(path, flags: flags, mode: mode_t(permissions), operation: .create) { file throws(SystemError) in
      try file.write(bytes)
    }
  }

  /// Adds bytes at the end of a file, which is created when missing.
  public static func append(
    _ bytes: [UInt8], to path: String, permissions: UInt32 = 0o666
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_APPEND
    try withOpen(path, flags: flags, mode: mode_t(permissions), operation: .write) { file throws(SystemError) in
      try file.write(bytes)
    }
  }
}
