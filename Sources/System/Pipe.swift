#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import Synchronization

/// Two joined descriptors; each end is closed once however often one asks.
final class Pipe: Sendable {
  let reading: Int32
  let writing: Int32
  private let open = Mutex((reading: true, writing: true))

  init(for program: String) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .last(.start, program) }
    // Our ends must not leak into the child, which gets its own by dup2.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
  }

  func closeReading() {
    open.withLock {
      if $0.reading { Descriptor(number: reading, name: "a pipe").close() }
      $0.reading = false
    }
  }

  func closeWriting() {
    open.withLock {
      if $0.writing { Descriptor(number: writing, name: "a pipe").close() }
      $0.writing = false
    }
  }

  func closeBoth() {
    closeReading()
    closeWriting()
  }

  /// Reads once; false at the end.
  func drain(into buffer: inout [UInt8]) throws(SystemError) -> Bool {
    try Descriptor(number: reading, name: "a pipe").read(into: &buffer) > 0
  }
}
