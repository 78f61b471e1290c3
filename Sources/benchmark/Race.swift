import System

/// Two programs on the same work, in turns, so that whatever slows the machine slows both.
struct Race {
  /// One of the two: its words, and how much text it goes through.
  struct Runner {
    let words: [String]
    let bytes: Int
  }

  /// What a run cost, in nanoseconds.
  private struct Cost {
    let wall: UInt64
    /// Of all its threads and children.
    let processor: UInt64
  }

  let name: String
  let ours: Runner
  let peer: Runner
  /// What is asked of the first ratio.
  let goal: String
  /// The two run in turns so often.
  let rounds: Int

  /// One line: the medians, and the medians of the ratios of each turn; nil when one of the two cannot be started.
  func line() -> String? {
    guard Self.run(ours) != nil, rounds < 3 || Self.run(peer) != nil else { return nil }
    var costs: [(ours: Cost, peer: Cost)] = []
    for _ in 0..<rounds {
      guard let own = Self.run(ours), let other = Self.run(peer) else { return nil }
      costs.append((own, other))
    }
    // A peer that is given less text is compared by the text it goes through in a time.
    let share = Double(ours.bytes) / Double(peer.bytes)
    let wall = Self.median(costs.map { Double($0.peer.wall) / Double($0.ours.wall) * share })
    let processor = Self.median(costs.map { Double($0.peer.processor) / Double(max(1, $0.ours.processor)) * share })
    let milliseconds = { (pick: ((ours: Cost, peer: Cost)) -> UInt64) in
      Self.shown(Self.median(costs.map { Double(pick($0)) / 1e6 })).paddedLeft(to: 10) + " ms"
    }
    return name.padded(to: 30) + milliseconds { $0.ours.wall } + milliseconds { $0.peer.wall }
      + "   wall x" + Self.shown(wall).padded(to: 9) + " CPU x" + Self.shown(processor).padded(to: 9) + goal
  }

  private static func run(_ runner: Runner) -> Cost? {
    let (wall, processor) = (Environment.monotonicNanoseconds(), ChildProcess.processorNanoseconds())
    guard let done = try? ChildProcess.run(runner.words), done.status < 126 else { return nil }
    return Cost(
      wall: Environment.monotonicNanoseconds() - wall, processor: ChildProcess.processorNanoseconds() - processor)
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static func shown(_ value: Double) -> String {
    value >= 100 ? "\(Int(value.rounded()))" : "\((value * 100).rounded() / 100)"
  }
}
