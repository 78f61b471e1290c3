/// The numbers behind splitting and joining, in thousandths of a nat.
///
/// They were set by hand and checked on the lists of the tests.
enum SplitModel {
  /// A space is missing about once in four hundred places where an unknown token stands.
  static let missingSpace = 6_000
  /// A pair that is not listed occurs less often than its words foretell.
  static let unlistedPair = 1_000
  /// What a capital behind a small letter adds to the strangeness of a token.
  static let capitalInside = 6_000
  /// What a digit before a letter adds.
  static let digitBeforeLetter = 4_000
  /// How readily two words are coined into a brand.
  static let brand = 5_000

  /// The cost of an unknown word: each letter weighs what a letter weighs in English, and unknown words with a
  /// capital are common, since most are names.
  static func unknown(length: Int, capitalized: Bool) -> Int {
    (capitalized ? 1_500 : 6_000) + 2_600 * length
  }

  /// How readily two words of content are written as one compound.
  static let compound = 6_000
  /// A listed pair up to this cost is so frequent that it counts although it looks like a compound.
  static let frequentPair = 12_000
  /// What makes a verb or a function word behind a name likelier than by itself.
  static let afterName = 3_500
}
