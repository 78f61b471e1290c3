#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file, pipe or terminal, by the system's number for it.
///
/// Every read and write goes through here: interrupted calls are resumed, partial writes completed, and a failure
/// is an error with a name in it. A descriptor does not close itself.
public struct Descriptor: Hashable, Sendable {
  public let number: Int32
  /// What messages call it: a path or “standard input”.
  public let name: String

  public init(number: Int32, name: String) {
    self.number = number
    self.name = name
  }

  public static let input = Descriptor(number: 0, name: "standard input")
  public static let output = Descriptor(number: 1, name: "standard output")
  public static let errors = Descriptor(number: 2, name: "standard error")

  /// Appends what one read gives, at most `count` bytes, and returns how many came: 0 at the end.
  ///
  /// Throws an interruption when the user pressed Control-C while it waited.
  public func read(into buffer: inout [UInt8], atMost count: Int = 65_536) throws(SystemError) -> Int {
    var failure: Int32 = 0
    let received = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(count, 1)) { chunk in
      var received = 0
      repeat {
        received = unsafe systemRead(number, chunk.baseAddress, chunk.count)
      } while received < 0 && errno == EINTR && !Interruption.isRequested
      if received < 0 {
        failure = errno
        return 0
      }
      unsafe buffer.append(contentsOf: UnsafeBufferPointer(rebasing: chunk[..<received]))
      return received
    }
    if failure != 0 { throw SystemError(code: failure, operation: .read, subject: name) }
    return received
  }

  /// Appends everything up to the end; refuses more than `limit` bytes.
  public func readAll(into buffer: inout [UInt8], limit: Int = File.sizeLimit) throws(SystemError) {
    while try read(into: &buffer) > 0 {
      if buffer.count > limit { throw SystemError(code: EFBIG, operation: .read, subject: name) }
    }
  }

  /// Writes every byte.
  public func write(_ bytes: [UInt8]) throws(SystemError) { try write(bytes[...]) }

  /// Writes every byte of a slice, completing partial writes.
  public func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
    let failure: Int32 = unsafe bytes.withUnsafeBufferPointer { source in
      var written = 0
      while written < source.count {
        guard let base = source.baseAddress else { return 0 }
        let count = unsafe systemWrite(number, base + written, source.count - written)
        if count >= 0 {
          written += count
        } else if errno == EAGAIN || errno == EWOULDBLOCK {
          // Somebody made the pipe non-blocking; wait until it takes more.
          var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
          _ = unsafe poll(&request, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    if failure != 0 { throw SystemError(code: failure, operation: .write, subject: name) }
  }

  /// Whether a read would return at once, with bytes or the end; waits up to `milliseconds`, forever if negative.
  public func isReady(within milliseconds: Int32 = 0) -> Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, milliseconds) > 0
  }

  /// Whether a person sits at the other end.
  public var isTerminal: Bool { isatty(number) == 1 }

  /// The terminal's width and height in cells, when it is a terminal that knows.
  public var windowSize: (columns: Int, rows: Int)? {
    var size = winsize()
    let outcome = unsafe ioctl(number, UInt(TIOCGWINSZ), &size)
    guard outcome == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  func close() { _ = systemClose(number) }
}

// The C calls under names that the methods above do not hide.
private let systemRead = unsafe read
private let systemWrite = unsafe write
private let systemClose = close
