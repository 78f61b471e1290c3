import Prose
import Testing

@Suite struct QuotationPropertyTests {
  /// A generator of numbers that depend on its seed alone (SplitMix64).
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let pieces = [
    "'", "\"", "‘", "’", "“", "”", "'", "\"", "‘", "’", "“", "”", "„", "‚", "«", "»", "´", "′", "″", " ", " ", " ",
    "\n",
    "\n\n", "word", "drivers", "goin", "n", "tis", "90s", "6", "2", "é", "said'hello", "don't", ", he said", ".", "!",
    "—", "-", "(", ")", "/", "\u{200B}", "\u{00A0}", "東", "🙂",
  ]

  static func soup(seed: UInt64, count: Int) -> [UInt8] {
    var random = Seeded(state: seed)
    var text: [UInt8] = []
    for _ in 0..<count { text += Array((pieces.randomElement(using: &random) ?? " ").utf8) }
    return text
  }

  @Test(arguments: [Format.text, .headlines])
  func quotationsNestInAnySoup(format: Format) {
    for seed in 0..<400 as Range<UInt64> {
      let document = Document(Self.soup(seed: seed, count: 3 + Int(seed % 120)), format: format)
      check(document, seed: seed)
    }
  }

  @Test func longSoupOfOneLineIsReadToo() {
    for seed in 0..<3 as Range<UInt64> {
      let soup = Self.soup(seed: 1000 + seed, count: 20_000).filter { $0 != 10 }
      check(Document(soup), seed: seed)
    }
    for mark in ["'", "\"", "‘", "”", "a' ", " 'a", "“a", "a”", "'a' "] {
      let document = Document(Array(String(repeating: mark, count: 9_000).utf8))
      check(document, seed: 0)
    }
  }

  @Test func readingIsTheSameEachTime() {
    for seed in 0..<100 as Range<UInt64> {
      let soup = Self.soup(seed: seed, count: 60)
      let first = Document(soup).quotations
      let second = Document(soup).quotations
      #expect(first.all == second.all && first.lone == second.lone && first.readings == second.readings)
    }
  }

  @Test func splittingAHeadlineListChangesNothing() {
    for seed in 0..<100 as Range<UInt64> {
      let lines = (0..<4).map { Self.soup(seed: 7 * seed + $0, count: 12).filter { $0 != 10 } }
      let whole = Document(Array(lines.joined(separator: [10])), format: .headlines)
      let parts = lines.map { Document($0, format: .headlines) }
      #expect(whole.quotations.readings.map(\.role) == parts.flatMap { $0.quotations.readings.map(\.role) })
      #expect(whole.quotations.lone.count == parts.reduce(0) { $0 + $1.quotations.lone.count })
    }
  }

  private func check(_ document: Document, seed: UInt64) {
    let quotations = document.quotations
    var open: [Quotations.Quotation] = []
    var last = -1
    for quotation in quotations.all {
      #expect(quotation.open > last, "ascending, seed \(seed)")
      last = quotation.open
      #expect(quotation.open <= quotation.close && quotation.close < document.tokens.count, "seed \(seed)")
      #expect((1...Quotations.deepest).contains(quotation.depth), "seed \(seed)")
      while let outer = open.last, outer.close < quotation.open { open.removeLast() }
      if let outer = open.last { #expect(quotation.close <= outer.close, "nested, seed \(seed)") }
      #expect(quotation.depth == open.count + 1, "seed \(seed)")
      open.append(quotation)
      #expect(document.blockIndex(ofToken: quotation.open) == document.blockIndex(ofToken: quotation.close))
    }
    #expect(zip(quotations.lone, quotations.lone.dropFirst()).allSatisfy { $0.token < $1.token }, "seed \(seed)")
    #expect(zip(quotations.readings, quotations.readings.dropFirst()).allSatisfy { $0.token < $1.token })
    let closers = Set(quotations.all.filter { !$0.continues }.map(\.close))
    #expect(closers.count == quotations.all.count { !$0.continues }, "a mark closes one quotation, seed \(seed)")
    for lone in quotations.lone {
      #expect(document.tokens[lone.token].kind.isQuote && !closers.contains(lone.token), "seed \(seed)")
      if let partner = lone.partner { #expect((0...document.text.count).contains(partner), "seed \(seed)") }
    }
  }
}
