import Prose
import Testing

@Suite struct SentenceTests {
  /// Each text with its sentences parted by `|`.
  private static let table = [
    "It rained. |Then it stopped.",
    "It rained. |then it stopped.",
    "Why? |Nobody knows! |They left.",
    "“Why?” he asked. |“Because,” she said.",
    "“It rained.” |The town flooded.",
    "“It rained,” he said. |“It stopped.”",
    "He waited... then left... |Then he came back.",
    "He waited… then left… |Then he came back.",
    "What?! he cried.",
    "Mr. Smith and Dr. Jones met J. R. Brown in Washington, D.C. on Jan. 5.",
    "He works for Acme Inc. in London.",
    "The U.S. Senate met at 9 a.m. on Monday.",
    "They live at No. 10. |She said no. |He agreed.",
    "The cat sat. |The match is on Sat. May 5.",
    "It cost 3.5 million. |5 people paid.",
    "See example.com. |It is (mostly) there. |(It was.) |Good.",
    "He said: “Go.” |[Laughter] “Stay.”",
    "no stop here",
    "one.two",
  ]

  @Test(arguments: table) func sentencesBeginWhereAReaderSaysSo(_ marked: String) {
    let text = marked.filter { $0 != "|" }
    let document = Document(Array(text.utf8), kind: .article)
    var shown = Array(text.utf8)
    for start in document.sentenceStarts.dropFirst().reversed() {
      shown.insert(UInt8(ascii: "|"), at: document.tokens[start].start)
    }
    #expect(String(decoding: shown, as: UTF8.self) == marked)
  }

  @Test func everyBlockBeginsASentence() {
    let document = Document(Array("Rain ends\nIt is dry. So be it\nand on".utf8))
    #expect(document.sentenceStarts.map { document.tokens[$0].start } == [0, 10, 21, 30])
  }
}
