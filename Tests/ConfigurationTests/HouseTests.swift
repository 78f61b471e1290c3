@testable import Linting
import Prose
import Stylebook
import System
import Testing

@testable import Configuration

/// One headline of a house's examples.
struct HouseExample: Sendable, CustomTestStringConvertible {
  let house: String
  let line: Int
  let draft: String
  let isBad: Bool
  var fixed: String?
  var testDescription: String { "\(house): \(draft)" }

  static let folder = Folder.join(
    Folder.parent(of: Folder.parent(of: Folder.parent(of: #filePath))), "Rules/houses")

  /// The examples of a house, in the order of its file; a line is `bad`, `fixed` or `good` and the headline.
  static func examples(of house: String) throws -> [HouseExample] {
    let text = String(decoding: try File.read(Folder.join(folder, house + ".examples")), as: UTF8.self)
    var examples: [HouseExample] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let draft = String(line.dropFirst(6))
      if line.hasPrefix("bad   ") {
        examples.append(HouseExample(house: house, line: index + 1, draft: draft, isBad: true))
      } else if line.hasPrefix("good  ") {
        examples.append(HouseExample(house: house, line: index + 1, draft: draft, isBad: false))
      } else if line.hasPrefix("fixed ") {
        examples[examples.count - 1].fixed = draft
      } else {
        #expect(line.isEmpty || line.hasPrefix("#"), "\(house).examples:\(index + 1) has no meaning")
      }
    }
    return examples
  }

  /// What is wrong with the example when the whole house reads it.
  func failures(_ linter: Linter) -> [String] {
    let example = isBad ? Example.bad(draft, as: .headline) : Example.good(draft, as: .headline)
    let (text, marks) = example.unmarked
    let findings = linter.findings(in: Document(text, kind: .headline))
    var failures: [String] = []
    for mark in marks where !findings.contains(where: { $0.range == mark }) {
      failures.append("nothing is found at “\(String(decoding: text[mark], as: UTF8.self))”")
    }
    for finding in findings where !marks.contains(finding.range) {
      failures.append("\(finding.rule) finds “\(String(decoding: text[finding.range], as: UTF8.self))”")
    }
    var taken = TakenRanges()
    let edits = findings.compactMap(\.fixes.first).filter { taken.take($0.edits) }.flatMap(\.edits)
    let result = Fixer.apply(edits, to: text)
    if isBad, result != Array((fixed ?? "").utf8) {
      failures.append("fixing gives “\(String(decoding: result, as: UTF8.self))”")
    }
    return failures
  }
}

private func linter(for house: String) -> Linter {
  var settings = DraftSettings(catalogue: .builtIn)
  settings.move(into: Sourced(house, from: .commandLine(flag: "--house")))
  let (rules, severities) = settings.activeRules()
  return Linter(rules, style: settings.style, severities: severities)
}

@Suite struct HouseTests {
  @Test func everyHouseReadsWithoutAMistake() {
    for problem in House.builtInProblems { Issue.record("\(problem)") }
    #expect(House.builtIn.contains(.plain))
    #expect(
      House.builtIn.map(\.name)
        == ["apa", "ap", "bbc", "chicago", "economist", "guardian", "mla", "nyt", "plain", "start-case"].sorted())
  }

  @Test(arguments: House.builtIn.map(\.name))
  func everyExampleOfAHouseHolds(_ house: String) throws {
    let linter = linter(for: house)
    let examples = try HouseExample.examples(of: house)
    #expect(examples.count >= 40)
    #expect(examples.contains { $0.isBad } && examples.contains { !$0.isBad })
    for example in examples {
      for failure in example.failures(linter) {
        Issue.record("Rules/houses/\(house).examples:\(example.line): \(failure)\n  in: \(example.draft)")
      }
    }
  }

  @Test func housesDisagreeWhereTheirStylesDo() {
    func found(_ headline: String, in house: String) -> [String] {
      linter(for: house).findings(in: Document(Array(headline.utf8), kind: .headline)).map(\.rule)
    }
    #expect(found("Nato ministers meet after border talks fail", in: "ap") == ["acronym-case-style"])
    #expect(found("Nato ministers meet after border talks fail", in: "guardian") == [])
    #expect(found("Judge Rejects Appeal From Owners of the Ferry", in: "nyt") == [])
    #expect(found("Judge Rejects Appeal From Owners of the Ferry", in: "chicago") == ["headline-case-style"])
    #expect(found("Judge Rejects Appeal From Owners of the Ferry", in: "bbc") == ["headline-case-style"])
  }

  @Test func aProjectsOwnChoiceOutranksItsHouse() {
    let text = #"{ "house": "ap", "choices": { "serialComma": "yes", "smallWords": ["a", "an"] } }"#
    let (project, problems) = Project.load("copydesk.json", catalogue: .builtIn, version: "1.0") { _ in
      Array(text.utf8)
    }
    #expect(problems == [])
    #expect(project.settings(for: "a.txt").style["serialComma"] == "yes")
    #expect(project.settings(for: "a.txt").style["smallWords"] == "a an")
    #expect(project.settings(for: "a.txt").style["headlineQuotes"] == "single")
  }

  @Test func anUnknownChoiceOrValueIsNamed() {
    let text = #"{ "choices": { "serialComa": "yes", "dash": "em-spacd", "headlineLength": "long" } }"#
    let problems = ConfigurationFile.read(Array(text.utf8), path: "copydesk.json", catalogue: .builtIn).problems
    #expect(
      problems.map(\.message) == [
        "unknown key \"serialComa\"", "unknown value of dash \"em-spacd\"", "a number is wanted here, not a string",
      ])
  }
}
