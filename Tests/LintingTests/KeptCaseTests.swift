import Testing

@testable import Linting

@Suite struct KeptCaseTests {
  private static let text = Array("Apple opens the App Store to App Stores".utf8)

  private func kept(_ texts: [String], _ fixes: [Fix] = [], at range: Range<Int>, rule: String = "a-rule") -> [Finding]
  {
    var kept = KeptCase()
    kept.keep(texts, for: "a-rule")
    let finding = Finding(rule: rule, severity: .warning, range: range, message: "x", fixes: fixes)
    return kept.applied(to: [finding], in: Self.text)
  }

  @Test func whatLiesInAKeptTextIsGone() {
    #expect(kept(["App Store"], at: 16..<25).isEmpty)
    #expect(kept(["Store", "App Store"], [.replace(20..<25, "store")], at: 20..<25).isEmpty)
  }

  @Test func otherTextsAndOtherRulesAreNotTouched() {
    #expect(kept(["App Store"], at: 0..<5).count == 1)
    #expect(kept(["app store"], at: 16..<25).count == 1)
    #expect(kept(["App Store"], at: 16..<25, rule: "b-rule").count == 1)
    #expect(kept([""], at: 16..<25).count == 1)
    // “App Stores” holds the letters of the text, but not the text.
    #expect(kept(["App Store"], at: 29..<39).count == 1)
  }

  @Test func ofAFixOfTheWholeTheEditsInsideAreLeftOut() {
    let edits = [Edit(16..<19, "app"), Edit(20..<25, "store"), Edit(29..<32, "app")]
    #expect(kept(["App Store"], [Fix(.safe, edits)], at: 0..<39).first?.fixes == [Fix(.safe, [edits[2]])])
    #expect(kept(["App Store"], [Fix(.safe, Array(edits[..<2]))], at: 0..<39).isEmpty)
    #expect(kept(["App Store"], at: 0..<39).count == 1)
  }
}
