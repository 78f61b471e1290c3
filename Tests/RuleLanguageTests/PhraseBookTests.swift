import Linting
import Prose
import RuleLanguage
import Testing

/// A rule of one line that only finds.
private func rule(_ name: String, _ lines: String) throws -> Rule {
  try RuleFile(path: "usage/\(name).rule", text: "A rule.\n\n\(lines)\n\nbad {x}\ngood y\n").rule
}

@Suite struct PhraseBookTests {
  /// Phrases that begin alike, end alike, touch, and wake at the same words, in many mixtures.
  @Test(arguments: 0..<40) func rulesFindTogetherWhatEachFindsAlone(_ seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let elements = [
      "red", "blue", "green", "<number>", "<lower>", "<word>", "<capitalised>", ",", "red-green", "<few>",
      "(red|blue)?",
    ]
    var rules: [Rule] = []
    while rules.count < 16 {
      let words = (0...random.below(4)).map { _ in elements[random.below(elements.count)] }
      let start = random.below(9) == 0 ? "^ " : ""
      let phrase = start + words.joined(separator: " ") + (random.below(9) == 0 ? " $" : "")
      // A phrase without a word to wake it is no rule.
      if let made = try? rule("rule-\(rules.count)", "list few: red, tree, sky\n" + phrase) { rules.append(made) }
    }
    let vocabulary = ["red", "Red", "blue", "green", "tree", "sky", "7", ",", "red-green", ".", "blue"]
    let text = (0..<400).map { _ in vocabulary[random.below(vocabulary.count)] }.joined(separator: " ")
    let document = Document(Array(text.utf8))
    let together = Linter(rules).findings(in: document)
    let apart = rules.flatMap { Linter([$0]).findings(in: document) }.sorted()
    #expect(together == apart)
    #expect(together.count > 50)
  }

  @Test func manyRulesAtOneWordAreCutShortAndTold() throws {
    let rules = try (0..<200).map { try rule("rule-\($0)", "the <lower>") }
    let findings = Linter(rules).findings(in: Document(Array("See the sea and the sky.".utf8)))
    #expect(findings.count == 2 * 16 + 1)
    #expect(findings.count { $0.rule == "too-many-findings" } == 1)
  }

  @Test func rulesThatFindNothingAtAWordHideNone() throws {
    let blind = try (0..<200).map { try rule("blind-\($0)", "the <number>") }
    let seeing = try rule("seeing", "the <lower>")
    let findings = Linter(blind + [seeing]).findings(in: Document(Array("See the sea.".utf8)))
    #expect(findings.map(\.rule) == ["seeing"])
  }
}

/// SplitMix64.
private struct Seeded {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
