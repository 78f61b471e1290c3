import Synchronization

/// What a thread of a relay took from the source.
public enum Taken: Sendable {
  /// Nothing: the source is at its end.
  case nothing
  /// A piece that one thread does faster than another one starts.
  case smallPiece
  /// A piece that is worth further threads.
  case largePiece
}

/// Works through a stream piece by piece on up to `threads` threads, with the results in the order of the pieces.
///
/// Every thread takes a piece, works on it, waits for its turn and gives the result, over and over; one takes and one
/// gives at a time. So there are never more pieces in memory than threads, a result never waits for input that is
/// still to come, and the buffers of a hand serve every piece that passes through it. Further threads start with the
/// first large piece; where one cannot be started, the others do its work.
///
/// - Parameters:
///   - source: Where pieces come from; handed to `take`.
///   - sink: What becomes of results; handed to `give`, and returned at the end.
///   - hand: Makes what a thread keeps from piece to piece.
/// - Throws: The first failure of `take` or `give`. What was taken before a failure of `take` is still given.
public func relay<Source: Sendable, Hand, Sink: Sendable, Failure: Error>(
  threads: Int, from source: Source, to sink: Sink, hand: @escaping @Sendable () -> Hand,
  take: @escaping @Sendable (inout Source, inout Hand) throws(Failure) -> Taken,
  work: @escaping @Sendable (inout Hand) -> Void,
  give: @escaping @Sendable (inout Sink, inout Hand) throws(Failure) -> Void
) throws(Failure) -> Sink {
  let relay = Relay<Source, Sink, Failure>(source: source, sink: sink)
  /// Runs one thread to the end of the source and calls `callHelp` before the work on a large piece.
  @Sendable func run(waitingAt pipe: Pipe?, callHelp: () -> Void) {
    var own = hand()
    while let (number, taken) = relay.taking({ source throws(Failure) in try take(&source, &own) }) {
      if taken == .largePiece { callHelp() }
      work(&own)
      guard relay.turns.wait(for: number, at: pipe) else { return }
      relay.giving { sink throws(Failure) in try give(&sink, &own) }
    }
  }
  @Sendable func help() {
    guard let pipe = try? Pipe(for: "a thread") else { return }
    run(waitingAt: pipe) {}
    pipe.closeBoth()
  }
  let pipe = threads > 1 ? try? Pipe(for: "a thread") : nil
  var helpers: Threads?
  run(waitingAt: pipe) {
    if helpers == nil, pipe != nil { helpers = Threads(threads - 1, run: help) }
  }
  helpers?.join()
  pipe?.closeBoth()
  return try relay.outcome()
}

/// What the threads of a relay share.
private final class Relay<Source: Sendable, Sink: Sendable, Failure: Error>: Sendable {
  private struct Intake {
    var source: Source
    var count = 0
    var isOver = false
  }

  private let intake: Mutex<Intake>
  private let sink: Mutex<Sink>
  private let failure = Mutex<Failure?>(nil)
  let turns = Turns()

  init(source: Source, sink: Sink) {
    intake = Mutex(Intake(source: source))
    self.sink = Mutex(sink)
  }

  /// Takes the next piece, with its number; nil when there is none or the relay has failed.
  func taking(_ take: (inout Source) throws(Failure) -> Taken) -> (number: Int, taken: Taken)? {
    intake.withLock { intake in
      guard !intake.isOver else { return nil }
      var taken = Taken.nothing
      do throws(Failure) { taken = try take(&intake.source) } catch { fail(error) }
      if taken == .nothing {
        intake.isOver = true
        return nil
      }
      intake.count += 1
      return (intake.count - 1, taken)
    }
  }

  /// Gives a result and lets the next one pass.
  func giving(_ give: (inout Sink) throws(Failure) -> Void) {
    var hasFailed = false
    sink.withLock { sink in
      do throws(Failure) {
        try give(&sink)
      } catch {
        fail(error)
        hasFailed = true
      }
    }
    if hasFailed { turns.stop() } else { turns.pass() }
  }

  private func fail(_ error: Failure) {
    failure.withLock { if $0 == nil { $0 = error } }
  }

  func outcome() throws(Failure) -> Sink {
    if let failure = failure.withLock({ $0 }) { throw failure }
    return sink.withLock { $0 }
  }
}
