/// A small generator of random numbers (SplitMix64), so that a failure can be run again.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Drafts that nobody would write, made from a seed.
enum RandomText {
  private static let pieces = [
    "a", "B", "z", "Q", "7", "0", " ", " ", "  ", "'", "’", "‘", "“", "”", "\"", ".", ",", "-", "—", "é", "É", "ß",
    "中", "🙂", "👩\u{200D}👩", "e\u{301}", "\u{FEFF}", "\u{A0}", "\u{AD}", "…", "$", "€", "&", "\n", "\r\n", "\r", "\t",
    "word", "Iraq", "don’t", "Trump's", "\u{0}", "Ω", "ж", "٣", "\u{2028}", "_", "*", "`", "<", ">", "[", "](", ")",
    "#",
    "&amp;", "<b>", "</p>", "<!--", "-->", "\\", "> ", "- ", "|", "~~", "```", "<p>", "&rsquo;", "![", "1. ", "    ",
  ]

  /// Well-formed UTF-8 made of pieces that are special to some reader.
  static func valid(_ seed: Int, pieces count: Int) -> [UInt8] {
    var random = SeededRandom(seed)
    var text: [UInt8] = []
    for _ in 0..<count { text += Array((pieces.randomElement(using: &random) ?? "").utf8) }
    return text
  }

  /// Words and marks without line breaks.
  static func words(_ seed: Int, pieces count: Int) -> [UInt8] {
    var random = SeededRandom(seed)
    var text: [UInt8] = []
    for _ in 0..<count { text += Array((pieces[..<33].randomElement(using: &random) ?? "").utf8) }
    return text
  }

  /// Any bytes; half of them from pieces, so that there is something to misread.
  static func bytes(_ seed: Int, count: Int) -> [UInt8] {
    var random = SeededRandom(seed)
    var text: [UInt8] = []
    while text.count < count {
      if Bool.random(using: &random) {
        text.append(UInt8.random(in: 0...255, using: &random))
      } else {
        let piece = Array((pieces.randomElement(using: &random) ?? "").utf8)
        text += piece.prefix(Int.random(in: 0...piece.count, using: &random))
      }
    }
    return text
  }
}
