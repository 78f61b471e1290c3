import WordTables

/// How unlikely a string of letters is as a word that no list has, by its letters in threes.
///
/// Names follow other habits than ordinary words: “Szczesny” is no slip, “Wehn” may be one, and “Kwno” is one.
struct LetterModel: Sendable {
  private let table: Int

  /// The model of one of the two tables, at an offset of the packed words.
  init(at offset: Int) { table = offset }

  /// The cost of a word’s letters, -ln p in thousandths of a nat; case and what is no letter from a to z do not count.
  func cost(_ word: ArraySlice<UInt8>) -> Int {
    var units = 0
    var (first, second) = (0, 0)
    for byte in word {
      let letter = TableLayout.letter(byte)
      units += Int(words_byte(table &+ TableLayout.letters(first, second, letter)))
      (first, second) = (second, letter)
    }
    units += Int(words_byte(table &+ TableLayout.letters(first, second, 0)))
    return units * TableLayout.letterUnit
  }
}
