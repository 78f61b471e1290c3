import System
import Testing

@Suite struct AtomicReplacementTests {
  @Test func theNewContentsTakeTheNameAndNothingElseIsLeft() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.txt", "old")
    try File.replace(path, with: Array("new".utf8))
    #expect(try text(path) == "new")
    #expect(try folder.names == ["a.txt"])
  }

  @Test(arguments: ["600", "644", "755", "4711"]) func theModeIsKept(mode: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.txt", "old")
    try TemporaryFolder.run("chmod", mode, path)
    let before = try FileStatus(of: path)
    try File.replace(path, with: [])
    let after = try FileStatus(of: path)
    #expect(after.permissions == before.permissions)
    #expect(after.permissions == UInt32(mode, radix: 8))
    #expect(after.owner == before.owner)
    #expect(after.inode != before.inode)
  }

  @Test func aSymbolicLinkStaysAndItsTargetChanges() throws {
    let folder = try TemporaryFolder()
    let target = try folder.file("deep/a.txt", "old")
    try TemporaryFolder.run("ln", "-s", "deep/a.txt", folder("link"))
    try TemporaryFolder.run("ln", "-s", "link", folder("second"))
    try File.replace(folder("second"), with: Array("new".utf8))
    #expect(try text(target) == "new")
    #expect(try FileStatus(of: folder("second"), followingLinks: false).kind == .symbolicLink)
    #expect(try Folder.entries(of: folder("deep")).entries.map(\.name) == ["a.txt"])
    #expect(try folder.names == ["deep", "link", "second"])
  }

  @Test func aFileChangedMeanwhileIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.txt", "old")
    let seen = try FileStatus(of: path)
    try File.append(Array(" and more".utf8), to: path)
    let error = #expect(throws: SystemError.self) {
      try File.replace(path, with: Array("new".utf8), expecting: seen)
    }
    #expect(error?.reason == "it was changed by another program meanwhile; run again")
    #expect(try text(path) == "old and more")
    #expect(try folder.names == ["a.txt"])
  }

  @Test func aMissingFileIsNotCreated() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SystemError.self) { try File.replace(folder("none"), with: [1]) }
    #expect(try folder.names == [])
  }

  @Test func afterAFailedRenameNoTemporaryIsLeft() throws {
    // A folder cannot be replaced by a file: the write succeeds and the rename fails.
    let folder = try TemporaryFolder()
    try Folder.create(folder("target"))
    #expect(throws: SystemError.self) { try File.replace(folder("target"), with: [1]) }
    #expect(try folder.names == ["target"])
  }

  @Test func aFolderOneMayNotWriteToIsAnErrorAndTheFileStays() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("locked/a.txt", "old")
    try TemporaryFolder.run("chmod", "555", folder("locked"))
    defer { _ = try? TemporaryFolder.run("chmod", "755", folder("locked")) }
    // Root may write anywhere, so for root the same call must succeed.
    let isRoot = try TemporaryFolder.run("id", "-u") == "0\n"
    if isRoot {
      try File.replace(path, with: Array("new".utf8))
      #expect(try text(path) == "new")
    } else {
      let error = #expect(throws: SystemError.self) { try File.replace(path, with: Array("new".utf8)) }
      #expect(error?.reason == "permission denied; check who owns it and its mode")
      #expect(try text(path) == "old")
    }
  }

  @Test func leftoversOfDeadProcessesGoAndEverythingElseStays() throws {
    let folder = try TemporaryFolder()
    let dead = try deadProcess()
    let mine = ProcessIdentity.current.number
    let stays = [
      ".copydesk.\(mine).0123456789abcdef", ".copydesk.\(dead).0123456789abcdeg", ".copydesk.\(dead).0123",
      ".copydesk.\(dead)", ".copydesk.json", ".copydesk.0.0123456789abcdef", ".copydesk.-1.0123456789abcdef",
      "copydesk.\(dead).0123456789abcdef",
    ]
    for name in stays + [".copydesk.\(dead).0123456789abcdef"] { _ = try folder.file(name, "half") }
    try Folder.create(folder(".copydesk.\(dead).00000000000000ff"))
    let removed = try Folder.removeLeftovers(in: folder.path)
    #expect(removed == [".copydesk.\(dead).0123456789abcdef"])
    #expect(try Set(folder.names) == Set(stays + [".copydesk.\(dead).00000000000000ff"]))
  }

  @Test func ourOwnNamesAreReadBack() {
    for _ in 0..<100 {
      let name = TemporaryName.new()
      #expect(TemporaryName(name.text) == name)
    }
  }

  /// The number of a process that has ended and been waited for.
  private func deadProcess() throws -> Int32 {
    let text = try TemporaryFolder.run("sh", "-c", "echo $$")
    return try #require(Int32(text.dropLast()))
  }
}
