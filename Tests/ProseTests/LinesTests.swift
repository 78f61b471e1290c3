import Prose
import Testing

@Suite struct LinesTests {
  private static let table: [(String, [String])] = [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nb", ["a", "b"]), ("a\rb", ["a", "b"]),
    ("\r\r\n\n", ["", "", "", ""]), ("a\u{2028}b\u{85}c", ["a\u{2028}b\u{85}c"]), ("a\0\nb", ["a\0", "b"]),
  ]

  @Test(arguments: table) func carriageReturnAndNewlineAreOneBreak(_ text: String, _ lines: [String]) {
    let bytes = Array(text.utf8)
    #expect(Lines.split(bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == lines)
  }

  @Test func blanksAreTheSpaceAndTheSmallControlsOfLayout() {
    #expect((UInt8.min...UInt8.max).filter(Lines.isBlankByte) == [9, 10, 11, 12, 13, 32])
    #expect(Lines.isBlank(Array(" \t\r".utf8)) && Lines.isBlank([]) && !Lines.isBlank(Array(" a".utf8)))
  }
}
