import Reporting
import Testing

@Suite struct CellWidthTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("“”", 2), ("–", 1), ("🎉", 2), ("👨‍👩‍👧", 2), ("🇬🇧", 2),
      ("❤️", 2), ("❤", 1), ("日本", 4), ("한", 2), ("Ａ", 2), ("a\u{200B}b", 2), ("\u{FEFF}a", 1), ("©", 1), ("3", 1),
      ("👍🏽", 2),
    ])
  func textsTakeAsManyCellsAsTerminalsGiveThem(text: String, cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }
}

@Suite struct EchoedTextTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("\u{1B}[31m", "␛[31m"), ("\0", "␀"), ("a\tb", "a b"), ("\u{202E}x", "\u{FFFD}x"),
      ("\u{85}", "\u{FFFD}"), ("\u{7F}", "␡"), ("\u{2066}", "\u{FFFD}"), ("é🎉日", "é🎉日"), ("\r\n", "␍␊"),
    ])
  func nothingPrintedIsObeyedByATerminal(text: String, shown: String) {
    #expect(EchoedText.of(text) == shown)
    #expect(EchoedText.of(Array(text.utf8)) == shown)
  }

  @Test func everyControlIsReplaced() {
    for value in Array(UInt32(0)...0x9F) + Array(0x200E...0x200F) + Array(0x202A...0x202E) + Array(0x2066...0x2069) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isControl = value < 0x20 || value >= 0x7F
      #expect(EchoedText.of(String(Character(scalar))).unicodeScalars.contains(scalar) == !isControl)
    }
  }

  @Test func bytesThatAreNotUTF8BecomeTheReplacementCharacter() {
    #expect(EchoedText.of([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
  }
}
