import Configuration
import JSON
import Testing

@testable import Commands

@Suite struct InitTests {
  @Test func whatInitWritesIsAConfigurationWithoutAMistake() throws {
    let desk = try Desk(["story.txt": "All is calm.\n"])
    #expect(desk.run("init") == Desk.Outcome(status: .clean, output: "", errors: "Wrote copydesk.json.\n"))
    let bytes = Array(try desk.text("copydesk.json").utf8)
    let (file, problems) = ConfigurationFile.read(bytes, path: "copydesk.json", catalogue: .builtIn)
    #expect(problems == [])
    #expect(file.failOn?.value == .error)
    #expect(desk.run("lint", "story.txt").status == .clean)
  }

  @Test func anExistingFileStays() throws {
    for name in ConfigurationFile.names {
      let desk = try Desk([name: "{}"])
      #expect(desk.run("init").errors == "error: \(name) is here already; edit it, or remove it first\n")
      #expect(try desk.text(name) == "{}")
    }
  }

  @Test func theProblemMatcherReadsErrorsAndWarningsAlone() throws {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    let desk = try Desk()
    let text = try desk.text(root + "/.github/copydesk-matcher.json")
    let pattern = try JSONDocument(Array(text.utf8)).root["problemMatcher"]?[0]?["pattern"]?[0]
    #expect(pattern?["regexp"]?.string == #"^(.+?):(\d+):(\d+): (error|warning): (.+) \[([a-z0-9-]+)\]$"#)
    #expect(pattern?["severity"]?.int == 4)
  }
}
