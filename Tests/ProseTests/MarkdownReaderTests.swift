import Prose
import Testing

@Suite struct MarkdownReaderTests {
  private static let blocks = [
    OutlineCase("# Rain ends\n\nIt is dry.", "headline: Rain ends", "paragraph: It is dry."),
    OutlineCase("# One #\n# Two\n## Three ##", "headline: One", "subhead: Two", "subhead: Three"),
    OutlineCase("Rain ends\n===\nIt is dry.\n---", "headline: Rain ends", "subhead: It is dry."),
    OutlineCase("#hashtag is text\n\n####### seven", "paragraph: #hashtag is text", "paragraph: ####### seven"),
    OutlineCase("One\ntwo  \n   three\\\nfour", "paragraph: One/two/three/four"),
    OutlineCase("One\r\ntwo\rthree", "paragraph: One/two/three"),
    OutlineCase(
      "- one\n- two\n  more\nlazy\n\n  second", "listItem: one", "listItem: two/more/lazy", "listItem: second"),
    OutlineCase("1. one\n2) two\n\n1234567890. no", "listItem: one", "listItem: two", "paragraph: 1234567890. no"),
    OutlineCase("In\n1986. A year", "paragraph: In/1986. A year"),
    OutlineCase("- [ ] open\n- [x] done", "listItem: open", "listItem: done"),
    OutlineCase("> said\n> twice\nlazy\n\nafter", "quotation: said/twice/lazy", "paragraph: after"),
    OutlineCase("> a\n>\n> b", "quotation: a", "quotation: b"),
    OutlineCase("> # Head\n> - item", "headline: Head", "quotation: item"),
    OutlineCase("a\n\n    code\n\nb", "paragraph: a", "paragraph: b"),
    OutlineCase("a\n    goes on", "paragraph: a/goes on"),
    OutlineCase("```swift\nlet  a\n```\nb", "paragraph: b"),
    OutlineCase("~~~\na\n```\nb\n~~~~\nc", "paragraph: c"),
    OutlineCase("> ```\n> code\nafter", "paragraph: after"),
    OutlineCase("a\n\n***\n\nb\n- - -\n___", "paragraph: a", "paragraph: b"),
    OutlineCase(
      "| A | B |\n|---|:-:|\n| c | d\\|e |\n\nf", "listItem: A", "listItem: B", "listItem: c", "listItem: d|e",
      "paragraph: f"),
    OutlineCase("[a]: /b \"c\"\n[d]: <e>\ntext", "paragraph: text"),
    OutlineCase("Word[^1].\n\n[^1]: The note.", "paragraph: Word.", "paragraph: The note."),
    OutlineCase("<script>\na b\n\n</script>\nc", "paragraph: c"),
    OutlineCase("<!-- a\n\nb -->\nc", "paragraph: c"),
    OutlineCase("<div>\nOne\n</div>\n<p>Two</p><p>Three</p>", "paragraph: One", "paragraph: Two", "paragraph: Three"),
    OutlineCase("\u{FEFF}# Rain", "headline: Rain"),
    OutlineCase("", ""),
    OutlineCase("\n\n \n", ""),
    OutlineCase("{{< video \"a b\" >}}\n\nText {{% x %}} on", "paragraph: Text □ on"),
  ]

  @Test(arguments: blocks) func blocksHaveTheirRoles(_ example: OutlineCase) {
    #expect(outline(example.source, .markdown) == example.outline)
  }

  private static let inlines = [
    ("ex**pand**Iraq and *so* __on__", "expandIraq and so on"),
    ("snake_case_name stays, _this_ not", "snake_case_name stays, this not"),
    ("5 * 3 * 2, **open, a", "5 * 3 * 2, **open, a"),
    ("***both*** and ~~gone~~ ~100", "both and gone ~100"),
    ("**foo*bar**", "foo*bar"),
    ("“*Quoted*” and (**bold**)", "“Quoted” and (bold)"),
    ("run `a  b`, then ``c ` d`` and ` alone", "run □, then □ and ` alone"),
    ("[text](http://a.b/c_d(e) \"Title\") on", "text on"),
    ("[text](<a b> 'c') [x] [a](b c) on", "text [x] [a](b c) on"),
    ("[text]({{< link \"a b\" >}}) on [text]({{ on", "text on [text]({{ on"),
    ("a [b [c](d) e](f) g", "a b c e g"),
    ("see ![alt](a.png) here", "see □ here"),
    ("<https://a.b/c> <a@b.c> https://a.b", "https://a.b/c a@b.c https://a.b"),
    ("ex<b>pand</b>Iraq <span class=\"a>b\">x</span> a < b <3", "expandIraq x a < b <3"),
    ("one<br>two<br/>three", "one/two/three"),
    ("Trump&rsquo;s &#8217; &#x2014; &bogus; AT&T", "Trump’s ’ — &bogus; AT&T"),
    ("\\*not\\* \\a 1\\. \\[x\\](y)", "*not* \\a 1. [x](y)"),
    ("a <!-- stet --> b **c** d", "a b c d"),
    ("a <code>x  y</code> b <kbd>", "a □ b "),
  ]

  @Test(arguments: inlines) func inlinesLeaveTheirText(_ source: String, _ text: String) {
    var expected = text
    while expected.last == " " { expected.removeLast() }
    #expect(outline(source, .markdown) == "paragraph: \(expected)")
  }

  @Test func definedLabelsAreLinks() {
    let source = "[One][a], [two][], [three], [four][no] [five]\n\n[A]: x\n[two]: y\n[Three]: z"
    #expect(outline(source, .markdown) == "paragraph: One, two, three, [four][no] [five]")
  }

  @Test func imagesAtTheEdgeOfAParagraphAreCaptions() {
    #expect(outline("![A boat](a)", .markdown) == "caption: A boat")
    #expect(outline("[![A boat](a)](b)It sails.", .markdown) == "caption: A boat\nparagraph: It sails.")
    #expect(outline("It sails. ![A boat](a)\n", .markdown) == "paragraph: It sails.\ncaption: A boat")
  }

  private static let frontMatter = [
    OutlineCase("---\ntitle: Rain ends # today\ndate: 2020\n---\n# Head\n", "headline: Rain ends", "subhead: Head"),
    OutlineCase(
      "---\nheadline: \"A \\\"dry\\\" day\"\ndescription: 'It''s over'\nbyline: By Desk\n---\nText",
      "headline: A \"dry\" day", "standfirst: It's over", "byline: By Desk", "paragraph: Text"),
    OutlineCase("---\nstandfirst: >-\n  One\n  two\ntags:\n  - x\n---\nText", "standfirst: One/two", "paragraph: Text"),
    OutlineCase("+++\ntitle = \"Rain\"\nweight = 1\n+++\nText", "headline: Rain", "paragraph: Text"),
    OutlineCase("---\ntitle: Rain\n\nText", "paragraph: title: Rain", "paragraph: Text"),
  ]

  @Test(arguments: frontMatter) func frontMatterGivesHeadlineStandfirstAndByline(_ example: OutlineCase) {
    #expect(outline(example.source, .markdown) == example.outline)
  }

  @Test func commentsKeepTheirPlaces() {
    let source = "a <!-- stet: x --> b\n\n<!-- two\n\nlines -->\n"
    let comments = Document(Array(source.utf8), format: .markdown).manuscript.comments
    let texts = comments.map { String(decoding: Array(source.utf8)[$0], as: UTF8.self) }
    #expect(texts == ["<!-- stet: x -->", "<!-- two\n\nlines -->"])
  }
}
