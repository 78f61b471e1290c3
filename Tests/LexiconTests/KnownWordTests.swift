import Lexicon
import Testing

private func isKnown(_ word: String) -> Bool { Lexicon.builtIn.isKnown(Array(word.utf8)) }

@Test(arguments: [
  "government", "Iraq", "Trump’s", "Trump's", "ministers’", "state-sponsored", "non-proliferation", "US-led", "1990s",
  "21st", "Kardashians", "Obamas", "antigovernment", "superwealthy", "statelessness", "businesslike", "résumé", "café",
  "São", "don’t", "couldn't", "Kardashian-Jenner", "abaft", "cyberattacks", "McDonald’s", "lathi", "Thier",
])
func aWordOrNameIsKnown(word: String) { #expect(isKnown(word)) }

@Test(arguments: [
  "goverment", "presdient", "asdkjh", "theprime", "expandIraq", "recieve", "thier", "committeess", "interseted", "",
  "regradless", "Zzyzxq", "xx-goverment",
])
func aSlipOrAnUnknownNameIsNotKnown(word: String) { #expect(!isKnown(word)) }

@Test func aWordOfMoreThanFortyLettersCountsAsKnown() {
  #expect(isKnown(String(repeating: "q", count: 41)))
  #expect(!isKnown(String(repeating: "q", count: 40)))
}

@Test(arguments: [
  ("defence", "defense"), ("defense", "defence"), ("organise", "organize"), ("organize", "organise"),
  ("colour", "color"), ("centre", "center"), ("labor", "labour"), ("travelled", "traveled"),
])
func aSpellingHasItsVariant(word: String, variant: String) throws {
  #expect(Lexicon.builtIn.variant(word) == variant)
}

@Test(arguments: ["government", "advise", "exercise", "surprise", "four", "hour", "Caesar"])
func aWordSpeltAlikeHasNoVariant(word: String) { #expect(Lexicon.builtIn.variant(word) == nil) }
