import Linting
import Prose
import Testing

@testable import Commands

/// Each doubled letter is a finding with two answers; a capital letter is one without any.
private func findings(_ text: [UInt8]) -> [Finding] {
  text.indices.dropFirst().compactMap { index in
    if text[index] >= 65, text[index] <= 90 {
      return Finding(rule: "capital", severity: .warning, range: index..<index + 1, message: "a capital")
    }
    guard text[index] == text[index - 1], text[index] > 32 else { return nil }
    let range = index - 1..<index + 1
    return Finding(
      rule: "double", severity: .error, range: range, message: "doubled",
      fixes: [.delete(index..<index + 1), .replace(range, "-", .suggest)])
  }
}

@Suite struct ReviewTests {
  private func review(_ texts: String...) -> Review {
    let drafts = texts.enumerated().map { number, text in
      Review.Draft(
        path: "\(number).txt", number: number, wordList: "words.txt", format: .text, text: Array(text.utf8),
        findings: findings(Array(text.utf8)))
    }
    return Review(drafts, wordLists: ["words.txt": []]) { _, text, lists in
      let learnt = lists["words.txt"].map { String(decoding: $0, as: UTF8.self) } ?? ""
      return findings(text).filter { finding in
        let document = Document(text, format: .text)
        let kept = Stets(in: document, families: ["double": .spacing]).applied(to: [finding]).kept
        return !kept.isEmpty && !learnt.contains(String(decoding: text[finding.range], as: UTF8.self))
      }
    }
  }

  private func type(_ keys: String, into review: inout Review) -> [Review.Effect] {
    ReviewKey.keys(in: Array(keys.utf8)).flatMap { review.receive($0) }
  }

  private func text(_ review: Review, _ draft: Int = 0) -> String {
    String(decoding: review.now.drafts[draft].text, as: UTF8.self)
  }

  @Test func answersAreWrittenOneByOne() {
    var review = review("aa bb cc", "dd")
    #expect(review.left.count == 4)
    #expect(type("f", into: &review) == [.draft(path: "0.txt", text: Array("a bb cc".utf8))])
    #expect(type("2", into: &review) == [.draft(path: "0.txt", text: Array("a - cc".utf8))])
    #expect(type("\r\r", into: &review).count == 2)
    #expect(review.now.place == nil)
    #expect(text(review) == "a - c")
    #expect(text(review, 1) == "d")
    #expect(review.now.count == Review.Count(fixed: 4))
    #expect(type("\r", into: &review) == [.quit])
  }

  @Test func whatIsPassedOverStaysSo() {
    var review = review("aa bb", "cc")
    _ = type("nf", into: &review)
    #expect(text(review) == "aa b")
    #expect(review.current?.draft.path == "1.txt")
    _ = type("p", into: &review)
    #expect(review.current?.finding.range == 0..<2)
    _ = type("nn", into: &review)
    #expect(review.now.place == nil)
    #expect(review.left.count == 2)
    _ = type("ppp", into: &review)
    #expect(review.message == "this is the first problem")
  }

  @Test func aMarkMovesWithItsText() {
    var review = review("aa bb cc")
    _ = type("nnf", into: &review)
    _ = type("pp2", into: &review)
    #expect(text(review) == "- bb c")
    #expect(review.now.place == nil)
  }

  @Test func everythingIsTakenBackStepByStep() {
    var review = review("aa bb", "cc")
    let start = review.now
    _ = type("ffs\r", into: &review)
    #expect(text(review, 1) == "cc {stet: double}")
    #expect(type("u", into: &review) == [.draft(path: "1.txt", text: Array("cc".utf8))])
    #expect(type("uu", into: &review).count == 2)
    #expect(review.now.drafts.map(\.text) == start.drafts.map(\.text))
    #expect(review.now.count == Review.Count())
    #expect(type("u", into: &review) == [])
    #expect(review.message == "there is nothing to take back")
  }

  @Test func aReasonIsTypedAndCanBeLeft() {
    var review = review("aa")
    #expect(type("sno\u{7F}ew\u{1B}", into: &review) == [])
    #expect(review.mode == .deciding)
    #expect(type("sold\u{7F}d words\r", into: &review).count == 1)
    #expect(text(review) == "aa {stet: double (old words)}")
    #expect(review.now.count.stets == 1)
  }

  @Test func aNoteThatHelpsNothingIsNotWritten() {
    // The rule is not known to those who read notes, so no note can let it stand.
    var review = review("xQx")
    let before = review.now.drafts[0].text
    review = Review(review.now.drafts, wordLists: [:]) { _, text, _ in findings(text) }
    #expect(type("s\r", into: &review) == [])
    #expect(review.now.drafts[0].text == before)
    #expect(review.message.contains("a note cannot stand here"))
  }

  @Test func aLearntWordIsRightInEveryDraft() {
    var review = review("aa bb", "bb aa")
    #expect(type("l", into: &review) == [.wordList(path: "words.txt", text: Array("aa\n".utf8))])
    #expect(review.current?.finding.range == 3..<5)
    _ = type("f", into: &review)
    #expect(review.current?.finding.range == 0..<2)
    _ = type("f", into: &review)
    #expect(review.now.place == nil)
    #expect(review.now.count == Review.Count(fixed: 2, learnt: 1))
  }

  @Test func withoutAListNothingIsLearnt() {
    var review = Review(review("aa").now.drafts, wordLists: [:]) { _, text, _ in findings(text) }
    #expect(type("l", into: &review) == [])
    #expect(review.message.contains("\"lexicon\""))
  }

  @Test func aDecisionThatFailsIsTakenBack() {
    var review = review("aa bb")
    _ = type("f", into: &review)
    review.failed("cannot write 0.txt: the disk is full")
    #expect(text(review) == "aa bb")
    #expect(review.current?.finding.range == 0..<2)
    #expect(review.message == "cannot write 0.txt: the disk is full")
    _ = type("n", into: &review)
    #expect(review.message == "")
  }

  @Test func whatHasNoAnswerSaysSo() {
    var review = review("aB")
    #expect(type("f", into: &review) == [])
    #expect(review.message.contains("there is no ready answer"))
    #expect(type("7", into: &review) == [])
    #expect(type("?x", into: &review) == [])
    #expect(review.mode == .deciding)
    #expect(type("?q", into: &review) == [.quit])
    #expect(type("q", into: &review) == [.quit])
  }

  @Test func aDraftThatIsNotUTF8IsNotWritten() {
    var review = review("aa")
    review.now.drafts[0].text.append(0xFF)
    #expect(type("f", into: &review) == [])
    #expect(review.message.contains("not valid UTF-8"))
  }

  @Test func keysAreReadFromWhatATerminalSends() {
    #expect(ReviewKey.keys(in: Array("aé\r\u{7F}".utf8)) == [.character("a"), .character("é"), .enter, .backspace])
    #expect(ReviewKey.keys(in: Array("\u{1B}".utf8)) == [.escape])
    #expect(ReviewKey.keys(in: Array("\u{1B}[C\u{1B}OD\u{1B}[5~x".utf8)) == [.right, .left, .character("x")])
    #expect(ReviewKey.keys(in: [0xFF, 0xC3, 0x61, 1]) == [.character("a")])
  }
}
