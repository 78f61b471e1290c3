/// The endings of English words that follow from their letters alone.
enum Morphology {
  /// The longest prefix or suffix.
  static let longestAffix = 8

  /// The word without a possessive ending; the word itself when it has none.
  static func withoutPossessive(_ word: Letters) -> Letters {
    let apostrophe = UInt8(ascii: "'")
    let count = word.count
    var end = count
    if count > 2, word[count - 1] == UInt8(ascii: "s"), word[count - 2] == apostrophe { end = count - 2 }
    if count > 1, word[count - 1] == apostrophe { end = count - 1 }
    return end < count ? Letters(word.bytes(0, end)) ?? word : word
  }

  /// True for figures, with or without a short ending: `1990s`, `21st`, `10k`.
  static func isNumber(_ word: Letters) -> Bool {
    var digits = 0
    while digits < word.count, Lexicon.isDigit(word[digits]) { digits += 1 }
    return digits > 0 && word.count - digits <= 2
  }
}
