import Testing

@testable import Prose

/// Texts on which a reader that looks twice at what it has seen would not come to an end in a day.
@Suite struct HardTextTests {
  private static let pieces = [
    "[", "![", "](", "[](", "[a](b", "[a](<b", "[a](b \"", "[a](b (", "[a][", "*", "_a*", "**a*", "~~a", "`a``", "<",
    "<a ",
    "<a \"'", "<a b=\"", "<!--", "<!", "<?", "<![CDATA[", "<code>", "<div><li>", "<blockquote>", "</p>", "&", "&#",
    "\\", "{{<",
    "[a]({{", ">", "- ", "1. ", "- a\n", "> a\n", "a|b\n-|-\n", "|\n", "a\n=\n", "```\n", "[a]: b\n", "\n", " ", "\t",
    "\"", "“",
    "\0", "\r", "By A\n", "-\n",
  ]

  @Test(arguments: Format.allCases, pieces) func aRepeatedOpeningIsReadInOnePass(_ format: Format, _ piece: String) {
    let source = Array(String(repeating: piece, count: 12_000 / piece.utf8.count).utf8)
    let manuscript = Manuscript.read(source, format: format)
    #expect(manuscript.source == source)
    #expect(manuscript.text.count <= source.count + ManuscriptBuilder.placeholder.count)
  }

  @Test(arguments: Format.allCases) func oneLongLineIsOneBlock(_ format: Format) {
    let source = Array(String(repeating: "word ", count: 50_000).utf8)
    let document = Document(source, format: format)
    #expect(document.blocks.count == 1)
    #expect(document.tokens.count == 50_000)
  }

  @Test func quotesAndListsNestToALimit() {
    let source = Array((String(repeating: "> - ", count: 10_000) + "text").utf8)
    let document = Document(source, format: .markdown)
    #expect(document.blocks.map(\.role) == [.quotation])
  }

  @Test func aParagraphOfSeveralMegabytesKeepsItsTextAndItsPlaces() {
    let sentence = "Ex**pand**Iraq é "
    let count = 2 * MarkdownWriter.longestStretch / sentence.utf8.count
    let source = Array(String(repeating: sentence, count: count).utf8)
    let manuscript = Manuscript.read(source, format: .markdown)
    #expect(manuscript.blocks.count == 1)
    let text = Array(String(repeating: "ExpandIraq é ", count: count).utf8)
    #expect(manuscript.text == text.dropLast())
    #expect(
      manuscript.sourceRange(of: manuscript.text.count - 2..<manuscript.text.count).upperBound == source.count - 1)
  }
}
