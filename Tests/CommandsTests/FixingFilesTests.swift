import System
import Testing

@testable import Commands

@Suite struct FixingFilesTests {
  private static let only = ["--only", "trailing-link-dash,repeated-word"]

  private func fix(_ desk: Desk, _ words: String...) -> Desk.Outcome {
    desk.run(["lint", "--fix", "--format", "line"] + Self.only + words)
  }

  private func shell(_ words: String...) throws -> String {
    let outcome = try ChildProcess.run(words)
    try #require(outcome.status == 0, "\(words): \(String(decoding: outcome.errors, as: UTF8.self))")
    return String(decoding: outcome.output, as: UTF8.self)
  }

  /// Texts with everything that a careless rewrite loses.
  static let pairs: [(was: String, now: String)] = [
    ("Ferry strike -\r\nThe port said so.\r\n", "Ferry strike\r\nThe port said so.\r\n"),
    ("Ferry strike -\r\nOne line.\nAnother line.\r\n", "Ferry strike\r\nOne line.\nAnother line.\r\n"),
    ("\u{FEFF}Ferry strike -\nThe port said so.\n", "\u{FEFF}Ferry strike\nThe port said so.\n"),
    ("Ferry strike |\nThe the port said so.", "Ferry strike\nThe port said so."),
    ("Café “éé” 🎉 |\nThe the port said so.\n\n\n", "Café “éé” 🎉\nThe port said so.\n\n\n"),
  ]

  @Test(arguments: pairs) func lineBreaksMarksAndFinalBreaksStay(was: String, now: String) throws {
    let desk = try Desk(["a.txt": was])
    _ = fix(desk, "a.txt")
    #expect(try desk.text("a.txt") == now)
    _ = fix(desk, "a.txt")
    #expect(try desk.text("a.txt") == now)
  }

  @Test(arguments: ["\n", "\r\n"]) func onlyItsOwnRuleEndsADraftWithALineBreak(lineBreak: String) throws {
    let desk = try Desk(["a.txt": "Ferry strike -\(lineBreak)The port said so."])
    _ = desk.run("lint", "--fix", "--only", "trailing-link-dash", "a.txt")
    #expect(try desk.text("a.txt") == "Ferry strike\(lineBreak)The port said so.")
    _ = desk.run("lint", "--fix", "--only", "no-final-newline", "a.txt")
    #expect(try desk.text("a.txt") == "Ferry strike\(lineBreak)The port said so.\(lineBreak)")
    #expect(desk.run("lint", "--diff", "a.txt") == Desk.Outcome(status: .clean, output: "", errors: ""))
  }

  @Test(arguments: pairs) func theDiffGivenToPatchIsTheFix(was: String, now: String) throws {
    let desk = try Desk(["a/b.txt": was])
    let diff = desk.run(["lint", "--diff"] + Self.only + ["a/b.txt"])
    #expect(diff.status == .findings)
    let patch = try ChildProcess.run(
      ["patch", "-p0", "--binary", "-s", "-d", desk.folder], input: Array(diff.output.utf8))
    #expect(patch.status == 0, "\(String(decoding: patch.output, as: UTF8.self))")
    #expect(try desk.text("a/b.txt") == now)
  }

  @Test func theModeStaysAndNothingIsLeftBeside() throws {
    let desk = try Desk(["a.txt": "Ferry strike -\nThe port said so.\n"])
    _ = try shell("chmod", "640", desk.path("a.txt"))
    #expect(fix(desk, "a.txt") == Desk.Outcome(status: .clean, output: "", errors: ""))
    #expect(try FileStatus(of: desk.path("a.txt")).permissions == 0o640)
    #expect(try Folder.entries(of: desk.folder).entries.map(\.name) == ["a.txt"])
  }

  @Test func aSymbolicLinkStaysALink() throws {
    let desk = try Desk(["deep/a.txt": "Ferry strike -\nThe port said so.\n"])
    _ = try shell("ln", "-s", "deep/a.txt", desk.path("link.txt"))
    #expect(fix(desk, "link.txt").status == .clean)
    #expect(try FileStatus(of: desk.path("link.txt"), followingLinks: false).kind == .symbolicLink)
    #expect(try desk.text("deep/a.txt") == "Ferry strike\nThe port said so.\n")
  }

  @Test func aDraftWithTwoHardLinksIsRefusedInOneSentence() throws {
    let desk = try Desk(["a.txt": "Ferry strike -\nThe port said so.\n"])
    _ = try shell("ln", desk.path("a.txt"), desk.path("b.txt"))
    let outcome = fix(desk, "a.txt")
    #expect(outcome.status == .cannotRun)
    #expect(
      outcome.errors == "error: cannot fix a.txt: it has 2 hard links, which a new file would part; "
        + "copy it, or fix it through -\n")
    #expect(outcome.output == "a.txt:1:13: error: line ends with a dangling “-” [trailing-link-dash]\n")
    #expect(try desk.text("a.txt") == "Ferry strike -\nThe port said so.\n")
  }

  @Test func aReadOnlyDraftIsRefusedInOneSentenceAndTheOthersAreFixed() throws {
    let desk = try Desk(["a.txt": "Ferry strike -\nThe port.\n", "b.txt": "Shares fall -\nThe index.\n"])
    let outcome = desk.run(["lint", "--fix", "--format", "line"] + Self.only + ["."]) { surroundings in
      surroundings.files.isWritable = { (path: String) throws(SystemError) in !path.hasSuffix("a.txt") }
    }
    #expect(outcome.status == .cannotRun)
    #expect(
      outcome.errors
        == "error: cannot fix a.txt: it is read-only; make it writable, for example with chmod u+w\n")
    #expect(try desk.text("a.txt") == "Ferry strike -\nThe port.\n")
    #expect(try desk.text("b.txt") == "Shares fall\nThe index.\n")
  }

  @Test func aDraftThatIsNotUTF8IsLintedButNeverRewritten() throws {
    let desk = try Desk()
    let bytes = Array("Ferry strike -\nThe caf".utf8) + [0xE9] + Array(" said so.\n".utf8)
    try File.write(bytes, to: desk.path("a.txt"))
    let outcome = fix(desk, "a.txt")
    #expect(outcome.status == .cannotRun)
    #expect(outcome.output == "a.txt:1:13: error: line ends with a dangling “-” [trailing-link-dash]\n")
    #expect(
      outcome.errors
        == "error: cannot fix a.txt: it is not valid UTF-8; convert it, for example with iconv\n")
    #expect(try File.read(desk.path("a.txt")) == bytes)
    #expect(desk.run("lint", "--fail-on", "never", "a.txt").status == .clean)
  }

  @Test func aDiskThatFillsUpLeavesTheDraftAndSaysSo() throws {
    let desk = try Desk(["a.txt": "Ferry strike -\nThe port said so.\n"])
    let outcome = desk.run(["lint", "--fix", "--format", "line"] + Self.only + ["a.txt"]) {
      $0.files.replace = { (path: String, _: [UInt8], _: FileStatus?) throws(SystemError) in
        throw SystemError(code: 28, operation: .write, subject: path)
      }
    }
    #expect(outcome.status == .cannotRun)
    #expect(outcome.errors == "error: cannot fix a.txt: the disk is full; free some space and run again\n")
    #expect(outcome.output.hasPrefix("a.txt:1:13: error"))
  }

  @Test func leftoversOfAKilledRunAreCleared() throws {
    let dead = try shell("sh", "-c", "echo $$").dropLast()
    let desk = try Desk([
      "a.txt": "Ferry strike -\nThe port said so.\n", ".copydesk.\(dead).0123456789abcdef": "half",
    ])
    #expect(fix(desk, "a.txt").status == .clean)
    #expect(try Folder.entries(of: desk.folder).entries.map(\.name) == ["a.txt"])
  }

  @Test func exitNonZeroOnFixTellsThatSomethingChanged() throws {
    let desk = try Desk(["a.txt": "Ferry strike -\nThe port said so.\n"])
    #expect(fix(desk, "--exit-non-zero-on-fix", "a.txt").status == .findings)
    #expect(fix(desk, "--exit-non-zero-on-fix", "a.txt").status == .clean)
  }

  @Test func fixOnlyLimitsTheFixesAndTheRestIsReported() throws {
    let desk = try Desk(["a.txt": "Ferry strike -\nThe the port said so.\n"])
    let outcome = fix(desk, "--fix-only", "repeated-word", "a.txt")
    #expect(outcome.status == .findings)
    #expect(outcome.output == "a.txt:1:13: error: line ends with a dangling “-” [trailing-link-dash]\n")
    #expect(try desk.text("a.txt") == "Ferry strike -\nThe port said so.\n")
  }
}
