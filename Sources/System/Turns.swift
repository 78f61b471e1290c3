import Synchronization

/// Lets threads pass one at a time, in the order of their numbers from 0.
///
/// A thread that has to wait reads a byte from a pipe of its own, which whoever passes before it writes.
final class Turns: Sendable {
  private struct State {
    var next = 0
    var isStopped = false
    /// Where the threads wait, by their numbers.
    var waiting: [Int: Pipe] = [:]
  }

  private let state = Mutex(State())

  /// Returns when the turn of `number` has come; false when there are no more turns.
  ///
  /// - Parameter pipe: The thread's own, which nothing else reads; a thread that is alone needs none.
  func wait(for number: Int, at pipe: Pipe?) -> Bool {
    let answer = state.withLock { state -> Bool? in
      if state.isStopped || state.next == number { return !state.isStopped }
      state.waiting[number] = pipe
      return nil
    }
    guard answer == nil, let pipe else { return answer ?? false }
    var woken: [UInt8] = []
    // An interruption ends a read early; the turn has not come for that.
    while woken.isEmpty { _ = try? pipe.drain(into: &woken) }
    return state.withLock { !$0.isStopped }
  }

  /// Lets the next number pass.
  func pass() {
    state.withLock { state in
      state.next += 1
      state.waiting.removeValue(forKey: state.next)?.wake()
    }
  }

  /// Sends everybody away.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      for pipe in state.waiting.values { pipe.wake() }
      state.waiting = [:]
    }
  }
}

extension Pipe {
  /// Lets one reader go on.
  fileprivate func wake() { try? Descriptor(number: writing, name: "a pipe").write([0]) }
}
