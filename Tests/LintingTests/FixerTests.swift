import Linting
import Prose
import Stylebook
import Testing

/// A rule that is woken by one word and answers with given fixes.
private func rule(
  _ name: String, on word: String, changes: Rule.Change = .wording, fix: @escaping @Sendable (TextRange) -> [Fix]
) -> Rule {
  Rule(
    name, family: .usage, severity: .warning, changes: changes, summary: "A rule for a test.", why: "", source: "",
    wakes: [.words([word])], examples: []
  ) { draft, place, report in
    let range = draft.tokens[place.token].range
    report.add("found", at: range, fixes: fix(range))
  }
}

private func fixed(_ text: String, _ rules: [Rule], level: Applicability = .safe) -> String {
  String(decoding: Fixer(Linter(rules), level: level).fix(Array(text.utf8)).text, as: UTF8.self)
}

@Suite struct FixerTests {
  @Test func onlySafeFixesAreAppliedUnlessUnsafeOnesAreAskedFor() {
    let rules = [
      rule("a", on: "one") { [.replace($0, "1", .safe)] }, rule("b", on: "two") { [.replace($0, "2", .unsafe)] },
      rule("c", on: "three") { [.replace($0, "3", .suggest)] },
    ]
    #expect(fixed("one two three", rules) == "1 two three")
    #expect(fixed("one two three", rules, level: .unsafe) == "1 2 three")
  }

  @Test func aFixIsAllOfItsEditsOrNone() {
    let pair = rule("pair", on: "one") { range in
      [Fix(.safe, [Edit(range, "eins"), Edit(range.upperBound..<range.upperBound + 4, "")])]
    }
    let other = rule("zother", on: "two") { [.replace($0, "zwei")] }
    // The pair begins first and wins; “two” is gone with it.
    #expect(fixed("one two three", [pair, other]) == "eins three")
  }

  @Test func twoInsertsAtOnePointAreNotBothApplied() {
    let first = rule("a", on: "word") { [.insert("x", at: $0.lowerBound)] }
    let second = rule("b", on: "word") { [.insert("y", at: $0.lowerBound)] }
    #expect(["xword", "yxword", "xyword"].contains(fixed("word", [first, second])))
    #expect(fixed("word", [first, second]) == fixed("word", [second, first]))
  }

  @Test func rulesThatUndoEachOtherLeaveTheTextAndAreNamed() {
    let there = rule("there", on: "cat") { [.replace($0, "dog")] }
    let back = rule("back", on: "dog") { [.replace($0, "cat")] }
    let outcome = Fixer(Linter([there, back])).fix(Array("a cat".utf8))
    #expect(outcome.text == Array("a cat".utf8))
    #expect(!outcome.unstableRules.isEmpty)
    #expect(outcome.applied.isEmpty)
  }

  @Test func whatOneFixOpensTheNextRoundCloses() {
    let first = rule("a", on: "alpha") { [.replace($0, "beta")] }
    let second = rule("b", on: "beta") { [.replace($0, "gamma")] }
    #expect(fixed("alpha", [second, first]) == "gamma")
  }

  @Test func aTextWithInvalidUTF8IsNeverRewritten() {
    let text = Array("one ".utf8) + [0xFF]
    #expect(Fixer(Linter([rule("a", on: "one") { [.replace($0, "1")] }])).fix(text).text == text)
  }

  @Test(arguments: [
    ("She said “one more”.", Applicability.unsafe), ("She said one more.", .safe), ("“He left.” She had one.", .safe),
  ])
  func wordingInsideAQuotationDropsOneLevel(_ text: String, _ level: Applicability) {
    let linter = Linter([rule("a", on: "one") { [.replace($0, "1")] }])
    #expect(linter.findings(in: Document(Array(text.utf8))).map { $0.fixes[0].applicability } == [level])
  }

  @Test(arguments: [Rule.Change.glyph, .spacing, .headlineCase, .layout])
  func whatIsNoWordingKeepsItsLevelInsideAQuotation(_ change: Rule.Change) {
    let linter = Linter([rule("a", on: "one", changes: change) { [.replace($0, "1")] }])
    let findings = linter.findings(in: Document(Array("She said “one more”.".utf8)))
    #expect(findings.map { $0.fixes[0].applicability } == [.safe])
  }

  @Test func aQuotationThatAFixOpensUpStaysProtected() {
    // Taking the marks away would make the word safe to change in a second run, so the line stays as it is.
    let marks = Rule(
      "marks", family: .quotes, severity: .warning, changes: .glyph, summary: "", why: "", source: "",
      wakes: [.marks([.openDouble, .closeDouble])], examples: []
    ) { draft, place, report in
      report.add("mark", at: draft.tokens[place.token].range, fix: .delete(draft.tokens[place.token].range))
    }
    let word = rule("word", on: "one") { [.replace($0, "1")] }
    #expect(fixed("She said “one more” today.", [marks, word]) == "She said “one more” today.")
    #expect(fixed("She said “no more” today.", [marks, word]) == "She said no more today.")
  }

  @Test func editsAreAppliedWhereverTheyStandInTheList() {
    let text = Array("abcdef".utf8)
    let edits = [Edit(4..<5, "E"), Edit(0..<1, ""), Edit(6..<6, "!")]
    #expect(Fixer.apply(edits, to: text) == Array("bcdEf!".utf8))
  }
}

@Suite struct FreedQuotationTests {
  @Test func wordsThatAFixWouldSetFreeAreLeftAloneWithTheirLine() {
    // Taking the control characters away makes one word of the closing mark and what follows, and so no quotation.
    let text = "Agree to it > “qake 'aSp ptoreS'\u{0}\u{3}kee to\nThe plan is is ready."
    let fixer = Fixer(Linter(Stylebook.defaultRules))
    let once = fixer.fix(Array(text.utf8))
    #expect(fixer.fix(once.text).text == once.text)
    #expect(String(decoding: once.text, as: UTF8.self).contains("aSp"))
    #expect(String(decoding: once.text, as: UTF8.self).hasSuffix("The plan is ready.\n"))
  }

  @Test func wordsThatAFixInAnotherLineWouldSetFreeLeaveTheTextAsItWas() {
    // Without the control character the second rule ends the front matter, and the quotation opens elsewhere.
    let text =
      "---\ntttle: A x<b<pand</b<Iraq &alp; more >t “qu---\n\u{1}---\ntitx & more > “quoted+*tex & more `c,dx &) more `c,de` [a](\n"
    for level in [Applicability.safe, .unsafe] {
      let fixer = Fixer(Linter(Stylebook.defaultRules), level: level)
      let once = fixer.fix(Array(text.utf8), format: .markdown)
      #expect(fixer.fix(once.text, format: .markdown).text == once.text)
    }
  }
}
