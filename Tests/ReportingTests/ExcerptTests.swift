import Linting
import Testing

@testable import Reporting

@Suite struct ExcerptTests {
  private func excerpt(_ text: String, _ found: String, width: Int = 40) -> Excerpt {
    let bytes = Array(text.utf8)
    let lines = SourceLines(bytes)
    let range = Sample.range(of: found, in: bytes)
    return Excerpt(of: range, on: lines.ranges[lines.lineIndex(of: range.lowerBound)], in: bytes, width: width)
  }

  @Test(
    arguments: [
      ("abc X def", "X", "    ^"), ("“Café 🎉” X", "X", "          ^"), ("日本 X", "X", "     ^"),
      ("a 🎉🎉 b", "🎉🎉", "  ^^^^"), ("e\u{301}X", "X", " ^"), ("\tX", "X", " ^"), ("\u{FEFF}aX", "X", " ^"),
      ("one\ntwo X", "X", "    ^"), ("one X\r\ntwo", "X", "    ^"),
    ])
  func caretsStandUnderThePlace(text: String, found: String, carets: String) {
    #expect(excerpt(text, found).carets == carets)
  }

  @Test func anEmptyPlaceHasOneCaret() {
    let bytes = Array("abc".utf8)
    #expect(Excerpt(of: 3..<3, on: 0..<3, in: bytes, width: 40).carets == "   ^")
    #expect(Excerpt(of: 1..<1, on: 0..<3, in: bytes, width: 40).carets == " ^")
  }

  @Test func aPlaceAcrossLinesEndsWithItsFirstLine() {
    let bytes = Array("one two\nthree".utf8)
    let excerpt = Excerpt(of: 4..<13, on: 0..<7, in: bytes, width: 40)
    #expect(excerpt.line == "one two")
    #expect(excerpt.carets == "    ^^^")
  }

  @Test func aLongLineIsCutOnBothSidesAndFitsTheWidth() {
    var random = Seeded(state: 11)
    let letters = Array("abc “”é日🎉 –\t")
    for _ in 0..<500 {
      let before = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      }
      let after = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      }
      let width = Int.random(in: 20...90, using: &random)
      let shown = excerpt(String(before) + "XYZ" + String(after), "XYZ", width: width)
      #expect(CellWidth.of(shown.line) <= width)
      #expect(shown.carets.hasSuffix("^^^") && !shown.carets.hasSuffix("^^^^"))
      // What stands above the carets is what was found.
      let column = shown.carets.utf8.count - 3
      var cells = 0
      let head = shown.line.prefix { character in
        defer { cells += CellWidth.of(character) }
        return cells < column
      }
      #expect(shown.line.dropFirst(head.count).hasPrefix("XYZ"))
    }
  }

  @Test func aPlaceWiderThanTheTerminalIsCut() {
    let shown = excerpt("a " + String(repeating: "x", count: 200) + " b", String(repeating: "x", count: 200), width: 30)
    #expect(CellWidth.of(shown.line) <= 30)
    #expect(shown.line.hasSuffix("…"))
  }

  @Test func aMegabyteOnOneLineIsNotDecodedWhole() {
    // Quadratic work on such a line would take minutes.
    let bytes = Array(String(repeating: "word ", count: 200_000).utf8)
    for offset in stride(from: 0, to: bytes.count, by: 10_000) {
      let shown = Excerpt(of: offset..<offset + 4, on: 0..<bytes.count, in: bytes, width: 80)
      #expect(shown.line.utf8.count < 100)
    }
  }
}

struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
  }
}
