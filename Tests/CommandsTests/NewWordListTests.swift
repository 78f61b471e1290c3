import Synchronization
import System
import Testing

@testable import Commands

/// A word is learnt at a desk that has no list of its own words yet.
@Suite struct NewWordListTests {
  private func review(_ desk: Desk, _ path: String, typing keys: [String]) -> Desk.Outcome {
    desk.run("review", "--only", "missing-space-between-words", path, typing: keys)
  }

  private func drawn(_ desk: Desk) -> String { desk.drawn.withLock { $0.joined().joined() } }

  @Test func theFirstWordMakesTheListAndNamesIt() throws {
    let desk = try Desk([
      "copydesk.json": "{\n  // ours\n  \"house\": \"ap\",\n}\n", "a.txt": "They saw expandIraq and openIran signs.\n",
      "sub/b.txt": "An expandIraq sign.\n",
    ])
    let outcome = review(desk, ".", typing: ["l", "l", "q"])
    #expect(outcome.output.contains("2 words learnt; nothing left"), "\(outcome)")
    #expect(try desk.text("house-words.txt") == "expandIraq\nopenIran\n")
    #expect(
      try desk.text("copydesk.json") == "{\n  \"lexicon\": [\"house-words.txt\"],\n  // ours\n  \"house\": \"ap\",\n}\n"
    )
    #expect(
      drawn(desk).contains("made house-words.txt for it; copydesk.json names it now"))
    #expect(desk.run("lint", "--only", "missing-space-between-words", "-q", ".").output == "")
  }

  @Test func withoutAConfigurationOneIsMade() throws {
    let desk = try Desk(["drafts/a.txt": "They saw expandIraq signs.\n"])
    _ = review(desk, "drafts", typing: ["l", "u", "l"])
    #expect(try desk.text("copydesk.json") == "{\n  \"lexicon\": [\"house-words.txt\"]\n}\n")
    #expect(try desk.text("house-words.txt") == "expandIraq\n")
    #expect(desk.run("lint", "--only", "missing-space-between-words", "-q", "drafts").output == "")
  }

  @Test func aRepositoryHasItsOwn() throws {
    let desk = try Desk(["site/.git/HEAD": "x", "site/a.txt": "They saw expandIraq signs.\n"])
    _ = review(desk, "site/a.txt", typing: ["l"])
    #expect(try desk.text("site/house-words.txt") == "expandIraq\n")
    #expect(try desk.text("site/copydesk.json").contains("house-words.txt"))
  }

  @Test func takingBackLeavesAnEmptyListThatHolds() throws {
    let desk = try Desk(["a.txt": "They saw expandIraq signs.\n"])
    let outcome = review(desk, ".", typing: ["l", "u", "q"])
    #expect(outcome.output.contains("0 words learnt; 1 problem left"))
    #expect(try desk.text("house-words.txt") == "")
    #expect(desk.run("lint", "--only", "missing-space-between-words", "--format", "line", ".").status == .findings)
  }

  @Test func aListThatLiesThereIsKept() throws {
    let desk = try Desk(["house-words.txt": "# ours\nzebra\n", "a.txt": "They saw expandIraq signs.\n"])
    _ = review(desk, ".", typing: ["l"])
    #expect(try desk.text("house-words.txt") == "# ours\nexpandIraq\nzebra\n")
  }

  @Test func nobodyWritesWhereNoConfigurationIsWanted() throws {
    let desk = try Desk(["a.txt": "They saw expandIraq signs.\n"])
    _ = desk.run("review", "--only", "missing-space-between-words", "--no-config", ".", typing: ["l", "q"])
    #expect(drawn(desk).contains("there is no word list"))
    #expect(try Folder.entries(of: desk.folder).entries.map(\.name) == ["a.txt"])
  }

  @Test func aDiskThatFillsUpTakesTheWordBack() throws {
    let desk = try Desk(["a.txt": "They saw expandIraq signs.\n"])
    let outcome = desk.run(
      "review", "--only", "missing-space-between-words", ".", typing: ["l", "l", "q"]
    ) { surroundings in
      surroundings.files.write = { (path: String, _: [UInt8]) throws(SystemError) in
        throw SystemError(code: 28, operation: .write, subject: path)
      }
    }
    #expect(outcome.output.contains("0 words learnt; 1 problem left"), "\(outcome)")
  }
}
