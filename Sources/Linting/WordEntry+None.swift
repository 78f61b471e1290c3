import Lexicon

extension WordEntry {
  /// What the lexicon knows of a mark or an unknown word: nothing.
  static let none = WordEntry(flags: [], cost: 0)
}
