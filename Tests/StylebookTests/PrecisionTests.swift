import Linting
import Prose
import Testing

@testable import Stylebook

struct PrecisionTests {
  private let table = MeasuredPrecision.table

  @Test func everyRuleOfTheTableExistsAndItsNumbersAgree() {
    #expect(table.entries.count > 100)
    for (rule, precision) in table.entries {
      #expect(table[rule] == precision)
      #expect(Stylebook.rule(named: rule) != nil, "\(rule)")
      #expect(precision.findings > 0 && precision.right <= precision.findings, "\(rule)")
    }
  }

  @Test func linesThatAreNoNumbersAreLeftOut() {
    let table = PrecisionTable("a\t3\t2\nb\t3\nc\tx\t1\n\nd\t20\t20")
    #expect(table.entries.map(\.rule) == ["a", "d"])
    #expect(table["a"] == Precision(findings: 3, right: 2))
    #expect(table["b"] == nil && table["c"] == nil && table[""] == nil)
    let many = PrecisionTable((0..<500).map { "rule-\($0)\t1\t1\n" }.joined())
    #expect(many["rule-399"] != nil && many["rule-400"] == nil)
  }

  @Test func theProgramCarriesTheNumbers() throws {
    let rule = try #require(Stylebook.rule(named: "common-misspelling"))
    #expect(rule.precision == table["common-misspelling"])
    #expect(try #require(rule.precision?.share) > 0.9)
  }

  @Test func noRuleThatIsWrongTooOftenIsOn() {
    for rule in Stylebook.defaultRules {
      if let share = rule.precision?.share { #expect(share >= Rule.trustedShare, "\(rule.name)") }
      if rule.severity == .info, rule.name != "no-final-newline" {
        #expect(rule.precision?.share ?? 0 >= Rule.informingShare, "\(rule.name)")
      }
    }
  }

  @Test func aRuleThatNobodyMeasuredOnlySuggests() throws {
    let rule = try #require(swiftRules.first { $0.name == "doubled-apostrophe" })
    func level(_ rule: Rule) -> Applicability? {
      let text = Array("The minister''s plan failed.".utf8)
      let findings = Linter([rule]).findings(in: Document(text, kind: .article))
      return findings.first?.fixes.first?.applicability
    }
    #expect(level(rule) == .safe)
    #expect(level(rule.measured(nil)) == .suggest)
    #expect(level(rule.measured(nil, keepsLevels: true)) == .safe)
    #expect(level(rule.measured(Precision(findings: 19, right: 19))) == .suggest)
    #expect(level(rule.measured(Precision(findings: 20, right: 19))) == .safe)
    #expect(!rule.measured(Precision(findings: 20, right: 17)).isOn)
    #expect(rule.measured(Precision(findings: 19, right: 0)).isOn)
  }
}
