import Lexicon
import Testing

private let joinedWords = """
  expand Iraq; in Iraq; arrest Smith; of the; in the; to the; on the; for the; and the; from the; with the; at
  the; by the; that the; is the; was the; the prime; the minister; the president; the government; said that; said
  the; he said; she said; they said; he was; she was; it is; it was; they were; we have; i have; of his; of their;
  in his; in her; with his; from his; for his; was a; with a; to be; will be; would be; could be; should be; has
  been; have been; had been; prime minister; government said; police said; minister said; president said; last
  week; last year; this year; next week; next year; this week; last night; the last; the first; the new; the most;
  the other; the same; the war; the country; the city; the police; the court; the company; the people; the world;
  there are; there was; there is; Trump says; Trump said; Biden said; Obama said; Putin said; Modi said; Israel
  says; Russia said; China says; Iran says; Trump has; Biden has; Iraq has; most of; some of; one of; part of; out
  of; because of; instead of; number of; among the; under the; over the; after the; before the; against the;
  between the; during the; about the; into the; through the; according to; in order; due to; to prevent; to help;
  to make; to take; to get; to serve; to join; to fight; agreed to; wanted to; decided to; continue to; trying to;
  going to; likely to; able to; unable to; expected to; allowed to; a couple; a lot; as part; as well; such as;
  more than; less than; 10 million; 5 million; 20 people; 300 people; 12 years; 3 months; 15 percent; 100
  soldiers; BBC said; NATO said; one of the; part of the; end of the; because of the; some of the; this was; that
  is; that was; which is; which was; who was; who has; who have; can be; not only; both of; all of; each of; many
  of
  """.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }

private func split(_ token: String) -> Split? { Lexicon.builtIn.split(Array(token.utf8)) }

@Test(arguments: joinedWords)
func joinedWordsAreTakenApart(words: [String]) throws {
  let token = words.joined()
  let found = try #require(split(token))
  let bytes = Array(token.utf8)
  #expect(found.parts.map { String(decoding: bytes[$0.range], as: UTF8.self) } == words)
  #expect(found.margin > 0)
  #expect(found.offsets.count == words.count - 1)
}

@Test(arguments: HardNegatives.tokens)
func whatOnlyLooksJoinedIsLeftAlone(token: String) {
  #expect(split(token) == nil)
}

@Test func thePartsTellWordsFromNamesAndNumbers() throws {
  #expect(try #require(split("expandIraq")).parts.map(\.kind) == [.word, .name])
  #expect(try #require(split("Trumpsays")).parts.map(\.kind) == [.name, .word])
  #expect(try #require(split("10million")).parts.map(\.kind) == [.number, .word])
  #expect(try #require(split("NATOsaid")).parts.map(\.kind) == [.name, .word])
  #expect(try #require(split("expandIraq")).atCapital)
  #expect(!(try #require(split("theprime")).atCapital))
}

@Test func aFrequentPairHasMoreMarginThanAChanceOne() throws {
  #expect(try #require(split("primeminister")).margin > #require(split("thecity")).margin)
}

@Test func aTokenOverFortyLettersIsLeftAlone() {
  #expect(split(String(repeating: "ofthe", count: 9)) == nil)
}
