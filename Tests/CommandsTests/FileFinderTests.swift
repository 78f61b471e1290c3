import System
import Testing

@testable import Commands

@Suite struct FileFinderTests {
  private func find(_ desk: Desk, _ operands: String...) -> FileFinder.Harvest {
    FileFinder(files: desk.surroundings.files).find(operands)
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
