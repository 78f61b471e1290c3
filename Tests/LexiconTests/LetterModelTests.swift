@testable import Lexicon
import Testing

private func nameCost(_ word: String) -> Int { Lexicon.builtIn.nameLetters.cost(Array(word.utf8)[...]) }
private func wordCost(_ word: String) -> Int { Lexicon.builtIn.wordLetters.cost(Array(word.utf8)[...]) }

@Test(arguments: [
  ("Kowalska", "Kwoalska"), ("Lindqvist", "Lndiqvist"), ("Okonkwo", "Oknokwo"), ("Brennan", "Brnenan"),
  ("Castellano", "Catsellano"), ("Hashimoto", "Hahsimoto"),
])
func aNameIsLikelierThanItsLettersInAnotherOrder(name: String, mixed: String) {
  #expect(nameCost(name) < nameCost(mixed))
}

@Test func capitalsDoNotCount() {
  #expect(nameCost("LINDQVIST") == nameCost("lindqvist"))
  #expect(wordCost("Government") == wordCost("government"))
}

@Test func namesAndWordsHaveLettersOfTheirOwn() throws {
  let lines = try SourceLists.lines("words.txt").filter { $0[0].utf8.allSatisfy { $0 >= 97 && $0 <= 122 } }
  let words = lines.filter { $0[1].contains("C") && !$0[1].contains("n") && $0[0].utf8.count >= 6 }
  let names = lines.filter { $0[1].contains("s") && !$0[1].contains("w") && $0[0].utf8.count >= 6 }
  #expect(words.count { wordCost($0[0]) < nameCost($0[0]) } * 10 > words.count * 8)
  #expect(names.count { nameCost($0[0]) < wordCost($0[0]) } * 10 > names.count * 8)
}

@Test func everyLetterCostsSomething() {
  for word in ["zzzzz", "qqqq", "xkcd", "a", ""] {
    #expect(nameCost(word) > 0)
    #expect(nameCost(word) <= (word.utf8.count + 1) * 255 * TableLayout.letterUnit)
  }
}
