import Lexicon
import Testing

private func join(_ left: String, _ right: String) -> Join? {
  Lexicon.builtIn.join(Array(left.utf8), Array(right.utf8))
}

@Test(arguments: [
  ("gover", "nment"), ("interna", "tional"), ("minis", "ter"), ("presid", "ent"), ("agree", "ment"),
  ("th", "eir"), ("politi", "cians"),
])
func aBrokenWordIsJoined(left: String, right: String) throws {
  #expect(try #require(join(left, right)).spaceAt == nil)
}

@Test(arguments: [("Th", "ecat", 3), ("o", "fthe", 2), ("i", "nthe", 2), ("th", "egovernment", 3), ("sai", "dthat", 4)])
func aSpaceOneLetterOffIsMoved(left: String, right: String, place: Int) throws {
  #expect(join(left, right)?.spaceAt == place)
}

@Test(arguments: [
  ("the", "cat"), ("in", "to"), ("a", "lot"), ("prime", "minister"), ("are", "as"), ("twelve", "months"),
  ("de", "la"), ("E", "coli"), ("T", "shirt"), ("some", "times"), ("every", "day"), ("may", "be"), ("al", "Qaeda"),
  ("New", "York"), ("Van", "Gogh"), ("J", "Smith"), ("I", "T"), ("on", "line"), ("week", "end"), ("no", "where"),
  ("x", "ray"), ("Le", "Pen"), ("Sri", "Lanka"), ("El", "Salvador"), ("Abu", "Dhabi"), ("Tel", "Aviv"),
])
func twoWordsThatStandWellAreLeftAlone(left: String, right: String) {
  #expect(join(left, right) == nil)
}

@Test func noListedPairOfWordsIsTakenForABrokenWord() throws {
  var pairs = 0
  for line in try SourceLists.lines("pairs.txt").enumerated().filter({ $0.offset % 12 == 0 }).map(\.element) {
    for item in line.dropFirst() {
      let right = String(item.prefix { $0 != " " })
      pairs += 1
      #expect(join(line[0], right) == nil, "\(line[0]) \(right)")
    }
  }
  #expect(pairs > 10_000)
}
