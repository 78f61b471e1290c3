import Lexicon
import Prose
import Stylebook
import Testing

@testable import Linting

/// Words that were looked for in vain stay silent, and all others are judged as if nobody had looked before.
@Suite struct VainSearchTests {
  /// A lexicon with which nobody has looked for a word: that of a newsroom with one word, which no draft here has.
  private static var unused: Lexicon { Lexicon.builtIn.adding(HouseWords([Array("Quuxburgh".utf8)])) }

  @Test func aKeyTellsWordsAndCircumstancesApart() {
    let searches = Self.unused.vainSearches
    let key = VainSearches.Key(WordHash.of("Abubakarov"), 1)
    #expect(!searches.holds(key))
    searches.add(key)
    #expect(searches.holds(key))
    #expect(!searches.holds(VainSearches.Key(WordHash.of("Abubakarov"), 0)))
    #expect(!searches.holds(VainSearches.Key(WordHash.of("Abubakarova"), 1)))
  }

  /// One lexicon for all drafts, in which searches gather, against one for each draft.
  @Test(arguments: [Format.text, .headlines, .markdown])
  func whatWasLookedForBeforeChangesNoFinding(format: Format) {
    let shared = Linter(Stylebook.rules, lexicon: Self.unused)
    for seed in 0..<60 {
      var random = RandomDraft(seed: UInt64(seed % 20))
      let document = Document(Array(random.text(words: 120).utf8), format: format)
      let alone = Linter(Stylebook.rules, lexicon: Self.unused)
      #expect(shared.findings(in: document) == alone.findings(in: document), "seed \(seed)")
    }
  }

  /// The same word with and without a capital, at the front of a sentence and in it, in the order that remembers most.
  @Test func circumstancesDoNotLeakIntoEachOther() {
    let lines = ["Goverment wins.", "The goverment wins.", "The Goverment wins.", "Zelenka wins.", "The zelenka wins."]
    let shared = Linter(Stylebook.rules, lexicon: Self.unused)
    for line in lines + lines.reversed() + lines {
      let document = Document(Array(line.utf8))
      let alone = Linter(Stylebook.rules, lexicon: Self.unused)
      #expect(shared.findings(in: document) == alone.findings(in: document), "\(line)")
    }
  }
}
