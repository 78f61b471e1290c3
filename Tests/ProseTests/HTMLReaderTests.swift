import Prose
import Testing

@Suite struct HTMLReaderTests {
  private static let blocks = [
    OutlineCase(
      "<!DOCTYPE html>\n<html><head><title>Rain</title><style>p{margin:0}</style></head>\n<body>\n<h1>Rain</h1>\n<h2>Dry</h2>\n<p>Text.</p>",
      "headline: Rain", "headline: Rain", "subhead: Dry", "paragraph: Text."),
    OutlineCase(
      "<ul>\n <li>One\n <li><p>Two</p></li>\n</ul>\nAfter", "listItem: One", "listItem: Two", "paragraph: After"),
    OutlineCase("<blockquote><p>A</p><ul><li>B</ul></blockquote><p>C", "quotation: A", "quotation: B", "paragraph: C"),
    OutlineCase("<figure><img alt=\"x  y\"><figcaption>A boat</figcaption></figure>", "caption: A boat"),
    OutlineCase("<table><tr><td>a<td>b<tr><th>c</table>d", "listItem: a", "listItem: b", "listItem: c", "paragraph: d"),
    OutlineCase(
      "<script>if (a<b) '</p>'</script><p>x</p><pre><code>a  =  b</code></pre><template>t</template>", "paragraph: x"),
    OutlineCase("<p>  One\n    two\t\n three </p>", "paragraph: One/two/three"),
    OutlineCase("<p>the  disabled <b> user</b></p>", "paragraph: the  disabled user"),
    OutlineCase("<p>one<br>two<br>\n<br/> three</p>", "paragraph: one/two/three"),
    OutlineCase(
      "<p>ex<b>pand</b>Iraq, Trump&rsquo;s &amp; &#146;&#x201C; &nope; AT&T &copy 2</p>",
      "paragraph: expandIraq, Trump’s & ’“ &nope; AT&T © 2"),
    OutlineCase("<p>run <code>a  b</code>, then</p>", "paragraph: run □, then"),
    OutlineCase("<p>run <code>a b</p><p>next</p>", "paragraph: run □", "paragraph: next"),
    OutlineCase("<p>&nbsp;</p><p> </p><p>a</p>", "paragraph: a"),
    OutlineCase("a < b <3 > c </nope> <p", "paragraph: a < b <3 > c <p"),
    OutlineCase("<p title=\"a > b\">x</p><p title='", "paragraph: x", "paragraph: <p title='"),
    OutlineCase("<p>a<!-- stet -->b<!-- open <p>c", "paragraph: ab<!-- open", "paragraph: c"),
    OutlineCase("", ""),
  ]

  @Test(arguments: blocks) func textKeepsItsRoleAndLosesItsMarkup(_ example: OutlineCase) {
    #expect(outline(example.source, .html) == example.outline)
  }

  @Test func commentsKeepTheirPlaces() {
    let source = Array("<p>a<!-- one --></p><pre><!-- two --></pre>".utf8)
    let comments = Document(source, format: .html).manuscript.comments
    #expect(comments.map { String(decoding: source[$0], as: UTF8.self) } == ["<!-- one -->", "<!-- two -->"])
  }
}
