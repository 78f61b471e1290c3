#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Threads that run the same body, until each of them returns.
struct Threads {
  private var started: [pthread_t] = []

  /// Bytes of stack for a thread we start; the same as the main thread's usual limit, since some systems give 128 KB.
  private static let stackSize = 8 << 20

  /// Starts up to `count` threads; fewer where the system gives no more.
  init(_ count: Int, run: @escaping @Sendable () -> Void) {
    guard count > 0 else { return }
    var attributes = pthread_attr_t()
    _ = unsafe pthread_attr_init(&attributes)
    defer { _ = unsafe pthread_attr_destroy(&attributes) }
    _ = unsafe pthread_attr_setstacksize(&attributes, Self.stackSize)
    for _ in 0..<count {
      let box = unsafe Unmanaged.passRetained(EntranceBox(Entrance(run: run)))
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      let outcome = unsafe pthread_create(&thread, &attributes, threadBody, box.toOpaque())
      guard outcome == 0 else {
        unsafe box.release()
        break
      }
      #if canImport(Darwin)
        if let thread { started.append(thread) }
      #else
        started.append(thread)
      #endif
    }
  }

  /// Waits until all have returned.
  func join() {
    for thread in started { _ = pthread_join(thread, nil) }
  }
}

/// A body, so that one C function can start any.
private struct Entrance: Sendable {
  let run: @Sendable () -> Void
}

private final class EntranceBox: Sendable {
  let entrance: Entrance
  init(_ entrance: Entrance) { self.entrance = entrance }
}

#if canImport(Darwin)
  private func threadBody(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    unsafe Unmanaged<EntranceBox>.fromOpaque(argument).takeRetainedValue().entrance.run()
    return nil
  }
#else
  private func threadBody(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument = unsafe argument else { return nil }
    unsafe Unmanaged<EntranceBox>.fromOpaque(argument).takeRetainedValue().entrance.run()
    return nil
  }
#endif
