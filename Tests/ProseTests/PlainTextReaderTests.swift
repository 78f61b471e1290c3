import Prose
import Testing

@Suite struct PlainTextReaderTests {
  private static let sentence = "The council met on Monday and agreed to repair the bridge over the river."

  private static let texts = [
    OutlineCase("Rain ends\nIt is dry.", "headline: Rain ends", "paragraph: It is dry."),
    OutlineCase("Rain ends.\nIt is dry.", "paragraph: Rain ends.", "paragraph: It is dry."),
    OutlineCase("‘Rain ends.’\nIt is dry.", "paragraph: ‘Rain ends.’", "paragraph: It is dry."),
    OutlineCase("Will it rain?\n\nNo.", "headline: Will it rain?", "paragraph: No."),
    OutlineCase("Rain ends", "paragraph: Rain ends"),
    OutlineCase("Rain ends\n\n", "paragraph: Rain ends"),
    OutlineCase(
      "Rain ends\r\n \r\nDry.\rWet.", "headline: Rain ends", "blank:  ", "paragraph: Dry.", "paragraph: Wet."),
    OutlineCase("\u{FEFF}Rain ends\nDry.", "headline: \u{FEFF}Rain ends", "paragraph: Dry."),
    OutlineCase("\u{FEFF}\nRain ends\nDry.", "blank: \u{FEFF}", "headline: Rain ends", "paragraph: Dry."),
    OutlineCase("Rain ends\nBy Jane Smith\nDry.", "headline: Rain ends", "byline: By Jane Smith", "paragraph: Dry."),
    OutlineCase(
      "Rain ends\nBy Jane van Dyk and J. O'Neil, Desk\nDry.", "headline: Rain ends",
      "byline: By Jane van Dyk and J. O'Neil, Desk", "paragraph: Dry."),
    OutlineCase(
      "Rain ends\nBy noon it was dry\nDry.", "headline: Rain ends", "paragraph: By noon it was dry", "paragraph: Dry."),
    OutlineCase("Rain ends\nBy Jane Smith", "headline: Rain ends", "paragraph: By Jane Smith"),
    OutlineCase(
      "Rain ends\nLONDON, Feb 3 (Agency) - It is dry.", "headline: Rain ends",
      "paragraph: LONDON, Feb 3 (Agency) - It is dry."),
    OutlineCase(
      "Rain ends\nLONDON, Feb 3 (Agency) —\nDry.", "headline: Rain ends", "dateline: LONDON, Feb 3 (Agency) —",
      "paragraph: Dry."),
    OutlineCase("Rain ends\nDry.\nPhoto: A boat", "headline: Rain ends", "paragraph: Dry.", "caption: Photo: A boat"),
    OutlineCase("Dry.\n• one\n• two", "paragraph: Dry.", "listItem: • one", "listItem: • two"),
    OutlineCase(
      "Dry.\n - \n—\n|\n»\n--\n...\n- x", "paragraph: Dry.", "separator:  - ", "separator: —", "separator: |",
      "separator: »", "separator: --", "paragraph: ...", "paragraph: - x"),
    OutlineCase(
      "Rain ends - {stet: trailing-link-dash}\nDry. {stet (ours)} \n{stet}\nWet {stet-file: spelling}.",
      "headline: Rain ends -", "paragraph: Dry.", "paragraph: Wet {stet-file: spelling}."),
    OutlineCase(
      "A {stetson}\nB {stet x}\n{a} {stet:}", "headline: A {stetson}", "paragraph: B {stet x}", "paragraph: {a}"),
    OutlineCase("", ""),
    OutlineCase("\n\r\n\r", ""),
  ]

  @Test(arguments: texts) func aLineIsABlock(_ example: OutlineCase) {
    #expect(outline(example.source, .text) == example.outline)
  }

  @Test func aHeadlineHasAtMostOneHundredAndFiftyCharacters() {
    let line = String(repeating: "é", count: 150)
    #expect(outline(line + "\nDry.", .text).hasPrefix("headline"))
    #expect(outline(line + "é\nDry.", .text).hasPrefix("paragraph"))
  }

  @Test func theKindThatIsGivenDecides() {
    #expect(outline("Rain ends.", .text, kind: .headline) == "headline: Rain ends.")
    #expect(outline("Rain ends", .text, kind: .article) == "paragraph: Rain ends")
  }

  @Test func hardWrappedParagraphsAreJoined() {
    let wrapped = """
      Rain ends

      The council met on Monday and agreed to repair the bridge
      over the river, which has been closed since the flood of
      last spring.

      - the first item of a list that is broken over two lines
        as it goes on
      - the second item
      """
    #expect(
      outline(wrapped, .text) == """
        headline: Rain ends
        paragraph: The council met on Monday and agreed to repair the bridge/over the river, which has been closed since the flood of/last spring.
        paragraph: - the first item of a list that is broken over two lines/  as it goes on
        paragraph: - the second item
        """)
  }

  @Test func linesThatEndSentencesAreParagraphs() {
    let text = "Rain ends\n\n\(Self.sentence)\n\(Self.sentence)\n\n\(Self.sentence)"
    #expect(Document(Array(text.utf8)).blocks.map(\.role) == [.headline, .paragraph, .paragraph, .paragraph])
  }

  @Test func headlinesOfOtherArticlesBehindTheBodyArePromoLines() {
    let promos = [
      "Harbour Ferry Returns After Winter Break -", "'We Knew Nothing': Mayor Answers Critics -", "-",
      "Council Names 3 New Parks Along The River -", "Is The Old Mill Worth Saving?",
    ]
    let text = "Rain ends\n\(Self.sentence)\n-\n" + promos.joined(separator: "\n")
    let roles = Document(Array(text.utf8)).blocks.map(\.role)
    #expect(
      roles == [
        .headline, .paragraph, .separator, .promoLine, .promoLine, .separator, .promoLine, .promoLine,
      ])
  }

  @Test func twoSuchLinesOrOrdinaryOnesAreParagraphs() {
    let two = "Rain ends\n\(Self.sentence)\nHarbour Ferry Returns After Break\nCouncil Names Three New Parks"
    #expect(!Document(Array(two.utf8)).blocks.contains { $0.role == .promoLine })
    let body = "Rain ends\n" + [Self.sentence, Self.sentence, Self.sentence, Self.sentence].joined(separator: "\n")
    #expect(!Document(Array(body.utf8)).blocks.contains { $0.role == .promoLine })
  }

  @Test func aHeadlineListHasAHeadlineAndAGroupALine() {
    let document = Document(Array("Rain ends\n\n  \nDry days\r\nEnd".utf8), format: .headlines)
    #expect(document.blocks.map(\.role) == [.headline, .blank, .headline, .headline])
    #expect(document.blocks.map(\.group) == [0, 2, 3, 4])
  }
}
