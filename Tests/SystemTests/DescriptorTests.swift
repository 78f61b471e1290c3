import System
import Testing

@Suite struct DescriptorTests {
  @Test func aClosedDescriptorIsAnError() {
    let closed = Descriptor(number: 999, name: "standard output")
    let error = #expect(throws: SystemError.self) { try closed.write([1]) }
    #expect(
      error?.description == "cannot write standard output: it is closed; redirect it to a file or /dev/null")
    var buffer: [UInt8] = []
    #expect(throws: SystemError.self) { _ = try closed.read(into: &buffer) }
  }

  @Test func noDescriptorOfATestIsATerminalOfSizeZero() {
    let closed = Descriptor(number: 999, name: "nothing")
    #expect(!closed.isTerminal)
    #expect(closed.windowSize == nil)
  }
}

@Suite struct ChildProcessTests {
  @Test func inputOutputErrorsAndStatusComeThrough() throws {
    let outcome = try ChildProcess.run(
      ["sh", "-c", "cat; echo problem >&2; exit 3"], input: Array("in".utf8))
    #expect(outcome.status == 3)
    #expect(outcome.output == Array("in".utf8))
    #expect(outcome.errors == Array("problem\n".utf8))
  }

  @Test func aMegabyteBothWaysDoesNotStall() throws {
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
    let outcome = try ChildProcess.run(["cat"], input: bytes)
    #expect(outcome.output == bytes)
  }

  @Test func aProgramThatDoesNotReadItsInputIsNoError() throws {
    Interruption.ignoreBrokenPipes()
    let outcome = try ChildProcess.run(["true"], input: [UInt8](repeating: 65, count: 1_000_000))
    #expect(outcome.status == 0)
  }

  @Test func aMissingProgramSaysWhatToDo() {
    let error = #expect(throws: SystemError.self) { try ChildProcess.run(["copydesk-no-such-program"]) }
    #expect(
      error?.description == "cannot start copydesk-no-such-program: it is not installed; install it or check PATH")
  }

  @Test func aSignalCountsFrom128() throws {
    #expect(try ChildProcess.run(["sh", "-c", "kill -9 $$"]).status == 137)
  }

  @Test func theEnvironmentIsHandedOn() throws {
    let path = try #require(Environment.value(of: "PATH"))
    #expect(try TemporaryFolder.run("sh", "-c", "printf %s \"$PATH\"") == path)
    #expect(Environment.value(of: "COPYDESK_SURELY_NOT_SET") == nil)
  }
}

@Suite struct ProcessIdentityTests {
  @Test func thisProcessAndItsParentLive() {
    #expect(ProcessIdentity.current.isAlive)
    #expect(ProcessIdentity.parent.isAlive)
    #expect(!ProcessIdentity(0).isAlive)
    #expect(!ProcessIdentity(-5).isAlive)
  }
}

@Suite struct EnvironmentTests {
  @Test func theClockNeverGoesBack() {
    var last = Environment.monotonicNanoseconds()
    for _ in 0..<1000 {
      let now = Environment.monotonicNanoseconds()
      #expect(now >= last)
      last = now
    }
  }

  @Test func todayIsTheDayThatDateSays() throws {
    // Asked on both sides, in case midnight falls between.
    func date() throws -> String { try TemporaryFolder.run("date", "+%Y-%-m-%-d") }
    let before = try date()
    let today = Environment.today()
    let after = try date()
    #expect([before, after].contains("\(today.year)-\(today.month)-\(today.day)\n"))
  }
}
