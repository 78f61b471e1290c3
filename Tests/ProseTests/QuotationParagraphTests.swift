import Prose
import Testing

@Suite struct QuotationParagraphTests {
  @Test func everyParagraphOfAQuotationOpensAndOnlyTheLastCloses() {
    for (open, close) in [("“", "”"), ("\"", "\""), ("‘", "’"), ("'", "'")] {
      let text = """
        Harbour plan is approved

        The engineer was blunt. \(open)The wall will not hold another winter.

        \(open)We have told the board so for years, and nobody listened.

        \(open)Now they will have to pay,\(close) he said.
        """
      let example = QuotationExample(text)
      #expect(example.isSound, "\(example.lone)")
      #expect(example.document.quotations.all.map(\.continues) == [true, true, false])
    }
  }

  @Test func openMarkBeforeAParagraphThatDoesNotOpenIsLone() {
    let text = "Harbour plan is approved\n\n“The wall will hold, he said.\n\nThe board meets “on Monday” in town."
    #expect(QuotationExample(text).lone == ["“The"])
  }

  @Test func lastParagraphOfAQuotationMustClose() {
    #expect(QuotationExample("A headline\n\n“One paragraph.\n\n“Another paragraph.").lone == ["“Another"])
  }

  @Test func secondParagraphThatClosesWithoutOpeningIsNoLostMark() {
    #expect(QuotationExample("A headline\n\nHe said: “One paragraph.\n\nAnd another paragraph.” Then he left.").isSound)
  }

  @Test func headlinesStandAlone() {
    let list = Document(Array("‘One for the road\n‘Two for the show’\n‘Three to get ready".utf8), format: .headlines)
    #expect(list.quotations.lone.map(\.kind) == [.opening, .opening])
    #expect(list.quotations.all.count == 1)
  }

  @Test func headlineDoesNotContinueIntoTheBody() {
    #expect(QuotationExample("“One for the road\n\n“Two for the show,” he said. And so on.").lone == ["“One"])
  }

  @Test func continuedQuotationHoldsItsParagraphToTheEnd() {
    let example = QuotationExample("A headline\n\nHe spoke. “One goes on\n\n“Two ends.”")
    let end = example.document.tokens.indices.first { example.text($0, $0) == "on" } ?? 0
    #expect(example.document.quotations.holds(end))
    #expect(!example.document.quotations.holds(2))
  }
}
