#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import Synchronization

/// Control-C and broken pipes, turned from sudden deaths into things a loop can ask about.
public enum Interruption {
  private static let requested = Atomic<Bool>(false)

  /// Whether the user has pressed Control-C since `listen`.
  public static var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// From here on the first Control-C sets `isRequested` and makes waiting reads return; a second one kills.
  public static func listen() {
    _ = isRequested
    var action = sigaction()
    let handler: @convention(c) (Int32) -> Void = { _ in Interruption.requested.store(true, ordering: .relaxed) }
    #if canImport(Darwin)
      unsafe action.__sigaction_u.__sa_handler = unsafe handler
    #elseif canImport(Musl)
      unsafe action.__sa_handler.sa_handler = unsafe handler
    #else
      unsafe action.__sigaction_handler.sa_handler = handler
    #endif
    action.sa_flags = CInt(bitPattern: UInt32(truncatingIfNeeded: SA_RESETHAND))
    _ = unsafe sigaction(SIGINT, &action, nil)
  }

  /// Makes a write to a pipe whose reader has gone an error (`EPIPE`) instead of a signal.
  public static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}
