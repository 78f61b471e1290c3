import Prose
import Testing

@testable import Lexicon

@Suite struct HouseWordTests {
  private static let list = """
    \u{FEFF}# names
    Zhuravlyov Qorvex   # the minister and the firm
    blorfing
    iQorv\r
    QRVX
    Expandiraq expandIraq

    """
  private let lexicon = Lexicon.builtIn.adding(HouseWords([Array(Self.list.utf8), Array("Plimf\tQuuxly".utf8)]))

  private func isKnown(_ word: String) -> Bool { lexicon.isKnown(Array(word.utf8)) }

  @Test(arguments: ["Zhuravlyov", "Qorvex", "blorfing", "iQorv", "QRVX", "Plimf", "Quuxly", "Qorvex’s", "blorfing's"])
  func aListedWordIsKnown(word: String) {
    #expect(isKnown(word))
    #expect(!Lexicon.builtIn.isKnown(Array(word.utf8)))
    #expect(lexicon.corrections(of: Array(word.utf8), previous: nil, next: nil) == [])
  }

  @Test(arguments: ["minister", "#", "names", "firm"]) func aCommentListsNothing(word: String) {
    #expect(!lexicon.houseAccepts(Array(word.utf8)[...], isAboutCase: false))
  }

  @Test func aListedWordIsNotSplit() {
    #expect(Lexicon.builtIn.split(Array("expandIraq".utf8)) != nil)
    #expect(lexicon.split(Array("expandIraq".utf8)) == nil)
  }

  @Test func capitalsTellTermsFromNames() {
    #expect(lexicon.entry("blorfing")?.flags == [.word])
    #expect(lexicon.entry("Qorvex")?.flags == [.name])
    #expect(lexicon.entry("iqorv")?.flags == [.name, .cased])
    #expect(lexicon.entry("qrvx")?.flags == [.acronym])
    #expect(lexicon.canonicalCasing(WordHash.of("IQORV")) == ["iQorv"])
    #expect(lexicon.canonicalCasing(WordHash.of("expandiraq")) == ["Expandiraq", "expandIraq"])
    #expect(lexicon.canonicalCasing(WordHash.of("iphone")) == Lexicon.builtIn.canonicalCasing(WordHash.of("iphone")))
  }

  @Test(arguments: [
    ("blorfing", true, false), ("Blorfing", true, false), ("Qorvex", true, true), ("qorvex", false, false),
    ("QORVEX", true, true), ("Qorvex’s", true, true), ("QORVEX'S", true, true), ("iQorv", true, true),
    ("Iqorv", false, false), ("expandIraq", true, true), ("other", false, false), ("", false, false),
    ("s", false, false),
  ])
  func aWordIsRightAsItIsListed(written: String, isAccepted: Bool, isAcceptedCase: Bool) {
    #expect(lexicon.houseAccepts(Array(written.utf8)[...], isAboutCase: false) == isAccepted)
    #expect(lexicon.houseAccepts(Array(written.utf8)[...], isAboutCase: true) == isAcceptedCase)
  }

  @Test func aListedMisspellingHasNoCorrection() {
    let house = Lexicon.builtIn.adding(HouseWords([Array("Recieve".utf8)]))
    #expect(Lexicon.builtIn.correction(WordHash.of("recieve")) == "receive")
    #expect(house.correction(WordHash.of("recieve")) == nil)
  }

  @Test func anOrdinaryWordStaysWhatItIs() {
    let house = Lexicon.builtIn.adding(HouseWords([Array("Table".utf8)]))
    #expect(house.entry("table") == Lexicon.builtIn.entry("table"))
  }

  @Test func emptyListsAddNothing() {
    #expect(!Lexicon.builtIn.adding(HouseWords([[], Array("# nothing\n\n".utf8)])).hasHouseWords)
    #expect(!Lexicon.builtIn.adding(nil).hasHouseWords)
  }
}
