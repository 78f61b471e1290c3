import System
import Testing

@testable import Commands

@Suite struct GitTests {
  /// A desk that is a repository with one commit of its files.
  private func repository(_ files: [String: String]) throws -> Desk {
    let desk = try Desk(files)
    try git(desk, "init", "-q", "-b", "main")
    try git(desk, "add", "-A")
    try git(desk, "commit", "-q", "-m", "first")
    return desk
  }

  private func git(_ desk: Desk, _ words: String...) throws {
    let identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    let outcome = try ChildProcess.run(["git", "-C", desk.folder] + identity + words)
    try #require(outcome.status == 0, "git \(words): \(String(decoding: outcome.errors, as: UTF8.self))")
  }

  private func lint(_ desk: Desk, _ words: String...) -> Desk.Outcome {
    desk.run(["lint", "--only", "repeated-word", "--format", "line"] + words)
  }

  private static let bad = "The the old line.\n"

  @Test func onlyChangedLinesAreReported() throws {
    let desk = try repository(["a.txt": Self.bad + "Calm.\n", "b.txt": Self.bad])
    try desk.write("a.txt", Self.bad + "Calm and and new.\nMore.\n")
    #expect(lint(desk, "--since", "HEAD").output == "a.txt:2:10: error: “and” is typed twice [repeated-word]\n")
    #expect(lint(desk, "--since", "HEAD", "b.txt").output == "")
    #expect(lint(desk, "--since=HEAD").status == .findings)
  }

  @Test func theMergeBaseCountsAndNotTheTipOfTheOtherBranch() throws {
    let desk = try repository(["a.txt": "One.\n\n\n\n\n\n\nTwo.\n"])
    try git(desk, "checkout", "-q", "-b", "story")
    try desk.write("a.txt", "One one.\n\n\n\n\n\n\nTwo.\n")
    try git(desk, "commit", "-q", "-a", "-m", "story")
    try git(desk, "checkout", "-q", "main")
    try desk.write("a.txt", "One.\n\n\n\n\n\n\nTwo.\nThree three.\n")
    try git(desk, "commit", "-q", "-a", "-m", "others")
    try git(desk, "checkout", "-q", "story")
    // Somebody else's third line is missing here; that is no change of ours.
    #expect(lint(desk, "--since", "main").output == "a.txt:1:5: error: “one” is typed twice [repeated-word]\n")
  }

  @Test func newRenamedAndOddlyNamedFilesAreFound() throws {
    let desk = try repository(["old.txt": Self.bad + "a\nb\nc\nd\ne\nf\n", "gone.txt": Self.bad])
    try git(desk, "mv", "old.txt", "new é \"q\".txt")
    try desk.write("new é \"q\".txt", Self.bad + "a\nb\nc\nd\ne\nthe the f\n")
    try File.remove(desk.path("gone.txt"))
    try desk.write("untracked.txt", Self.bad)
    let output = lint(desk, "--since", "HEAD").output
    #expect(
      output == "new é \"q\".txt:7:5: error: “the” is typed twice [repeated-word]\n"
        + "untracked.txt:1:5: error: “the” is typed twice [repeated-word]\n")
  }

  @Test func aDeletionLeavesNothingToReport() throws {
    let desk = try repository(["a.txt": Self.bad + "Gone.\n" + Self.bad, "b.txt": Self.bad])
    try desk.write("a.txt", Self.bad + Self.bad)
    try File.remove(desk.path("b.txt"))
    #expect(lint(desk, "--since", "HEAD") == Desk.Outcome(status: .clean, output: "", errors: ""))
    try git(desk, "add", "-A")
    #expect(lint(desk, "--staged") == Desk.Outcome(status: .clean, output: "", errors: ""))
  }

  @Test func aShallowCloneSaysToFetchTheHistory() throws {
    let origin = try repository(["a.txt": "One.\n"])
    try git(origin, "checkout", "-q", "-b", "story")
    try origin.write("a.txt", Self.bad)
    try git(origin, "commit", "-q", "-a", "-m", "story")
    try git(origin, "checkout", "-q", "main")
    try origin.write("b.txt", "Two.\n")
    try git(origin, "add", "-A")
    try git(origin, "commit", "-q", "-m", "others")
    let clone = try Desk()
    try git(clone, "clone", "-q", "--depth", "1", "--no-single-branch", "-b", "story", "file://" + origin.folder, ".")
    let shallow = lint(clone, "--since", "origin/main")
    #expect(shallow.status == .cannotRun && shallow.output == "")
    #expect(shallow.errors.contains("fetch the whole history, for example with fetch-depth: 0"))
    try git(clone, "fetch", "-q", "--unshallow")
    #expect(lint(clone, "--since", "origin/main").output.hasPrefix("a.txt:1:5: error"))
  }

  @Test func aRepositoryOfSomebodyElseIsNamedWithTheCure() throws {
    let desk = try repository(["a.txt": Self.bad])
    for flag in [["--since", "HEAD"], ["--staged"]] {
      let outcome = desk.run(["lint"] + flag) {
        $0.run = { (arguments: [String]) throws(SystemError) in
          try ChildProcess.run(["env", "GIT_TEST_ASSUME_DIFFERENT_OWNER=1"] + arguments)
        }
      }
      #expect(outcome.status == .cannotRun)
      let cure = "if you trust it, run git config --global --add safe.directory \(desk.folder)\n"
      #expect(
        outcome.errors == "error: git does not read a repository that belongs to somebody else; " + cure, "\(flag)")
    }
  }

  @Test func anEntryThatEndedIsReportedWhereTheChangeIs() throws {
    func entry(_ rule: String) -> String { "{ \"files\": \"*\", \"rules\": \"\(rule)\", \"until\": \"2026-01-31\" }" }
    let old = "{ \"stet\": [\n\(entry("spacing")),\n] }\n"
    let desk = try repository(["copydesk.json": old, "a.txt": "Calm.\n"])
    func ended(_ words: String...) -> String {
      desk.run(["lint", "--only", "expired-stet", "--format", "line"] + words).output
    }
    #expect(ended() == "copydesk.json:2:1: error: stet ended on 2026-01-31 [expired-stet]\n")
    #expect(ended("--since", "HEAD") == "")
    try desk.write("copydesk.json", "{ \"stet\": [\n\(entry("spacing")),\n\(entry("quotes")),\n] }\n")
    try desk.write("a.txt", "Calmer.\n")
    #expect(ended("--since", "HEAD") == "copydesk.json:3:1: error: stet ended on 2026-01-31 [expired-stet]\n")
    _ = desk.run("lint", "--only", "expired-stet", "--write-baseline", "known.json")
    let known = desk.run("lint", "--only", "expired-stet", "--baseline", "known.json")
    #expect(known.status == .clean && known.errors.contains("2 known problems left out"))
  }

  @Test func linesThatLookLikeADiffAreLines() throws {
    let desk = try repository(["a.txt": "x\n"])
    try desk.write("a.txt", "++ b/other.txt\n@@ -1 +50 @@\nx\nThe the new.\n")
    #expect(lint(desk, "--since", "HEAD").output.hasPrefix("a.txt:4:5: error"))
  }

  @Test func stagedLinesAreReadFromTheIndex() throws {
    let desk = try repository(["a.txt": Self.bad + "Calm.\n"])
    try desk.write("a.txt", Self.bad + "Calm.\nStaged staged.\n")
    try git(desk, "add", "a.txt")
    try desk.write("a.txt", "Nothing is here any more.\n")
    #expect(lint(desk, "--staged").output == "a.txt:3:8: error: “staged” is typed twice [repeated-word]\n")
    try git(desk, "commit", "-q", "-m", "second")
    #expect(lint(desk, "--staged") == Desk.Outcome(status: .clean, output: "", errors: ""))
  }

  @Test func whatCannotBeAnsweredSaysWhatToDo() throws {
    let desk = try repository(["a.txt": Self.bad])
    #expect(
      lint(desk, "--since", "nowhere").errors
        == "error: git knows no commit \"nowhere\"; fetch it first, or check its name\n")
    try git(desk, "checkout", "-q", "--orphan", "alone")
    try git(desk, "commit", "-q", "-m", "alone")
    let shallow = lint(desk, "--since", "main")
    #expect(shallow.status == .cannotRun)
    #expect(shallow.errors.contains("have no common commit here; fetch the whole history"))
    #expect(lint(desk, "--since", "HEAD", "--staged").status == .cannotRun)
    #expect(lint(desk, "--since", "HEAD", "--fix").status == .cannotRun)
    #expect(lint(desk, "--staged", "-").status == .cannotRun)
    let outside = try Desk(["a.txt": Self.bad])
    #expect(lint(outside, "--since", "HEAD").errors.contains("is not in a git repository"))
  }
}
