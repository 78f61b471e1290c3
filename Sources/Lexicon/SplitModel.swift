/// The numbers and lists behind splitting, in thousandths of a nat.
enum SplitModel {
  /// A space is missing about once in four hundred places where an unknown token stands.
  static let missingSpace = 6_000
  /// A pair that is not listed occurs less often than its words foretell.
  static let unlistedPair = 1_000

  /// The cost of an unknown word: each letter weighs what a letter weighs in English, and unknown words with a
  /// capital are common, since most are names.
  static func unknown(length: Int, capitalized: Bool) -> Int {
    (capitalized ? 1_500 : 6_000) + 2_600 * length
  }
}
