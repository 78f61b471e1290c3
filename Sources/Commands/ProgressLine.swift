import Synchronization

/// Tells on standard error how far a long run is; only where somebody sits and watches.
///
/// It is one line that is written over and taken away at the end. Short runs show nothing, and neither do pipes, logs and
/// jobs of continuous integration.
final class ProgressLine: Sendable {
  /// How long a run shows nothing, and how long a line stands, in nanoseconds.
  private static let patience: UInt64 = 700_000_000
  private static let interval: UInt64 = 100_000_000

  private let surroundings: Surroundings
  private let total: Int
  private let done = Atomic<Int>(0)
  /// When it is written next.
  private let next: Atomic<UInt64>
  private let isShown = Atomic<Bool>(false)

  /// Nil when nobody watches.
  init?(of total: Int, isQuiet: Bool, _ surroundings: Surroundings) {
    let isJob = surroundings.environment("CI").map { !$0.isEmpty } ?? false
    guard surroundings.errorsAreTerminal, !isQuiet, !isJob, surroundings.environment("TERM") != "dumb" else {
      return nil
    }
    self.surroundings = surroundings
    self.total = total
    next = Atomic(surroundings.nanoseconds() &+ Self.patience)
  }

  /// One more piece is done; on any thread.
  func step() {
    let count = done.wrappingAdd(1, ordering: .relaxed).newValue
    let now = surroundings.nanoseconds()
    let due = next.load(ordering: .relaxed)
    // Of two threads that are due, one writes.
    guard now >= due,
      next.compareExchange(expected: due, desired: now &+ Self.interval, ordering: .relaxed).exchanged
    else { return }
    isShown.store(true, ordering: .relaxed)
    surroundings.writeError(Array("\r\u{1B}[KLinted \(count) of \(total) files".utf8))
  }

  /// Takes the line away.
  func end() {
    if isShown.load(ordering: .relaxed) { surroundings.writeError(Array("\r\u{1B}[K".utf8)) }
  }
}
