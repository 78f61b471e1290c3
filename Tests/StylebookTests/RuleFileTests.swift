import Linting
import Prose
import RuleLanguage
import Testing

@testable import Stylebook

@Test func everyBuiltInRuleFileReads() {
  for error in Stylebook.ruleFileErrors { Issue.record("Rules/\(error)") }
  #expect(!Stylebook.ruleFiles.isEmpty)
}

@Test func thePackedRulesAreThoseOfTheFiles() {
  #expect(Stylebook.isPacked, "Rules/packed/rules.bin is stale; run “swift run pack-rules”")
}

@Test func theBuiltInRulesFindTogetherWhatTheirFilesFind() throws {
  let files = Stylebook.ruleFiles
  let packed = Linter(try files.map { try #require(Stylebook.rule(named: $0.name)) })
  let read = Linter(files.map(\.rule))
  for file in files {
    for example in file.examples {
      let document = Document(example.unmarked.text, kind: example.kind)
      #expect(packed.findings(in: document) == read.findings(in: document), "\(file.path):\(example.line)")
    }
  }
}

@Test func aBuiltInRuleLoadedAsADesksOwnFindsTheSame() throws {
  for file in Stylebook.ruleFiles {
    let rule = try #require(Stylebook.rule(named: file.name))
    let text = try #require(Stylebook.ruleText(at: file.path))
    let own = try RuleFile(path: "desk/" + file.path, bytes: Array(text.utf8)).rule
    for example in rule.examples {
      let document = Document(example.unmarked.text, kind: example.kind)
      #expect(Linter([own]).findings(in: document) == Linter([rule]).findings(in: document), "\(file.path)")
    }
  }
}
