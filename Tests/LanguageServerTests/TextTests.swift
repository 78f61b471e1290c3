import JSON
import LanguageServerProtocol
import Prose
import Testing

@testable import LanguageServer

@Suite struct TextTests {
  @Test(arguments: [
    ("a\nb", [0, 2]), ("a\r\nb", [0, 3]), ("a\rb", [0, 2]), ("\n\r", [0, 1, 2]), ("\r\n\r\n", [0, 2, 4]), ("", [0]),
  ])
  func aLineEndsWithAnyBreak(text: String, starts: [Int]) {
    let draft = DraftText(Array(text.utf8))
    #expect((0..<draft.lineCount).map { draft.range(ofLine: $0).lowerBound } == starts)
  }

  @Test func anEditMayMakeOneBreakOfTwo() {
    var draft = DraftText(Array("a\rb\nc".utf8))
    draft.replace(2..<3, with: [])
    #expect(draft.lineCount == 2)
    draft.replace(2..<2, with: Array("x".utf8))
    #expect(draft.lineCount == 3)
    draft.replace(0..<draft.bytes.count, with: [])
    #expect(draft.lineCount == 1)
  }

  @Test func halvesOfACharacterThatComeInTwoEditsMeet() {
    var draft = DraftText(Array("ab".utf8))
    draft.replace(1..<1, with: [0xED, 0xA0, 0xBD])
    draft.replace(4..<4, with: [0xED, 0xB8, 0x80])
    #expect(draft.bytes == Array("a😀b".utf8))
  }

  @Test func aPositionInsideACharacterIsItsStart() {
    let draft = DraftText(Array("a𐐀b".utf8))
    func offset(_ column: Int, _ unit: ColumnUnit) -> Int {
      draft.offset(of: LSP.Position(line: 0, character: column), in: unit)
    }
    #expect((0...5).map { offset($0, .utf16) } == [0, 1, 1, 5, 6, 6])
    #expect((0...7).map { offset($0, .utf8) } == [0, 1, 1, 1, 1, 5, 6, 6])
    #expect((0...4).map { offset($0, .scalar) } == [0, 1, 5, 6, 6])
  }

  @Test(arguments: ColumnUnit.allCases)
  func positionsAgreeWithThoseOfTheCommandLine(unit: ColumnUnit) {
    var random = Random(seed: 7)
    for _ in 0..<200 {
      let text = random.text(of: 40)
      let draft = DraftText(text)
      let index = LineIndex(text)
      for offset in 0...text.count where offset == text.count || text[offset] & 0xC0 != 0x80 {
        let ours = draft.position(of: offset, in: unit)
        let theirs = index.position(of: offset, in: unit)
        #expect(ours == LSP.Position(line: theirs.line, character: theirs.column))
      }
      for _ in 0..<20 {
        let place = LSP.Position(line: random.below(8), character: random.below(30))
        let theirs = index.offset(of: LineColumn(line: place.line, column: place.character), in: unit)
        #expect(draft.offset(of: place, in: unit) == theirs)
      }
    }
  }
}

/// Numbers and texts that are the same for the same seed (SplitMix64).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &self) }

  static let pieces = [
    "a", "the the ", "Word ", " ", "  ", "\n", "\r\n", "\r", "\n\n", "“", "”", "’", "é", "日本", "😀", "𐐀", "e\u{301}",
    "expandIraq ", "teh ", "- ", "{stet: repeated-word}", "\u{2028}", "\u{0}", ".", "The vote is is on Monday.",
  ]

  /// A text of some pieces, as UTF-8.
  mutating func text(of count: Int) -> [UInt8] {
    var text = ""
    for _ in 0..<below(count + 1) { text += Self.pieces[below(Self.pieces.count)] }
    return Array(text.utf8)
  }
}
