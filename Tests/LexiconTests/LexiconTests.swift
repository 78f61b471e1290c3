import Lexicon
import Prose
import Testing

/// The flags of a word; none for an unknown one.
func flags(_ word: String) -> WordFlags { Lexicon.builtIn.entry(word)?.flags ?? [] }

@Test(arguments: [
  ("government", WordFlags.word), ("the", .function), ("quickly", .adverbLy), ("agreed", .verb), ("said", .verb),
  ("defense", .us), ("defence", .uk), ("colour", .uk), ("Iraq", .place), ("trump", .name), ("Smith", .surname),
  ("Mary", .givenName), ("NATO", .acronym), ("Gov", .abbreviation), ("iphone", .cased), ("lakh", .word),
  ("abaft", .word), ("smartphone", .word),
])
func aWordHasItsFlag(word: String, flag: WordFlags) {
  #expect(flags(word).contains(flag))
}

@Test(arguments: [
  ("family", WordFlags.adverbLy), ("early", .adverbLy), ("Iraq", .word), ("government", .us), ("government", .name),
])
func aWordLacksAFlag(word: String, flag: WordFlags) {
  #expect(!flags(word).contains(flag))
}

@Test func anUnknownWordHasNoEntry() {
  #expect(Lexicon.builtIn.entry("zzyzxq") == nil)
}

@Test func aFrequentWordCostsLess() throws {
  let the = try #require(Lexicon.builtIn.entry("the")).cost
  let election = try #require(Lexicon.builtIn.entry("election")).cost
  let abaft = try #require(Lexicon.builtIn.entry("abaft")).cost
  #expect(the < election)
  #expect(election < abaft)
}

@Test func aCommonPairIsLikelierThanItsWordsAlone() throws {
  let lexicon = Lexicon.builtIn
  let prime = try #require(lexicon.entry("prime")).cost
  let minister = try #require(lexicon.entry("minister")).cost
  let pair = try #require(lexicon.pairCost(WordHash.of("Prime"), WordHash.of("minister")))
  #expect(pair < Int(prime) + Int(minister))
  #expect(lexicon.pairCost(WordHash.of("minister"), WordHash.of("of")) != nil)
}

@Test(arguments: [("IPHONE", "iPhone"), ("mcdonald's", "McDonald's"), ("jpmorgan", "JPMorgan"), ("youtube", "YouTube")])
func aCasedWordHasItsForm(word: String, form: String) {
  #expect(Lexicon.builtIn.canonicalCasing(WordHash.of(word)) == [form])
}

@Test func anOrdinaryWordHasNoSpecialCasing() {
  #expect(Lexicon.builtIn.canonicalCasing(WordHash.of("apple")).isEmpty)
}

@Test(arguments: [("Teh", "the"), ("seperate", "separate"), ("febuary", "February")])
func aListedMisspellingHasItsCorrection(wrong: String, right: String) {
  #expect(Lexicon.builtIn.correction(WordHash.of(wrong)) == right)
}

@Test(arguments: ["com", "org", "co.uk", "io", "in", "gov.in"])
func aPublicSuffixIsKnown(suffix: String) { #expect(Lexicon.builtIn.isPublicSuffix(Array(suffix.utf8))) }

@Test(arguments: ["", "the.", "president", "nowhere"])
func anOrdinaryWordIsNoPublicSuffix(word: String) { #expect(!Lexicon.builtIn.isPublicSuffix(Array(word.utf8))) }

@Test(arguments: ["Gov.", "Gov", "Sen.", "a.m.", "U.S.", "Inc", "vs."])
func anAbbreviationIsKnown(word: String) { #expect(Lexicon.builtIn.isAbbreviation(Array(word.utf8))) }

@Test(arguments: ["government.", "end", "Iraq."])
func anOrdinaryWordIsNoAbbreviation(word: String) { #expect(!Lexicon.builtIn.isAbbreviation(Array(word.utf8))) }
