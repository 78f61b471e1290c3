import Testing

@testable import Prose

/// Places in the logical text and in the source.
@Suite struct ManuscriptTests {
  private func manuscript(_ source: String, _ format: Format) -> Manuscript {
    Manuscript.read(Array(source.utf8), format: format)
  }

  /// The logical range of some text.
  private func range(_ text: String, in manuscript: Manuscript) -> TextRange {
    let wanted = Array(text.utf8)
    for start in manuscript.text.indices where manuscript.text[start...].starts(with: wanted) {
      return start..<start + wanted.count
    }
    return 0..<0
  }

  private func sourceText(_ range: TextRange?, in manuscript: Manuscript) -> String? {
    range.map { String(decoding: manuscript.source[$0], as: UTF8.self) }
  }

  /// A source, a piece of its logical text, the source it lies in, and the source an edit of it replaces.
  private static let places: [(String, Format, String, String, String?)] = [
    ("<p>Rain ends</p>", .html, "Rain", "Rain", "Rain"),
    ("<p>ex<b>pand</b>Iraq</p>", .html, "expandIraq", "ex<b>pand</b>Iraq", nil),
    ("<p>ex<b>pand</b>Iraq</p>", .html, "pand", "pand", "pand"),
    ("<p>ex<b>pand</b>Iraq</p>", .html, "xp", "x<b>p", nil),
    ("<p>Trump&rsquo;s men</p>", .html, "Trump’s", "Trump&rsquo;s", "Trump&rsquo;s"),
    ("<p>Trump&rsquo;s men</p>", .html, "’", "&rsquo;", "&rsquo;"),
    ("<p>one\n  two</p>", .html, "one\ntwo", "one\n  two", nil),
    ("> one\n> two", .markdown, "one\ntwo", "one\n> two", nil),
    ("> one\n> two", .markdown, "two", "two", "two"),
    ("a **b** c", .markdown, "a b", "a **b", nil),
    ("a \\* c", .markdown, "a *", "a \\*", "a \\*"),
    ("use `x` now", .markdown, "use \u{FFFC} now", "use `x` now", nil),
    ("Rain ends", .text, "ends", "ends", "ends"),
  ]

  @Test(arguments: places)
  func aPlaceIsFoundAgain(_ source: String, _ format: Format, _ text: String, _ place: String, _ edit: String?) {
    let manuscript = manuscript(source, format)
    let range = range(text, in: manuscript)
    #expect(sourceText(manuscript.sourceRange(of: range), in: manuscript) == place)
    #expect(sourceText(manuscript.editableRange(of: range), in: manuscript) == edit)
  }

  @Test func partOfAnEntityIsNotEdited() {
    let manuscript = manuscript("<p>a&rsquo;b</p>", .html)
    let entity = range("’", in: manuscript)
    let part = entity.lowerBound..<entity.lowerBound + 1
    #expect(manuscript.editableRange(of: part) == nil)
    #expect(sourceText(manuscript.sourceRange(of: part), in: manuscript) == "&rsquo;")
  }

  @Test func anInsertionStandsAtTheEdgeOfText() {
    let manuscript = manuscript("<p>ex<b>pand</b>&amp;</p><p>Iraq</p>", .html)
    #expect(manuscript.editableRange(of: 2..<2) == 5..<5)
    #expect(manuscript.editableRange(of: 0..<0) == 3..<3)
    let end = range("&", in: manuscript).lowerBound
    #expect(manuscript.editableRange(of: end..<end) == 12..<12)
    #expect(manuscript.editableRange(of: end + 1..<end + 1) == nil)
    let next = range("Iraq", in: manuscript)
    #expect(sourceText(manuscript.editableRange(of: next), in: manuscript) == "Iraq")
    #expect(
      manuscript.editableRange(of: next.upperBound..<next.upperBound) == manuscript.sourceRange(of: next)
        .upperBound..<manuscript.sourceRange(of: next).upperBound)
  }

  @Test func anEditNeverJoinsTwoBlocks() {
    let manuscript = manuscript("<p>One</p><p>Two</p>", .html)
    #expect(manuscript.editableRange(of: range("One\nTwo", in: manuscript)) == nil)
  }

  @Test(arguments: [Format.markdown, .html], 0..<60)
  func everyRangeOfRandomTextHasItsPlace(_ format: Format, _ seed: Int) {
    let manuscript = Manuscript.read(RandomText.valid(seed, pieces: 60), format: format)
    guard !manuscript.runs.isEmpty else { return }
    var random = SeededRandom(seed)
    for _ in 0..<60 {
      let start = Int.random(in: 0...manuscript.text.count, using: &random)
      let end = Int.random(in: start...manuscript.text.count, using: &random)
      let place = manuscript.sourceRange(of: start..<end)
      #expect(place.lowerBound >= 0 && place.upperBound <= manuscript.source.count)
      if let edit = manuscript.editableRange(of: start..<end) {
        #expect(edit.lowerBound >= 0 && edit.upperBound <= manuscript.source.count)
        if start < end { #expect(edit == place) }
      }
      if start < end {
        // Back at the place the range came from, at the start of its run where the run is no plain text.
        #expect(manuscript.logicalOffset(of: place.lowerBound) <= start)
      }
    }
  }
}
