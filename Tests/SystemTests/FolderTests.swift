import System
import Testing

@Suite struct FolderTests {
  @Test func entriesComeInByteOrderWithTheirKinds() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "É", "Z", "sub/x"] { _ = try folder.file(name, "") }
    try TemporaryFolder.run("ln", "-s", "a", folder("link"))
    let listing = try Folder.entries(of: folder.path)
    #expect(listing.entries.map(\.name) == ["Z", "a", "b", "link", "sub", "É"])
    #expect(listing.entries.map(\.kind) == [.file, .file, .file, .symbolicLink, .folder, .file])
    #expect(listing.unreadableNames.isEmpty)
  }

  @Test func aNameThatIsNotUTF8IsReportedApart() throws {
    let folder = try TemporaryFolder()
    try TemporaryFolder.run("sh", "-c", "touch \"$(printf '\(folder.path)/caf\\351')\"")
    let listing = try Folder.entries(of: folder.path)
    #expect(listing.entries.isEmpty)
    #expect(listing.unreadableNames == ["caf\u{FFFD}"])
    try TemporaryFolder.run("sh", "-c", "rm \"$(printf '\(folder.path)/caf\\351')\"")
  }

  @Test func aMissingFolderIsAnError() throws {
    let error = #expect(throws: SystemError.self) { try Folder.entries(of: "/nowhere/at/all") }
    #expect(
      error?.description == "cannot list /nowhere/at/all: it does not exist; check the name and the folder")
  }

  @Test(
    arguments: [
      ("a/b", "a", "b"), ("a", ".", "a"), ("/a", "/", "a"), ("a/b/", "a", "b"), ("/", "/", "/"), ("a//", ".", "a"),
    ])
  func parentAndLastNameSplitAPath(path: String, parent: String, name: String) {
    #expect(Folder.parent(of: path) == parent)
    #expect(Folder.lastName(of: path) == name)
  }

  @Test func joiningLeavesOutTheDot() {
    #expect(Folder.join(".", "a") == "a")
    #expect(Folder.join("", "a") == "a")
    #expect(Folder.join("/", "a") == "/a")
    #expect(Folder.join("a", "b") == "a/b")
  }

  @Test func creatingTwiceIsFineAndAFileInTheWayIsNot() throws {
    let folder = try TemporaryFolder()
    try Folder.create(folder("x/y/z"))
    try Folder.create(folder("x/y/z"))
    #expect(try FileStatus(of: folder("x/y/z")).kind == .folder)
    let file = try folder.file("file", "")
    #expect(throws: SystemError.self) { try Folder.create(file) }
  }
}

@Test func namesStandInTheOrderOfTheirBytes() {
  let names = ["b.md", "a.md", "é.md", "a", "B.md", "a.md.md", ""]
  #expect(names.sorted { $0.isBefore($1) } == ["", "B.md", "a", "a.md", "a.md.md", "b.md", "é.md"])
  #expect(!"a".isBefore("a"))
}
