/// A word that a misspelt one may stand for.
public struct Correction: Sendable, Hashable {
  /// The right word in lower case, or in its canonical form when it always has capitals.
  public let word: String
  /// How many slips of the finger lie between the two, one or two.
  public let distance: Int
  /// By how much this reading is likelier than the next one and than a rare word or a name that the lexicon does not
  /// know, in thousandths of a nat; zero or less means: not sure.
  public let margin: Int
  /// By how much this reading is likelier than the word as it stands, whatever the other corrections, in thousandths
  /// of a nat.
  public let evidence: Int
}
