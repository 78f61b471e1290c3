#if canImport(Glibc)
  @unsafe @preconcurrency import Glibc
#elseif canImport(Musl)
  @unsafe @preconcurrency import Musl
#else
  import Darwin
#endif

/// A program run to its end, with what it printed.
public struct ChildProcess: Sendable {
  /// The exit status; 128 plus the signal's number when a signal ended it.
  public let status: Int32
  public let output: [UInt8]
  public let errors: [UInt8]

  /// Runs a program found on the search path, feeds it `input`, and waits.
  public static func run(_ arguments: [String], input: [UInt8] = []) throws(SystemError) -> ChildProcess {
    let program = arguments.first ?? ""
    let toChild = try Pipe(for: program)
    let fromChild = try Pipe(for: program)
    let errorsOfChild = try Pipe(for: program)
    defer { for pipe in [toChild, fromChild, errorsOfChild] { pipe.closeBoth() } }
    let identity = try spawn(arguments, ends: [toChild.reading, fromChild.writing, errorsOfChild.writing])
    toChild.closeReading()
    fromChild.closeWriting()
    errorsOfChild.closeWriting()
    let (output, errors) = try exchange(input, toChild, fromChild, errorsOfChild)
    return ChildProcess(status: wait(for: identity), output: output, errors: errors)
  }

  /// What all children that have ended and were waited for have used of the processors, in nanoseconds.
  public static func processorNanoseconds() -> UInt64 {
    var usage = rusage()
    #if canImport(Glibc)
      _ = unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    #else
      _ = unsafe getrusage(RUSAGE_CHILDREN, &usage)
    #endif
    return [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + UInt64($1.tv_sec) * 1_000_000_000 + UInt64($1.tv_usec) * 1000
    }
  }

  private static func spawn(_ arguments: [String], ends: [Int32]) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    _ = unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    for (standard, end) in ends.enumerated() {
      _ = unsafe posix_spawn_file_actions_adddup2(&actions, end, Int32(standard))
    }
    var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    #if canImport(Darwin)
      let environment = unsafe _NSGetEnviron().pointee
    #else
      let environment = unsafe environ
    #endif
    var identity: pid_t = 0
    let outcome = unsafe posix_spawnp(&identity, arguments.first ?? "", &actions, nil, words, environment)
    guard outcome == 0 else {
      throw SystemError(code: outcome, operation: .start, subject: arguments.first ?? "")
    }
    return identity
  }

  /// Feeds and drains all three pipes together, so that neither side can wait for the other for ever.
  private static func exchange(
    _ input: [UInt8], _ toChild: Pipe, _ fromChild: Pipe, _ errorsOfChild: Pipe
  ) throws(SystemError) -> (output: [UInt8], errors: [UInt8]) {
    var output: [UInt8] = []
    var errors: [UInt8] = []
    var remaining = input[...]
    var open = (input: true, output: true, errors: true)
    while open.output || open.errors {
      if open.input, remaining.isEmpty {
        toChild.closeWriting()
        open.input = false
      }
      var requests = [
        pollfd(fd: open.input ? toChild.writing : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: open.output ? fromChild.reading : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: open.errors ? errorsOfChild.reading : -1, events: Int16(POLLIN), revents: 0),
      ]
      if unsafe poll(&requests, 3, -1) < 0 { continue }
      if requests[0].revents != 0 {
        // At most what a pipe takes without blocking once it is ready.
        let piece = remaining.prefix(512)
        do throws(SystemError) {
          try Descriptor(number: toChild.writing, name: "a pipe").write(piece)
          remaining = remaining.dropFirst(piece.count)
        } catch {
          // The program does not want the rest of its input.
          remaining = []
        }
      }
      if requests[1].revents != 0 { open.output = try fromChild.drain(into: &output) }
      if requests[2].revents != 0 { open.errors = try errorsOfChild.drain(into: &errors) }
    }
    return (output, errors)
  }

  private static func wait(for identity: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(identity, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}
