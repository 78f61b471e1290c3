import Synchronization
import System
import Testing

@Suite struct ConcurrentlyTests {
  @Test(arguments: [1, 2, 3, 8, 40]) func resultsComeInOrderWhateverTheThreads(threads: Int) {
    let squares = concurrently(count: 1000, threads: threads) { $0 * $0 }
    #expect(squares == (0..<1000).map { $0 * $0 })
  }

  @Test func noWorkIsNoResult() {
    #expect(concurrently(count: 0, threads: 4) { $0 } == [])
  }

  @Test func everyThreadKeepsItsOwnState() {
    let made = Atomic<Int>(0)
    // Each piece tells how many its thread has done, so that turn n is never seen more often than turn n - 1.
    let turns = concurrently(count: 500, threads: 4) {
      made.wrappingAdd(1, ordering: .relaxed)
      return 0
    } work: { (_: Int, turn: inout Int) in
      turn += 1
      return turn
    }
    #expect(turns.count == 500)
    let threads = made.load(ordering: .relaxed)
    #expect((1...4).contains(threads))
    var seen = threads
    var turn = 1
    var total = 0
    while total < 500, seen > 0 {
      let count = turns.count { $0 == turn }
      #expect(count <= seen)
      (seen, turn, total) = (count, turn + 1, total + count)
    }
    #expect(total == 500)
  }

  @Test(arguments: [1, 2, 3, 8]) func resultsAreGivenInOrderAsTheyCome(threads: Int) throws {
    let given = concurrentlyInOrder(count: 2000, threads: threads, to: [Int]()) {
      0
    } work: { (index: Int, done: inout Int) in
      done += 1
      // Pieces of uneven length, so that threads overtake each other.
      var sum = index
      for step in 0..<(index % 7) * 500 { sum = sum &* 31 &+ step }
      return index + (sum == .min ? 1 : 0)
    } give: { (given: inout [Int], index: Int) in
      given.append(index)
    }
    #expect(given == Array(0..<2000))
    #expect(concurrentlyInOrder(count: 0, threads: 4, to: 5, state: {}, work: { index, _ in index }) { _, _ in } == 5)
  }

  private struct Refusal: Error, Equatable { let index: Int }

  @Test(arguments: [1, 4]) func nothingIsGivenBehindAFailure(threads: Int) {
    let given = Atomic<Int>(0)
    #expect(throws: Refusal(index: 40)) {
      try concurrentlyInOrder(count: 100_000, threads: threads, to: ()) {
      } work: { (index: Int, _: inout Void) in
        index
      } give: { (_: inout Void, index: Int) throws(Refusal) in
        if index >= 40 { throw Refusal(index: index) }
        given.wrappingAdd(1, ordering: .relaxed)
      }
    }
    #expect(given.load(ordering: .relaxed) == 40)
  }

  @Test func aThreadHasRoomForDeepWork() {
    // Two megabytes of stack: more than some systems give a thread that does not ask.
    @Sendable func depth(_ left: Int) -> Int {
      unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1000) { buffer in
        unsafe buffer.initialize(repeating: UInt8(truncatingIfNeeded: left))
        return left == 0 ? 0 : 1 + depth(left - 1)
      }
    }
    #expect(concurrently(count: 4, threads: 4) { _ in depth(2000) } == [2000, 2000, 2000, 2000])
  }
}
