import Linting
import Testing

@testable import Reporting

@Suite struct FingerprintTests {
  private func fingerprints(_ text: String, of found: [String], path: String = "a.md") -> [String] {
    let bytes = Array(text.utf8)
    var start = 0
    let findings = found.map { word in
      let range = Sample.range(of: word, after: start, in: bytes)
      start = range.upperBound
      return LintedDraft.Noted(Finding(rule: "a-rule", severity: .error, range: range, message: "wrong"))
    }
    return Fingerprint.all(of: LintedDraft(path: path, text: bytes, findings: findings))
  }

  @Test func aParagraphAboveAndBlanksInTheLineChangeNothing() {
    let before = fingerprints("The teh talks.\n", of: ["teh"])
    #expect(before == fingerprints("A new first line.\n\nThe   teh talks. \n", of: ["teh"]))
  }

  @Test func twinsAreToldApart() {
    let twins = fingerprints("The teh talks.\nThe teh talks.\nThe teh talks.\n", of: ["teh", "teh", "teh"])
    #expect(Set(twins).count == 3)
    #expect(twins.allSatisfy { $0.utf8.count == 32 })
    #expect(twins[0] == fingerprints("The teh talks.\n", of: ["teh"])[0])
  }

  @Test func theWordTheLineAndThePathCount() {
    let all = [
      fingerprints("The teh talks.\n", of: ["teh"]), fingerprints("The teh walks.\n", of: ["teh"]),
      fingerprints("The teh talks.\n", of: ["talks"]), fingerprints("The teh talks.\n", of: ["teh"], path: "b.md"),
    ]
    #expect(Set(all).count == 4)
  }
}
