import System

/// Bytes that wait until the client reads them.
struct Outbox {
  /// From here on no more is read, in bytes.
  private static let fullBytes = 16 << 20

  private var messages: [[UInt8]] = []
  /// The first message that was not sent whole.
  private var next = 0
  /// How much of it was sent.
  private var sent = 0
  private var waiting = 0

  /// Whether everything was sent.
  var isEmpty: Bool { waiting == 0 }

  /// Whether so much waits that the client has to read before it may ask for more.
  var isFull: Bool { waiting >= Self.fullBytes }

  /// Adds a message with its headers.
  mutating func add(_ message: [UInt8]) {
    messages.append(message)
    waiting += message.count
  }

  /// Sends what is taken at once.
  mutating func flush(to output: Descriptor) throws(SystemError) {
    while next < messages.count {
      let rest = messages[next][sent...]
      let count = try output.writeSome(rest)
      sent += count
      waiting -= count
      if count < rest.count { break }
      next += 1
      sent = 0
    }
    if next == messages.count {
      messages.removeAll(keepingCapacity: messages.count < 1024)
      next = 0
    } else if next > 256 {
      messages.removeSubrange(..<next)
      next = 0
    }
  }
}
