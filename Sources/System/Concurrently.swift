#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import Synchronization

/// The work items of one call, shared by its threads: the next index to take and the results so far.
private final class Workshop<Output: Sendable>: Sendable {
  let count: Int
  let next = Atomic<Int>(0)
  let results: Mutex<[Output?]>
  let work: @Sendable (_ take: () -> Int?, _ give: (Int, Output) -> Void) -> Void

  init(count: Int, work: @escaping @Sendable (_ take: () -> Int?, _ give: (Int, Output) -> Void) -> Void) {
    self.count = count
    self.work = work
    results = Mutex([Output?](repeating: nil, count: count))
  }

  func run() {
    work(
      {
        let index = self.next.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < self.count ? index : nil
      },
      { index, output in self.results.withLock { $0[index] = output } })
  }
}

/// A workshop without its type, so that one C function can start any.
private struct Entrance: Sendable {
  let run: @Sendable () -> Void
}

private final class EntranceBox: Sendable {
  let entrance: Entrance
  init(_ entrance: Entrance) { self.entrance = entrance }
}

/// Does `count` pieces of work on up to `threads` threads and returns the results in the order of their indices.
///
/// Each thread makes its own state once, such as a buffer, and hands it to every piece it takes. Where a thread
/// cannot be started, the others do its work.
public func concurrently<State, Output: Sendable>(
  count: Int, threads: Int, state: @escaping @Sendable () -> State,
  work: @escaping @Sendable (Int, inout State) -> Output
) -> [Output] {
  let workshop = Workshop<Output>(count: count) { take, give in
    var own = state()
    while let index = take() { give(index, work(index, &own)) }
  }
  let helpers = startThreads(min(threads, count) - 1) { workshop.run() }
  workshop.run()
  for helper in helpers { _ = pthread_join(helper, nil) }
  return workshop.results.withLock { $0.compactMap { $0 } }
}

/// Does `count` pieces of work on up to `threads` threads and returns the results in the order of their indices.
public func concurrently<Output: Sendable>(
  count: Int, threads: Int, work: @escaping @Sendable (Int) -> Output
) -> [Output] {
  concurrently(count: count, threads: threads, state: { () }, work: { index, _ in work(index) })
}

/// Bytes of stack for a thread we start; the same as the main thread's usual limit, since some systems give 128 KB.
private let stackSize = 8 << 20

private func startThreads(_ count: Int, run: @escaping @Sendable () -> Void) -> [pthread_t] {
  guard count > 0 else { return [] }
  var attributes = pthread_attr_t()
  _ = unsafe pthread_attr_init(&attributes)
  defer { _ = unsafe pthread_attr_destroy(&attributes) }
  _ = unsafe pthread_attr_setstacksize(&attributes, stackSize)
  var started: [pthread_t] = []
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
  return started
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
