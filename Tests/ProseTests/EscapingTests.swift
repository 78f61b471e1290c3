import Prose
import Testing

@Suite struct EscapingTests {
  private static let table: [(Format, String, String)] = [
    (.html, "a<b & c>", "a&lt;b &amp; c&gt;"),
    (.markdown, "a*b [c] `d` <e>", "a\\*b \\[c\\] \\`d\\` \\<e>"),
    (.markdown, "AT&T &amp; a_b _c_", "AT&T \\&amp; a_b \\_c\\_"),
    (.text, "a<b & *c*", "a<b & *c*"),
    (.headlines, "a<b & *c*", "a<b & *c*"),
  ]

  @Test(arguments: table) func insertedTextReadsAsItself(_ format: Format, _ text: String, _ source: String) {
    #expect(String(decoding: format.escape(Array(text.utf8)), as: UTF8.self) == source)
    let document = Document(Array("x \(source) y".utf8), format: format)
    #expect(String(decoding: document.text, as: UTF8.self) == "x \(text) y")
  }

  @Test func whatTheFrontMatterCannotTakeIsNotWrittenThere() {
    let manuscript = Manuscript.read(Array("---\ntitle: Rain ends\n---\nText".utf8), format: .markdown)
    #expect(manuscript.escape(Array("“Dry*”".utf8), at: 11..<12) == Array("“Dry*”".utf8))
    #expect(manuscript.escape(Array("\"".utf8), at: 11..<12) == nil)
    #expect(manuscript.escape(Array("\"".utf8), at: 26..<27) == Array("\"".utf8))
  }
}
