import Linting
import Stylebook
import Testing

/// One example of one rule.
struct RuleExample: Sendable, CustomTestStringConvertible {
  let rule: String
  let example: Example
  var testDescription: String { "\(rule): \(example.draft)" }

  static let all = Stylebook.rules.flatMap { rule in
    rule.examples.map { RuleExample(rule: rule.name, example: $0) }
  }
}

@Test(arguments: RuleExample.all)
func everyExampleHolds(_ item: RuleExample) throws {
  let rule = try #require(Stylebook.rule(named: item.rule))
  let place = SourceLocation(
    fileID: item.example.file, filePath: item.example.file, line: item.example.line, column: 1)
  for failure in rule.failures(of: item.example, style: house(item.example.house)) {
    Issue.record("\(item.rule): \(failure)\n  in: \(item.example.draft)", sourceLocation: place)
  }
}

@Test func everyRuleHasABadAndTwoGoodExamples() {
  for rule in Stylebook.rules {
    let bad = rule.examples.count { $0.isBad }
    #expect(bad >= 1, "\(rule.name) has no bad example")
    #expect(rule.examples.count - bad >= 2, "\(rule.name) needs two good examples")
  }
}

@Test func ruleNamesAreUnique() {
  let names = Stylebook.rules.map(\.name)
  #expect(Set(names).count == names.count)
}

/// A house by its name, or one that has made a single choice: `headlineQuotes=single`.
private func house(_ name: String) -> HouseStyle {
  let parts = name.split(separator: "=").map(String.init)
  return parts.count == 2 ? HouseStyle(name: name, settings: [parts[0]: parts[1]]) : HouseStyle(name: name)
}
