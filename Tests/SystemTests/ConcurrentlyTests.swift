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
