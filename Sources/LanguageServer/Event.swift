/// Something that happened outside the server and that it has to know.
public enum Event: Hashable, Sendable {
  /// The body of a message that arrived, without its headers.
  case message([UInt8])
  /// What a file holds that the server asked for; nil if there is no such file or it cannot be read.
  case fileRead(path: String, contents: [UInt8]?)
  /// What a folder holds that the server asked for; nil if there is no such folder or it cannot be read.
  case folderListed(path: String, entries: [FolderEntry]?)
  /// A file that the server watches was made, written or deleted.
  case fileChanged(path: String)
  /// What a clock shows that only goes forward, in nanoseconds; it comes before the other events of its moment.
  case clock(UInt64)
}

/// One name in a folder.
public struct FolderEntry: Hashable, Sendable {
  /// The name without its path.
  public let name: String
  /// Whether it is a folder; symbolic links are not followed and count as neither.
  public let isFolder: Bool

  /// Makes an entry.
  public init(name: String, isFolder: Bool) {
    self.name = name
    self.isFolder = isFolder
  }
}
