import Linting
import Prose
import Stylebook
import Testing

private func places(_ trigger: Trigger, in text: String, as kind: DraftKind = .article) -> [String] {
  let rule = Rule(
    "probe", family: .spacing, severity: .info, changes: .spacing, summary: "", why: "", source: "", wakes: [trigger],
    examples: []
  ) { draft, place, report in
    report.add("woken", at: draft.tokens[place.token].range)
  }
  let bytes = Array(text.utf8)
  return Linter([rule]).findings(in: Document(bytes, kind: kind)).map {
    String(decoding: bytes[$0.range], as: UTF8.self)
  }
}

@Suite struct LinterTests {
  @Test func aMarkWakesItsRules() {
    #expect(places(.marks([.comma, .ampersand]), in: "One, two & three.") == [",", "&"])
  }

  @Test func aWordWakesItsRulesInAnyCase() {
    #expect(places(.words(["less", "fewer"]), in: "Less is more, FEWER is less.") == ["Less", "FEWER", "less"])
  }

  @Test func aRepeatedWordWakesAcrossCaseButNotAcrossAMark() {
    #expect(places(.repeatedWord, in: "The the cat. Cat, cat") == ["the"])
  }

  @Test func aShapeWakesWhenAllItsBitsAreThere() {
    #expect(places(.shape(.innerCapital), in: "An iPhone and expandIraq, NATO, Word.") == ["iPhone", "expandIraq"])
    #expect(places(.shape([.hasDigit, .hasLetter]), in: "49ers 10 ten 5G") == ["49ers", "5G"])
  }

  @Test func aWideGapWakesInsideAndAtBothEdges() {
    #expect(places(.wideGap, in: "one  two") == ["two"])
    #expect(places(.wideGap, in: " one two") == ["one"])
    #expect(places(.wideGap, in: "one two ") == ["two"])
    #expect(places(.wideGap, in: "one two").isEmpty)
  }

  @Test func sentencesWakeAtTheirFirstToken() {
    #expect(places(.lowSentenceStart, in: "It rained. they left. 15 men came. They stayed.") == ["they", "15"])
  }

  @Test func anUnknownWordWakes() {
    #expect(places(.unknownWord, in: "The zzyqqv sat on the table.") == ["zzyqqv"])
  }

  @Test func blocksOfARoleWake() {
    #expect(
      places(.block([.headline]), in: "Ministers agree on talks\nThey will meet on Monday in the city.") == [
        "Ministers"
      ])
  }

  @Test func aBlockInAnotherLanguageGetsOnlyTheRulesOfAnyLanguage() {
    let text =
      "Der Minister sagte am Montag dass die Verhandlungen nicht vor dem kommenden Winter abgeschlossen werden können."
    func found(_ family: Rule.Family) -> Int {
      let rule = Rule(
        "probe", family: family, severity: .info, changes: .spacing, summary: "", why: "", source: "",
        wakes: [.words(["montag"])], examples: []
      ) { draft, place, report in report.add("woken", at: draft.tokens[place.token].range) }
      return Linter([rule]).findings(in: Document(Array(text.utf8))).count
    }
    #expect(found(.encoding) == 1)
    #expect(found(.spelling) == 0)
  }

  @Test func aRuleThatFindsTooMuchIsCutOffAndSaysSo() {
    let text = Array(repeating: "less ", count: Report.mostFindings + 50).joined()
    let rule = Rule(
      "probe", family: .usage, severity: .info, changes: .wording, summary: "", why: "", source: "",
      wakes: [.words(["less"])], examples: []
    ) { draft, place, report in report.add("woken", at: draft.tokens[place.token].range) }
    let findings = Linter([rule]).findings(in: Document(Array(text.utf8)))
    #expect(findings.count == Report.mostFindings + 1)
    #expect(findings.last?.rule == "too-many-findings")
  }
}
