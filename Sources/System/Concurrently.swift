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

/// What the threads of one `concurrentlyInOrder` share.
private final class Sequel<Output: Sendable, Sink: Sendable, Failure: Error>: Sendable {
  private struct State {
    /// The results that wait for one before them.
    var waiting: [Int: Output] = [:]
    /// The index of the next result to give.
    var next = 0
    var sink: Sink
    var failure: Failure?
  }

  private let count: Int
  private let taken = Atomic<Int>(0)
  private let state: Mutex<State>

  init(_ count: Int, to sink: Sink) {
    self.count = count
    state = Mutex(State(sink: sink))
  }

  /// The next piece of work, nil when there is none or giving has failed.
  func take() -> Int? {
    let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  /// Takes a result and gives all whose turn has come.
  func put(_ index: Int, _ output: Output, _ give: (inout Sink, Output) throws(Failure) -> Void) {
    state.withLock { state in
      state.waiting[index] = output
      while state.failure == nil, let output = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        do throws(Failure) {
          try give(&state.sink, output)
        } catch {
          state.failure = error
          taken.store(count, ordering: .relaxed)
        }
      }
    }
  }

  func outcome() throws(Failure) -> Sink {
    let end = state.withLock { (sink: $0.sink, failure: $0.failure) }
    if let failure = end.failure { throw failure }
    return end.sink
  }
}

/// Does `count` pieces of work on up to `threads` threads and gives the results away in the order of their indices, each
/// as soon as those before it are done; what waits for them is all that is held.
///
/// - Parameters:
///   - sink: What becomes of results; handed to `give`, by one thread at a time, and returned at the end.
///   - state: Makes what a thread keeps from piece to piece.
/// - Throws: The first failure of `give`, behind which no work is begun.
public func concurrentlyInOrder<State, Output: Sendable, Sink: Sendable, Failure: Error>(
  count: Int, threads: Int, to sink: Sink, state: @escaping @Sendable () -> State,
  work: @escaping @Sendable (Int, inout State) -> Output,
  give: @escaping @Sendable (inout Sink, Output) throws(Failure) -> Void
) throws(Failure) -> Sink {
  let sequel = Sequel<Output, Sink, Failure>(count, to: sink)
  let run = { @Sendable in
    var own = state()
    while let index = sequel.take() { sequel.put(index, work(index, &own), give) }
  }
  let helpers = Threads(min(threads, count) - 1, run: run)
  run()
  helpers.join()
  return try sequel.outcome()
}
