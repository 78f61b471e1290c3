import Synchronization
import Testing

@testable import Commands

@Suite struct ProgressLineTests {
  /// What stands on standard error after some files, with a clock that goes on half a second for each.
  private func shown(files: Int, change: (inout Surroundings) -> Void) throws -> String {
    let desk = try Desk()
    let time = Mutex<UInt64>(0)
    var surroundings = desk.surroundings
    surroundings.errorsAreTerminal = true
    let text = Mutex<String>("")
    surroundings.nanoseconds = { time.withLock { $0 } }
    surroundings.writeError = { bytes in text.withLock { $0 += String(decoding: bytes, as: UTF8.self) } }
    change(&surroundings)
    let progress = ProgressLine(of: files, isQuiet: false, surroundings)
    for _ in 0..<files {
      time.withLock { $0 += 500_000_000 }
      progress?.step()
    }
    progress?.end()
    return text.withLock { $0 }
  }

  @Test func aLongRunIsToldAndTheLineIsTakenAway() throws {
    let text = try shown(files: 3) { _ in }
    #expect(text == "\r\u{1B}[KLinted 2 of 3 files\r\u{1B}[KLinted 3 of 3 files\r\u{1B}[K")
  }

  @Test func aShortRunShowsNothing() throws {
    #expect(try shown(files: 1) { _ in } == "")
  }

  @Test func nobodyIsToldInPipesAndJobs() throws {
    #expect(try shown(files: 9) { $0.errorsAreTerminal = false } == "")
    #expect(try shown(files: 9) { $0.environment = { $0 == "CI" ? "true" : nil } } == "")
    #expect(try shown(files: 9) { $0.environment = { $0 == "TERM" ? "dumb" : nil } } == "")
  }
}
