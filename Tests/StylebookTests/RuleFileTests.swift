import Testing

@testable import Stylebook

@Test func everyBuiltInRuleFileReads() {
  for error in Stylebook.ruleFileErrors { Issue.record("Rules/\(error)") }
  #expect(!Stylebook.ruleFiles.isEmpty)
}
