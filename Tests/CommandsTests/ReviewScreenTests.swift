import Linting
import Prose
import Reporting
import Testing

@testable import Commands

@Suite struct ReviewScreenTests {
  private static let long = String(repeating: "The crossing 漢字 e\u{301} 🎉 was closed on Monday. ", count: 60)

  private func review(_ text: String, _ range: TextRange, fixes: [Fix] = []) -> Review {
    let finding = Finding(rule: "repeated-word", severity: .error, range: range, message: "twice", fixes: fixes)
    let draft = Review.Draft(
      path: "a/very/long/path/to/some/story-of-the-day.md", number: 0, wordList: nil, format: .text,
      text: Array(text.utf8), findings: [finding])
    return Review([draft], wordLists: [:]) { _, _, _ in [] }
  }

  private func rows(_ review: Review, _ width: Int, _ height: Int) -> [String] {
    ReviewScreen(review: review, rule: { _ in nil }, width: width, height: height, hasColour: false).rows.map(plain)
  }

  private func plain(_ row: String) -> String {
    var text = ""
    var isCode = false
    for character in row {
      if character == "\u{1B}" { isCode = true }
      if !isCode { text.append(character) }
      if isCode, character == "m" { isCode = false }
    }
    return text
  }

  @Test(arguments: [(80, 24), (40, 12), (20, 6), (200, 60)])
  func theScreenFitsTheWindow(width: Int, height: Int) {
    var review = review(Self.long, 1_000..<1_003, fixes: [.delete(0..<900), .replace(1_000..<1_003, Self.long)])
    for key in ["", "s", "x", "\u{1B}", "?", "x", "z", "n"] {
      for key in ReviewKey.keys(in: Array(key.utf8)) { _ = review.receive(key) }
      let rows = rows(review, width, height)
      #expect(rows.count == height)
      #expect(rows.allSatisfy { CellWidth.of($0) <= width })
    }
  }

  @Test func whatWasFoundIsMarkedAndInSight() {
    let text = Array((Self.long + "was was" + Self.long).utf8)
    let start = Self.long.utf8.count
    let context = ReviewContext(of: start..<start + 7, in: text, width: 60, height: 9)
    #expect(context.rows.count == 9)
    let found = context.rows.flatMap { $0 }.filter(\.isFound)
    #expect(found.map(\.text).joined().filter { $0 != " " } == "waswas")
    #expect(context.rows.allSatisfy { row in CellWidth.of(row.map(\.text).joined()) <= 60 })
  }

  @Test func aPlaceWithoutTextAndALineBreakAreShownAsMarks() {
    let text = Array("one\ntwo".utf8)
    #expect(ReviewContext(of: 7..<7, in: text, width: 20, height: 4).rows.last?.last?.text == "▏")
    let broken = ReviewContext(of: 3..<5, in: text, width: 20, height: 4).rows
    #expect(broken.map { $0.map(\.text) } == [["one", "↵"], ["t", "wo"]])
  }

  @Test func nothingInADraftReachesTheTerminalAsACommand() {
    let review = review("a \u{1B}[2J\u{9B}1m\u{202E} b\r\u{8}", 0..<1)
    let screen = ReviewScreen(review: review, rule: { _ in nil }, width: 60, height: 20, hasColour: true)
    let text = screen.rows.joined()
    #expect(!text.contains("\u{1B}[2J") && !text.contains("\u{9B}") && !text.contains("\u{202E}"))
    #expect(!text.contains("\u{8}") && !text.contains("\r"))
  }
}

@Suite struct ReviewCommandTests {
  @Test func aSittingEndsWithItsSum() throws {
    let desk = try Desk(["a.txt": "They sang the the song.\n", "b.txt": "The crossing was was closed on Monday.\n"])
    let outcome = desk.run("review", "--only", "repeated-word", ".", typing: ["f", "n", "q"])
    #expect(outcome.status == .findings)
    #expect(outcome.output == "1 problem fixed, 0 stet, 0 words learnt; 1 problem left.\n")
    #expect(try desk.text("a.txt") == "They sang the song.\n")
    let clean = desk.run("review", "--only", "repeated-word", ".", typing: ["f"])
    #expect(clean.status == .clean)
    #expect(clean.output == "1 problem fixed, 0 stet, 0 words learnt; nothing left.\n")
  }

  @Test func aFileThatCannotBeReadIsSaid() throws {
    let desk = try Desk(["a.txt": "They sang the the song.\n"])
    let outcome = desk.run("review", "--only", "repeated-word", "a.txt", "none.txt", typing: ["f"])
    #expect(outcome.status == .cannotRun)
    #expect(outcome.errors.contains("none.txt"))
  }

  @Test func aTerminalIsNeeded() throws {
    let desk = try Desk(["a.txt": "x\n"])
    #expect(desk.run("review").status == .cannotRun)
    #expect(desk.run("review", "-", typing: []).errors.contains("name files or folders"))
    let dumb = desk.run("review", typing: []) { $0.environment = { $0 == "TERM" ? "dumb" : nil } }
    #expect(dumb.status == .cannotRun)
  }
}
