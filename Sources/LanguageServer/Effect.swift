public import JSONRPC

/// Something the server wants done outside.
public enum Effect: Hashable, Sendable {
  /// Send a message.
  case send(Outgoing)
  /// Read a file and tell with `Event.fileRead`.
  case read(path: String)
  /// List a folder and tell with `Event.folderListed`.
  case list(path: String)
  /// Tell with `Event.fileChanged` from now on when the file is made, written or deleted.
  case watch(path: String)
  /// End when this process ends.
  case watchProcess(Int)
  /// End now with this status.
  case exit(Int32)
}

/// What the server makes of a batch of events.
public struct Reaction: Hashable, Sendable {
  /// What is to be done, in this order.
  public var effects: [Effect] = []
  /// When the server wants to be told the time again, on the clock of `Event.clock`; nil if nothing waits for it.
  public var wakeAt: UInt64?
}
