import System
import Testing

@testable import Commands

@Suite struct FileFinderTests {
  private func find(_ desk: Desk, _ operands: String...) -> FileFinder.Harvest {
    FileFinder(files: desk.surroundings.files, current: desk.folder).find(operands)
  }

  @Test func aWalkTakesDraftsByTheirEndingInByteOrder() throws {
    let desk = try Desk([
      "b.md": "", "a.TXT": "", "sub/c.html": "", "sub/deep/d.headlines": "", "image.png": "", ".hidden.md": "",
      ".git/x.md": "", "md": "", "sub.md/e.markdown": "", "f.text": "", "g.htm": "",
    ])
    #expect(
      find(desk, ".").paths == [
        "a.TXT", "b.md", "f.text", "g.htm", "sub.md/e.markdown", "sub/c.html", "sub/deep/d.headlines",
      ])
  }

  @Test func aNamedFileIsTakenWhateverItsNameAndOnlyOnce() throws {
    let desk = try Desk(["image.png": "", "a.md": ""])
    #expect(find(desk, "image.png", "./a.md", "a.md", ".").paths == ["a.md", "image.png"])
  }

  @Test func aFileOfSeveralNamesIsOneDraft() throws {
    let desk = try Desk(["a.txt": "The the.\n", "sub/b.txt": "The the.\n", "real/c.txt": "x\n"])
    _ = try ChildProcess.run(["ln", "-s", "../real", desk.path("sub/link")])
    let finder = FileFinder(files: desk.surroundings.files, current: desk.folder)
    #expect(
      finder.find(["a.txt", desk.path("a.txt"), "sub/../a.txt", "."]).paths == ["a.txt", "real/c.txt", "sub/b.txt"])
    // Behind the link the folder above is another one.
    #expect(finder.find(["sub/link/../a.txt", "sub/b.txt"]).paths == ["sub/b.txt", "sub/link/../a.txt"])
    let fixed = desk.run("lint", "--fix", "--only", "repeated-word", desk.path("a.txt"), "a.txt", ".")
    #expect(fixed.output == "Fixed 2 problems in 2 files.\nNo problems left in 3 files.\n")
  }

  @Test func aPatternSeesAPathFromTheCurrentFolder() throws {
    let desk = try Desk(["a.txt": "x\n", "old/b.txt": "x\n", "old/c.draft": "x\n"])
    for root in [".", desk.folder, "old/.."] {
      let list = desk.run("lint", "--files", "--exclude", "old/b.*", "--include", "old/*.draft", root).output
      let names = list.split(separator: "\n").map { $0.split(separator: "/").last ?? "" }
      #expect(names == ["a.txt", "c.draft"], "\(root)")
    }
  }

  @Test func aMissingPathIsAProblemAndTheRestIsFound() throws {
    let desk = try Desk(["a.md": ""])
    let harvest = find(desk, "none.md", "a.md")
    #expect(harvest.paths == ["a.md"])
    #expect(harvest.problems == ["cannot read none.md: it does not exist; check the name and the folder"])
  }

  @Test func linksInAFolderAreNotFollowedAndACircleEnds() throws {
    let desk = try Desk(["sub/a.md": ""])
    for words in [["ln", "-s", "..", desk.path("sub/up")], ["ln", "-s", "a.md", desk.path("sub/b.md")]] {
      #expect(try ChildProcess.run(words).status == 0)
    }
    #expect(find(desk, ".").paths == ["sub/a.md"])
    #expect(find(desk, "sub/b.md").paths == ["sub/b.md"])
  }

  @Test func ignoreFilesLeaveOutWhatGitLeavesOut() throws {
    let desk = try Desk([
      ".gitignore": "# built\n/build/\n*.bak.md\n!keep.bak.md\n", ".ignore": "late.md\n",
      "build/a.md": "", "sub/build/a.md": "", "a.bak.md": "", "sub/keep.bak.md": "", "late.md": "", "b.md": "",
      "sub/.gitignore": "!late.md\nc.md\n", "sub/late.md": "", "sub/c.md": "", "c.md": "",
    ])
    #expect(try ChildProcess.run(["git", "-C", desk.folder, "init", "-q"]).status == 0)
    let all = ["b.md", "c.md", "sub/build/a.md", "sub/keep.bak.md", "sub/late.md"]
    #expect(find(desk, ".").paths == all)
    #expect(find(desk, "sub").paths == all.filter { $0.hasPrefix("sub/") })
    #expect(find(desk, "a.bak.md").paths == ["a.bak.md"])
    // What git itself says about each file.
    let git = ["git", "-C", desk.folder, "-c", "core.excludesFile=/dev/null"]
    try File.remove(desk.path(".ignore"))
    let listed = try ChildProcess.run(git + ["ls-files", "-o", "--exclude-standard"])
    let names = String(decoding: listed.output, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(names.filter { $0.hasSuffix(".md") }.sorted() == find(desk, ".").paths)
  }

  @Test func walksLeaveOutWhatTheProjectExcludesAndNamedFilesStay() throws {
    let desk = try Desk([
      "copydesk.json": "{\"exclude\": [\"archive/**\"]}", "archive/a.md": "", "b.md": "", "c.story": "",
      "list": "b.md\narchive/a.md\n",
      "only/copydesk.json": "{\"include\": [\"*.story\"]}", "only/d.story": "", "only/e.md": "",
    ])
    func files(_ words: String...) -> String { desk.run(["lint", "--files"] + words).output }
    #expect(files() == "b.md\n")
    #expect(files("archive/a.md") == "archive/a.md\n")
    #expect(files("archive/a.md", "--force-exclude") == "")
    #expect(files("--exclude", "*.md") == "")
    #expect(files("--exclude=only", "--include", "*.story") == "b.md\nc.story\n")
    #expect(files("only") == "only/d.story\n")
    #expect(files("--files-from", "list") == "archive/a.md\nb.md\n")
    #expect(files("--files-from", "list", "--force-exclude") == "b.md\n")
    #expect(
      desk.run(["lint", "--files", "--files-from", "-"], input: ["b.md\0archive/a.md\0"]).output
        == "archive/a.md\nb.md\n")
    #expect(desk.run(["lint", "--files", "--files-from", "-"], input: [""]).output == "")
    #expect(desk.run("lint", "--files-from", "none").status == .cannotRun)
  }

  @Test(
    arguments: [
      ("a", "a"), ("./a", "a"), (".", "."), ("./", "."), ("/", "/"), ("a//b/./c/", "a/b/c"), ("/x/./y", "/x/y"),
      ("../a", "../a"),
    ])
  func oneFileHasOneName(path: String, tidied: String) {
    #expect(FileFinder.tidied(path) == tidied)
  }

  @Test(arguments: [("a.MD", "md"), ("a", nil), (".md", nil), ("a.b/c", nil), ("x/a.tar.txt", "txt"), ("a.", "")])
  func theEndingIsWhatFollowsTheLastDot(path: String, ending: String?) {
    #expect(FileFinder.ending(of: path) == ending)
  }
}
