import Testing

@testable import Reporting

@Suite struct LineWalkerTests {
  private static let texts = [
    "", "one", "“é😀” one\r\ntwo é\n\n日本 three", "\u{FEFF}é\rtwo\r\rx\r\n\r\n", "\r", "\r\n", "a\n\r\nb\r",
    String(repeating: "naïve ", count: 90) + "\n" + String(repeating: "x\n", count: 600) + "\r\nend",
  ]

  @Test(arguments: texts) func itSaysWhatALookAtAllLinesSays(text: String) {
    let bytes = Array(text.utf8)
    for step in [1, 2, 7, 300] {
      var walker = LineWalker(bytes)
      var lines = SourceLines(bytes)
      for offset in stride(from: 0, through: bytes.count, by: step) {
        let (line, column, byteColumn) = walker.position(of: offset)
        let position = lines.position(of: offset)
        #expect(line == position.line && column == position.column && byteColumn == position.columnUTF8)
      }
      let (line, column, _) = walker.position(of: bytes.count / 2)
      let position = lines.position(of: bytes.count / 2)
      #expect(line == position.line && column == position.column)
    }
  }

  @Test func aPieceCountsOnFromTheLinesBeforeIt() {
    var walker = LineWalker(Array("\u{FEFF}a\nb".utf8), linesBefore: 41)
    #expect(walker.position(of: 3) == (42, 2, 4))
    #expect(walker.position(of: 6) == (43, 2, 2))
  }

  @Test func harmlessTextIsEchoedAsItIsAndControlsNever() {
    for value in (0 as UInt32)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)b"
      let shown = "a\(EchoedText.shown(scalar))b"
      // Compared by scalars, since equal text may be written in several ways.
      if !EchoedText.of(text).unicodeScalars.elementsEqual(shown.unicodeScalars) {
        Issue.record("U+\(String(value, radix: 16)) is echoed wrongly")
      }
    }
  }
}
