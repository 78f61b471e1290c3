import Foundation
import Lexicon

/// The costs of letters in threes, learnt from words.
///
/// What three letters tell is mixed with what two and one tell, so that no string is impossible.
struct LetterCosts {
  private var threes = [Double](repeating: 0, count: TableLayout.letterTableBytes)

  /// Counts a word, its edges too; what is not all letters from a to z is passed over.
  mutating func count(_ word: String) {
    let letters = word.utf8.map(TableLayout.letter)
    guard !letters.isEmpty, !letters.contains(0) else { return }
    var (first, second) = (0, 0)
    for letter in letters + [0] {
      threes[TableLayout.letters(first, second, letter)] += 1
      (first, second) = (second, letter)
    }
  }

  /// The table: -ln p of each letter behind two others, in units of `TableLayout.letterUnit`.
  var bytes: [UInt8] {
    var ones = [Double](repeating: 0, count: 27)
    var twos = [Double](repeating: 0, count: 27 * 27)
    var behindOne = [Double](repeating: 0, count: 27)
    var behindTwo = [Double](repeating: 0, count: 27 * 27)
    var all = 0.0
    for (index, count) in threes.enumerated() where count > 0 {
      let (pair, letter) = (index / 27, index % 27)
      ones[letter] += count
      twos[pair % 27 * 27 + letter] += count
      behindOne[pair % 27] += count
      behindTwo[pair] += count
      all += count
    }
    return threes.indices.map { index in
      let (pair, letter) = (index / 27, index % 27)
      var share = 0.049 * ones[letter] / all + 0.001 / 27
      if behindOne[pair % 27] > 0 { share += 0.2 * twos[pair % 27 * 27 + letter] / behindOne[pair % 27] }
      if behindTwo[pair] > 0 { share += 0.75 * threes[index] / behindTwo[pair] }
      return UInt8(min(255, (-1_000 * log(share) / Double(TableLayout.letterUnit)).rounded()))
    }
  }
}
