import System
import Testing

@Suite struct FileTests {
  @Test func readingGivesEveryByte() throws {
    let folder = try TemporaryFolder()
    for size in [0, 1, 65_535, 65_536, 65_537, 300_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let path = folder("draft-\(size).txt")
      try File.write(bytes, to: path)
      #expect(try File.read(path) == bytes)
    }
  }

  @Test func theBufferIsReplacedAndItsRoomKept() throws {
    let folder = try TemporaryFolder()
    let long = try folder.file("long", String(repeating: "x", count: 10_000))
    let short = try folder.file("short", "y")
    var buffer: [UInt8] = []
    try File.read(long, into: &buffer)
    let room = buffer.capacity
    try File.read(short, into: &buffer)
    #expect(buffer == [UInt8(ascii: "y")])
    #expect(buffer.capacity == room)
  }

  @Test func aFileOverTheLimitIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("long", String(repeating: "x", count: 100))
    #expect(try File.read(path, limit: 100).count == 100)
    let error = #expect(throws: SystemError.self) { try File.read(path, limit: 99) }
    #expect(error?.description == "cannot read \(path): it is larger than 1 GiB; split it")
  }

  @Test func errorsNameTheThingTheReasonAndTheCure() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: SystemError.self) { try File.read(folder("none.txt")) }
    #expect(missing?.isMissing == true)
    #expect(
      missing?.description
        == "cannot read \(folder("none.txt")): it does not exist; check the name and the folder")
    let directory = #expect(throws: SystemError.self) { try File.read(folder.path) }
    #expect(directory?.isFolder == true)
    #expect(directory?.description == "cannot read \(folder.path): it is a folder; name a file")
  }

  @Test func aFullDeviceIsAnError() {
    let error = #expect(throws: SystemError.self) { try File.append([1], to: "/dev/full") }
    #expect(error?.description == "cannot write /dev/full: the disk is full; free some space and run again")
  }

  @Test func statusSeesKindModeSizeAndLinks() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.txt", "four")
    try TemporaryFolder.run("chmod", "640", path)
    try TemporaryFolder.run("ln", path, folder("b.txt"))
    try TemporaryFolder.run("ln", "-s", "a.txt", folder("c.txt"))
    let status = try FileStatus(of: path)
    #expect(status.kind == .file)
    #expect(status.permissions == 0o640)
    #expect(status.size == 4)
    #expect(status.links == 2)
    #expect(try FileStatus(of: folder("c.txt")) == status)
    #expect(try FileStatus(of: folder("c.txt"), followingLinks: false).kind == .symbolicLink)
    #expect(try FileStatus(of: folder.path).kind == .folder)
    #expect(try FileStatus(of: "/dev/null").kind == .other)
  }

  @Test func whoMayWriteIsForTheSystemToSay() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.txt", "text")
    #expect(try File.isWritable(path))
    try TemporaryFolder.run("chmod", "444", path)
    let user = try ChildProcess.run(["id", "-u"])
    let isRoot = String(decoding: user.output, as: UTF8.self) == "0\n"
    #expect(try File.isWritable(path) == isRoot)
    #expect(throws: SystemError.self) { try File.isWritable(folder("nowhere")) }
  }

  @Test func realPathFollowsLinksAndReportsCircles() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("deep/a.txt", "text")
    try TemporaryFolder.run("ln", "-s", "deep/a.txt", folder("link"))
    #expect(try File.realPath(folder("link")) == File.realPath(path))
    try TemporaryFolder.run("ln", "-s", "circle", folder("circle"))
    let error = #expect(throws: SystemError.self) { try File.realPath(folder("circle")) }
    #expect(error?.reason == "its symbolic links lead in a circle; mend the links")
  }
}
