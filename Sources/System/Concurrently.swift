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
  let helpers = Threads(min(threads, count) - 1) { workshop.run() }
  workshop.run()
  helpers.join()
  return workshop.results.withLock { $0.compactMap { $0 } }
}

/// Does `count` pieces of work on up to `threads` threads and returns the results in the order of their indices.
public func concurrently<Output: Sendable>(
  count: Int, threads: Int, work: @escaping @Sendable (Int) -> Output
) -> [Output] {
  concurrently(count: count, threads: threads, state: { () }, work: { index, _ in work(index) })
}
