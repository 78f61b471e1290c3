import System
import Testing

@testable import Commands

@Suite struct ProgramTests {
  @Test func withoutACommandTheHelpIsShownAndTheStatusIsTwo() throws {
    let outcome = try Desk().run([])
    #expect(outcome.status == .cannotRun)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("copydesk - a linter for newsroom drafts and headlines\n"))
  }

  @Test(arguments: [
    ["-h"], ["--help"], ["help"], ["help", "version"], ["version", "-h"], ["version", "--bad", "--help"],
  ])
  func helpGoesToStandardOutput(words: [String]) throws {
    let outcome = try Desk().run(words)
    #expect(outcome.status == .clean)
    #expect(outcome.output.hasPrefix("copydesk"))
    #expect(outcome.errors == "")
  }

  @Test(arguments: [["-V"], ["--version"], ["version"]]) func theVersionIsOneLine(words: [String]) throws {
    let outcome = try Desk().run(words)
    #expect(outcome == Desk.Outcome(status: .clean, output: "copydesk 0.1.0\n", errors: ""))
  }

  @Test(
    arguments: [
      (["versoin"], "error: unknown command \"versoin\"; did you mean \"version\"?\n"),
      (["draft.md"], "error: unknown command \"draft.md\"; to lint it, write: copydesk lint draft.md\n"),
      (["--fix"], "error: a command must come before \"--fix\"; write for example: copydesk lint --fix\n"),
      (["version", "now"], "error: copydesk version takes no \"now\"; see copydesk version --help\n"),
      (
        ["version", "--zebra"],
        "error: unknown flag \"--zebra\"; --help lists the flags, "
          + "and -- before a name keeps it from being read as one\n"
      ),
    ])
  func aWrongWordIsOneSentenceAndStatusTwo(words: [String], sentence: String) throws {
    let outcome = try Desk(["draft.md": ""]).run(words)
    #expect(outcome == Desk.Outcome(status: .cannotRun, output: "", errors: sentence))
  }

  @Test func aGoneReaderEndsTheProgramQuietly() throws {
    let outcome = try Desk().run("version") {
      $0.write = { (_: [UInt8]) throws(SystemError) in
        throw SystemError(code: 32, operation: .write, subject: "standard output")
      }
    }
    #expect(outcome == Desk.Outcome(status: .brokenPipe, output: "", errors: ""))
  }

  @Test func aFullDiskIsReported() throws {
    let outcome = try Desk().run("version") {
      $0.write = { (_: [UInt8]) throws(SystemError) in
        throw SystemError(code: 28, operation: .write, subject: "standard output")
      }
    }
    #expect(outcome.status == .cannotRun)
    #expect(
      outcome.errors
        == "error: cannot write standard output: the disk is full; free some space and run again\n")
  }
}
