import Testing

@testable import Commands

@Suite struct HeadlineStreamTests {
  private static let words = [
    "lint", "--as", "headlines", "--only", "repeated-word,multiple-spaces,trailing-link-dash",
  ]

  /// A list of so many lines, some with slips, with every kind of line break.
  private static func lines(_ count: Int) -> [String] {
    (0..<count).map { number in
      let slip = number % 19 == 3 ? "the the " : number % 31 == 7 ? "a  wide é “plan” " : ""
      let end = number % 41 == 5 ? "\r\n" : number % 43 == 6 ? "\r" : "\n"
      return "Council \(number) puts \(slip)new bridge to the vote after the long debate on its price\(end)"
    }
  }

  @Test(arguments: ["line", "vim"]) func aLongListGivesWhatItsPartsGive(format: String) throws {
    let lines = Self.lines(16_000)
    let text = lines.joined()
    #expect(text.utf8.count > HeadlineStream.fewestBytes)
    let desk = try Desk(["list.headlines": text])
    let words = Self.words + ["--format", format]
    var expected = ""
    for start in stride(from: 0, to: lines.count, by: 8000) {
      let part = desk.run(words + ["-"], input: [lines[start..<start + 8000].joined()])
      for line in part.output.split(separator: "\n") {
        let cells = line.split(separator: ":", maxSplits: 2)
        expected += "list.headlines:\((Int(cells[1]) ?? 0) + start):\(cells[2])\n"
      }
    }
    #expect(expected.count { $0 == "\n" } > 1000)
    #expect(desk.run(words + ["list.headlines"]).output == expected)
    #expect(desk.run(words + ["--jobs", "1", "list.headlines"]).output == expected)
    let pieces = stride(from: 0, to: lines.count, by: 1000).map { lines[$0..<$0 + 1000].joined() }
    let piped = desk.run(words + ["--stdin-filename", "list.headlines", "-"], input: pieces)
    #expect(piped.output == expected)
    #expect(piped.status == .findings)
  }

  @Test func theGateHoldsOverThePieces() throws {
    let desk = try Desk(["list.headlines": Self.lines(16_000).joined()])
    let words = Self.words + ["--format", "line", "list.headlines"]
    #expect(desk.run(words + ["--fail-on", "never"]).status == .clean)
    #expect(desk.run(words + ["--fail-on", "never", "--max-warnings", "100"]).status == .findings)
    #expect(desk.run(words + ["--exit-zero"]).status == .clean)
  }

  @Test func aNoteInALongListIsObeyed() throws {
    let text = Self.lines(16_000).joined() + "{stet-file: repeated-word}\nThe end of of it\n"
    let desk = try Desk(["list.headlines": text])
    let words = Self.words + ["--format", "line"]
    let file = desk.run(words + ["list.headlines"])
    #expect(!file.output.isEmpty)
    #expect(!file.output.contains("typed twice"))
    let piped = desk.run(words + ["-"], input: [text])
    #expect(piped.status == .cannotRun)
    #expect(piped.errors.contains("name the file instead"))
  }
}
