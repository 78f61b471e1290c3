#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What two descriptors, one to read from and one to write to, can do at a moment.
public struct Readiness: Hashable, Sendable {
  /// A read returns at once, with bytes or the end.
  public var canRead = false
  /// A write takes at least some bytes at once.
  public var canWrite = false
  /// Nobody writes into the input any more, though there may be bytes left to read.
  public var inputIsClosed = false
  /// Nobody reads the output any more.
  public var outputIsClosed = false

  /// Waits until something can be done.
  ///
  /// - Parameters:
  ///   - reads: Whether bytes to read end the wait; its closing ends it in any case.
  ///   - writes: Whether room to write ends the wait; its closing ends it in any case.
  ///   - milliseconds: How long to wait, for ever if negative.
  public init(
    input: Descriptor, reads: Bool, output: Descriptor, writes: Bool, within milliseconds: Int32
  ) {
    var requests = [
      pollfd(fd: input.number, events: reads ? Int16(POLLIN) : 0, revents: 0),
      pollfd(fd: output.number, events: writes ? Int16(POLLOUT) : 0, revents: 0),
    ]
    guard unsafe poll(&requests, 2, milliseconds) > 0 else { return }
    let gone = Int16(POLLHUP) | Int16(POLLERR) | Int16(POLLNVAL)
    inputIsClosed = requests[0].revents & gone != 0
    canRead = reads && (requests[0].revents & Int16(POLLIN) != 0 || inputIsClosed)
    outputIsClosed = requests[1].revents & gone != 0
    canWrite = writes && (requests[1].revents & Int16(POLLOUT) != 0 || outputIsClosed)
  }
}

extension Descriptor {
  /// From here on `writeSome` returns at once; a terminal, which others share, stays as it is.
  public func stopBlocking() {
    if isTerminal { return }
    let flags = fcntl(number, F_GETFL)
    if flags >= 0 { _ = fcntl(number, F_SETFL, flags | O_NONBLOCK) }
  }

  /// Writes as many bytes as are taken at once and returns their number, zero if none are.
  public func writeSome(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    var failure: Int32 = 0
    let written = unsafe bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress, source.count > 0 else { return 0 }
      while true {
        let count = unsafe systemWrite(number, base, source.count)
        if count >= 0 { return count }
        if errno == EAGAIN || errno == EWOULDBLOCK { return 0 }
        if errno != EINTR {
          failure = errno
          return 0
        }
      }
    }
    if failure != 0 { throw SystemError(code: failure, operation: .write, subject: name) }
    return written
  }
}

// The C call under a name that the methods do not hide.
private let systemWrite = unsafe write
