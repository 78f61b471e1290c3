import Linting
import Prose
import Testing

@testable import Configuration

@Suite struct StetPolicyTests {
  private static let today = CalendarDay(year: 2026, month: 3, day: 1)

  private func policy(
    _ entries: String, isOff: Bool = false, active: [Rule] = Stets.rules, severities: [String: Severity] = [:]
  ) -> StetPolicy {
    let (project, problems) = Project.load("/desk/copydesk.json", catalogue: .builtIn, version: "0.1.0") { _ in
      Array("{\"stet\": [\(entries)]}".utf8)
    }
    #expect(problems.isEmpty)
    return StetPolicy(
      project: project, current: "/desk", today: Self.today, isOff: isOff, active: active, severities: severities)
  }

  private static let entries = """
    {"files": "*", "rules": "repeated-word", "until": "2026-02-28"},
    {"files": "*", "rules": "repeated-word", "until": "2026-03-01"}, {"files": "*"}
    """

  @Test func anEntryIsOverOnTheDayBehindItsLast() throws {
    let ended = policy(Self.entries).endedEntries
    #expect(ended.map(\.finding.message) == ["stet ended on 2026-02-28"])
    #expect(ended.first?.finding.severity == .error)
    #expect(ended.first?.entry.origin.description == "/desk/copydesk.json:1")
    #expect(policy(Self.entries, severities: ["expired-stet": .info]).endedEntries.first?.finding.severity == .info)
  }

  @Test func nobodyIsToldWhoDoesNotAsk() {
    #expect(policy(Self.entries, isOff: true).endedEntries.isEmpty)
    #expect(policy(Self.entries, active: Stets.rules.filter { $0.name != "expired-stet" }).endedEntries.isEmpty)
  }

  @Test func theRulesAboutNotesHaveTheirOwnSeverityUnlessOneIsChosen() {
    let document = Document(Array("Calm. {stet: repeated-word}\n\nFine. {stet: repeated-wrod}\n".utf8), format: .text)
    let rules = Catalogue.builtIn.rules
    let kept = policy("", active: rules, severities: ["unused-stet": .info]).applied(to: [], in: document, path: "a")
      .kept
    let told = kept.map { "\($0.severity) \($0.rule)" }
    #expect(
      told == ["info unused-stet", "warning stet-without-reason", "warning stet-without-reason", "error unknown-stet"])
  }
}
