import Testing

@testable import Prose

@Suite struct ScannerTests {
  /// The tokens that the scanner and the reference find in the blocks of a text.
  private func both(_ text: [UInt8], _ ranges: [TextRange]) -> (fast: [Token], slow: [Token]) {
    var blocks = ranges.map { Block(role: .paragraph, range: $0) }
    return (Scanner.tokens(of: text, in: &blocks), ranges.flatMap { ReferenceScanner.tokens(of: text, in: $0) })
  }

  @Test(arguments: 0..<131) func everyOffsetOfABlockGivesTheSameTokens(_ offset: Int) {
    for seed in 0..<8 {
      let padding = [UInt8](repeating: UInt8(ascii: "x"), count: offset)
      let text = padding + [10] + RandomText.words(seed * 1000 + offset, pieces: 60)
      let (fast, slow) = both(text, [offset + 1..<text.count])
      #expect(fast == slow)
    }
  }

  @Test(arguments: 0..<200) func randomTextGivesTheTokensOfTheDefinition(_ seed: Int) {
    let text = RandomText.valid(seed, pieces: 150)
    let (fast, slow) = both(text, Lines.split(text))
    #expect(fast == slow)
  }

  @Test(arguments: 0..<200) func randomBytesGiveTheTokensOfTheDefinition(_ seed: Int) {
    let text = RandomText.bytes(seed, count: 300)
    let (fast, slow) = both(text, Lines.split(text))
    #expect(fast == slow)
  }

  @Test(arguments: ["don't", "don’t", "don'", "’tis", "a''b", "é’é", "7’s", "s’7", "🙂x", "x🙂", "“x”", "é"])
  func charactersAtABorderOfSixtyFourBytesStayWhole(_ word: String) {
    for shift in 50..<70 {
      let text = [UInt8](repeating: UInt8(ascii: " "), count: shift) + Array((word + " end").utf8)
      let (fast, slow) = both(text, [0..<text.count])
      #expect(fast == slow, "behind \(shift) spaces")
    }
  }

  @Test func aBlockEndsItsLastWord() {
    let text = Array("one'two".utf8)
    var blocks = [Block(role: .paragraph, range: 0..<4), Block(role: .paragraph, range: 4..<7)]
    let tokens = Scanner.tokens(of: text, in: &blocks)
    #expect(tokens.map(\.range) == [0..<3, 3..<4, 4..<7])
    #expect(blocks.map(\.tokens) == [0..<2, 2..<3])
  }

  @Test func aVeryLongWordBecomesSeveralTokensWithoutAGap() {
    let text = Array(String(repeating: "é", count: 70_000).utf8)
    let tokens = both(text, [0..<text.count]).fast
    #expect(tokens.count == 3)
    #expect(tokens.first?.start == 0 && tokens.last?.end == text.count)
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end == $1.start && $0.count % 2 == 0 })
  }

  @Test func theFrontOfALongWordDecidesItsHash() {
    let stem = String(repeating: "ab", count: 20)
    let long = both(Array((stem + "cd").utf8), [0..<42]).fast
    #expect(long.first?.hash == WordHash.of(stem))
    #expect(WordHash.of(stem) != WordHash.of(String(stem.dropLast())))
  }

  @Test func caseAndTheFormOfTheApostropheDoNotChangeAHash() {
    #expect(WordHash.of("DON’T") == WordHash.of("don't"))
    #expect(WordHash.of("É") == WordHash.of("é"))
    #expect(WordHash.of("dont") != WordHash.of("don't"))
  }
}
