import Synchronization
import System
import Testing

@Suite struct RelayTests {
  /// Numbers from 0 up to a limit, one a piece.
  private struct Numbers: Sendable {
    var next = 0
    let end: Int

    mutating func take(into hand: inout Int) -> Taken {
      guard next < end else { return .nothing }
      hand = next
      next += 1
      return .largePiece
    }
  }

  private struct Broken: Error, Equatable { let at: Int }

  @Test(arguments: [1, 2, 3, 8]) func resultsComeInTheOrderOfThePieces(threads: Int) throws {
    let squares = try relay(threads: threads, from: Numbers(end: 2000), to: [Int]()) {
      0
    } take: { (source: inout Numbers, hand: inout Int) throws(Broken) in
      source.take(into: &hand)
    } work: { hand in
      // Uneven work, so that later pieces are done before earlier ones.
      for _ in 0..<(hand % 7) * 300 { hand = hand &* 1 }
      hand *= hand
    } give: { (sink: inout [Int], hand: inout Int) throws(Broken) in
      sink.append(hand)
    }
    #expect(squares == (0..<2000).map { $0 * $0 })
  }

  @Test(arguments: [1, 4]) func nothingIsTakenFarAhead(threads: Int) throws {
    let given = Atomic<Int>(0)
    _ = try relay(threads: threads, from: Numbers(end: 500), to: 0) {
      0
    } take: { (source: inout Numbers, hand: inout Int) throws(Broken) in
      #expect(source.next - given.load(ordering: .sequentiallyConsistent) <= threads)
      return source.take(into: &hand)
    } work: { _ in
    } give: { (_: inout Int, _: inout Int) throws(Broken) in
      given.wrappingAdd(1, ordering: .sequentiallyConsistent)
    }
    #expect(given.load(ordering: .sequentiallyConsistent) == 500)
  }

  @Test(arguments: [1, 4]) func whatWasTakenBeforeASourceFailsIsGiven(threads: Int) {
    let given = Mutex<[Int]>([])
    #expect(throws: Broken(at: 100)) {
      try relay(threads: threads, from: Numbers(end: 500), to: 0) {
        0
      } take: { (source: inout Numbers, hand: inout Int) throws(Broken) in
        if source.next == 100 { throw Broken(at: 100) }
        return source.take(into: &hand)
      } work: { _ in
      } give: { (_: inout Int, hand: inout Int) throws(Broken) in
        given.withLock { $0.append(hand) }
      }
    }
    #expect(given.withLock { $0 } == Array(0..<100))
  }

  @Test(arguments: [1, 4]) func nothingIsGivenBehindAFailure(threads: Int) {
    let given = Mutex<[Int]>([])
    #expect(throws: Broken(at: 100)) {
      try relay(threads: threads, from: Numbers(end: 500), to: 0) {
        0
      } take: { (source: inout Numbers, hand: inout Int) throws(Broken) in
        source.take(into: &hand)
      } work: { _ in
      } give: { (_: inout Int, hand: inout Int) throws(Broken) in
        if hand == 100 { throw Broken(at: 100) }
        given.withLock { $0.append(hand) }
      }
    }
    #expect(given.withLock { $0 } == Array(0..<100))
  }

  @Test func smallPiecesStayOnOneThread() throws {
    let hands = Atomic<Int>(0)
    _ = try relay(threads: 4, from: Numbers(end: 50), to: 0) {
      hands.wrappingAdd(1, ordering: .relaxed)
      return 0
    } take: { (source: inout Numbers, hand: inout Int) throws(Broken) in
      source.take(into: &hand) == .nothing ? .nothing : .smallPiece
    } work: { _ in
    } give: { (_: inout Int, _: inout Int) throws(Broken) in
    }
    #expect(hands.load(ordering: .relaxed) == 1)
  }
}
