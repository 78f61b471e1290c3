import Prose
import Testing

/// What other checkers of quotation marks were wrong about, in sentences of our own.
@Suite struct QuotationLessonTests {
  @Test func markAfterADigitIsInchesOnlyWhenNoQuotationIsOpen() {
    #expect(QuotationExample("He typed \"40712\"\nand waited.").isSound)
    #expect(QuotationExample("Her 12\"-vinyl sold out; his 7\" did not.").isSound)
    #expect(QuotationExample("\"size 6\" and a 20\" screen", .headline).quotations == ["\"size 6\""])
  }

  @Test func severalPairsInOneLineAreReadFromTheLeft() {
    let example = QuotationExample("Press \"Save,\" then \"Print\" twice. Third: \"Close the window.\"")
    #expect(example.isSound)
    #expect(example.quotations == ["\"Save,\"", "\"Print\"", "\"Close the window.\""])
  }

  @Test func directionOfACurlyMarkCounts() {
    #expect(QuotationExample("Choose “Current Account.” Then wait.").isSound)
    #expect(QuotationExample("Sold \"as seen\" in the market.").isSound)
  }

  @Test func dashIsAnEdge() {
    #expect(QuotationExample("“It could be our”—he looked away—“last summer.”").isSound)
  }

  @Test func closingMarkBehindAPossessiveBelongsToTheOpenQuotation() {
    let example = QuotationExample("Brazil’s rivals ‘copied’ plans, says Chile’s coach", .headline)
    #expect(example.isSound)
    #expect(example.quotations == ["‘copied’"])
    #expect(QuotationExample("On their 'guest workers'.").quotations == ["'guest workers'"])
  }

  @Test func laterApostropheDoesNotTurnAnEarlierMark() {
    #expect(QuotationExample("‘Liberty’ in Mill’s sense, and Mill’s only").quotations == ["‘Liberty’"])
  }

  @Test func yearInQuotationMarksIsAQuotation() {
    #expect(QuotationExample("‘07 is my lucky number,’ she said.").isSound)
    #expect(QuotationExample("‘90s fashion is back’, say shops", .headline).quotations == ["‘90s fashion is back’"])
  }

  @Test func elisionsAreNoQuotations() {
    for word in ["tis", "twas", "em", "til", "bout", "cause", "cuz", "lil", "round", "burbs", "twere"] {
      for mark in ["'", "’"] {
        let example = QuotationExample("Talk \(mark)\(word) it all, they say", .headline)
        #expect(example.lone.isEmpty && example.quotations.isEmpty, "\(mark)\(word)")
      }
    }
  }

  @Test func pluralPossessivesAreNoClosingMarks() {
    let example = QuotationExample(
      "The constructors’ title and the drivers’ title went to Fritz’ team; he's goin' home.")
    #expect(example.isSound)
    #expect(example.quotations.isEmpty)
  }

  @Test func mismatchIsReportedOnceAndSparesTheBracket() {
    let example = QuotationExample("He wrote (the word “shall\") in red, and “may” in blue.")
    #expect(example.mismatched == ["“shall\""])
    #expect(example.lone.isEmpty)
  }

  @Test func unbalancedDoubleIsFoundBesidePossessives() {
    #expect(QuotationExample("The drivers' and constructors' titles are \"up for grabs this year.").lone == ["\"up"])
  }
}
