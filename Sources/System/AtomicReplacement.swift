#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension File {
  /// Replaces the contents of an existing file in one step: whatever happens, the file is the old one or the new one.
  ///
  /// Symbolic links are followed and stay. Mode and, where permitted, owner are kept. The new bytes stand in a
  /// temporary file beside the target, reach the disk, and take the name; then the folder reaches the disk.
  /// `expected` is what the file looked like when it was read: a file changed since then is left alone.
  public static func replace(
    _ path: String, with bytes: [UInt8], expecting expected: FileStatus? = nil
  ) throws(SystemError) {
    let target = try realPath(path)
    let status = try FileStatus(of: target)
    if let expected, !status.isUnchanged(since: expected) {
      throw SystemError(code: ESTALE, operation: .write, subject: path)
    }
    let folder = Folder.parent(of: target)
    let temporary = Folder.join(folder, TemporaryName.new().text)
    do throws(SystemError) {
      try writeDurably(bytes, to: temporary, like: status, subject: path)
      guard unsafe rename(temporary, target) == 0 else { throw .last(.rename, path) }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
    try syncFolder(folder)
  }

  private static func writeDurably(
    _ bytes: [UInt8], to temporary: String, like status: FileStatus, subject: String
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    try withOpen(temporary, flags: flags, mode: 0o600, operation: .create) { file throws(SystemError) in
      let named = Descriptor(number: file.number, name: subject)
      try named.write(bytes)
      // Not permitted unless root or a member of the group; the file is then ours, as after any editor's save.
      let mine = try FileStatus(of: file)
      if mine.owner != status.owner || mine.group != status.group {
        _ = fchown(file.number, status.owner, status.group)
      }
      guard fchmod(file.number, mode_t(status.permissions)) == 0 else { throw .last(.write, subject) }
      guard fsync(file.number) == 0 else { throw .last(.makeDurable, subject) }
    }
  }

  /// Makes the new name in a folder survive a power cut; file systems that cannot are no error.
  private static func syncFolder(_ folder: String) throws(SystemError) {
    try withOpen(folder, flags: O_RDONLY | O_DIRECTORY) { descriptor throws(SystemError) in
      guard fsync(descriptor.number) == 0 || errno == EINVAL || errno == ENOTSUP else {
        throw .last(.makeDurable, folder)
      }
    }
  }
}
