import Linting
import Testing

@testable import Configuration

let catalogue = Catalogue(
  rules: [
    Rule.named("trailing-link-dash", .linkSpam, .error), Rule.named("repeated-word", .repetition, .error),
    Rule.named("multiple-spaces", .spacing, .warning), Rule.named("missing-space", .spacing, .error),
    Rule.named("title-case", .casing, .info, isOn: false),
  ],
  houses: [
    .plain, House(name: "daily", summary: "", choices: ["headline_case": "title"], rules: ["title-case": .on]),
  ])

extension Rule {
  static func named(_ name: String, _ family: Family, _ severity: Severity, isOn: Bool = true) -> Rule {
    Rule(
      name, family: family, severity: severity, changes: .wording, isOn: isOn, summary: "", why: "", source: "",
      wakes: [], examples: []
    ) { _, _, _ in }
  }
}

@Suite struct ConfigurationFileTests {
  private func read(_ text: String) -> (file: ConfigurationFile, problems: [ConfigurationProblem]) {
    ConfigurationFile.read(Array(text.utf8), path: "copydesk.json", catalogue: catalogue)
  }

  @Test func aWholeFileIsRead() {
    let (file, problems) = read(
      """
      // what the desk wants
      {
        "$schema": "https://example.org/s.json",
        requiredVersion: '>=0.1',
        "extends": ["copydesk:daily", "../shared/house.json"],
        "house": "daily",
        "include": ["drafts/**"], "exclude": "archive/**",
        "rules": { "multiple-spaces": "off", "casing": { "severity": "warning" }, "all": "on", "x-why": 1 },
        "ruleFolders": ["our-rules"],
        "fix": { "unsafeFor": ["repeated-word"], "safeFor": [] },
        "lexicon": ["words.txt"], "sites": ["The Daily Example"],
        "overrides": [ { "files": ["wire/**"], "rules": { "title-case": "off" } } ],
        "stet": [ { "files": "a.md", "rules": ["repeated-word"], "text": "the the", "reason": "band", "until": "2027-01-31" } ],
        "failOn": "warning",
        "x-note": { "anything": 1 },
      }
      """)
    #expect(problems == [])
    #expect(file.requiredVersion?.value.text == ">=0.1")
    #expect(file.extends.map(\.value) == ["copydesk:daily", "../shared/house.json"])
    #expect(file.layer.house?.value == "daily")
    #expect(file.include.map(\.value.pattern) == ["drafts/**"])
    #expect(file.exclude.map(\.value.pattern) == ["archive/**"])
    #expect(file.layer.rules.map(\.selector) == ["multiple-spaces", "casing", "all"])
    #expect(file.layer.rules.map(\.choice.value) == [.off, .severity(.warning), .on])
    #expect(file.layer.rules.first?.choice.origin.description == "copydesk.json:8")
    #expect(file.ruleFolders.map(\.value) == ["our-rules"])
    #expect(file.unsafeFixes.map(\.value) == ["repeated-word"])
    #expect(file.layer.lexicon.map(\.value) == ["words.txt"])
    #expect(file.layer.sites.map(\.value) == ["The Daily Example"])
    #expect(file.overrides.first?.layer.rules.first?.selector == "title-case")
    #expect(file.stets.first?.until == CalendarDay(year: 2027, month: 1, day: 31))
    #expect(file.stets.first?.text == "the the")
    #expect(file.failOn?.value == .warning)
  }

  @Test func aMistakeWithoutALineNamesItsFile() {
    #expect(
      read("").problems.map(\.description) == ["error: copydesk.json: there is no value, only blank space; write one"])
  }

  @Test func aMistakeIsShownWithItsLineAndTheCure() {
    let (_, problems) = read("{\n  \"house\": \"plain\",\n  \"ruels\": { \"title-case\": \"off\" }\n}")
    #expect(
      problems.map(\.description) == [
        """
        error: unknown key "ruels"
         --> copydesk.json:3:3
          |
        3 |   "ruels": { "title-case": "off" }
          |   ^^^^^^^ did you mean "rules"?
        """
      ])
  }

  @Test(
    arguments: [
      ("", "there is no value, only blank space; write one", nil),
      ("{", "the text ends before the array or object does; close it", nil),
      ("[]", "a configuration must be an object, not an array", nil),
      ("{\"house\":\"dialy\"}", "unknown house \"dialy\"", "did you mean \"daily\"?"),
      ("{\"house\":\"xxxxxx\"}", "unknown house \"xxxxxx\"", "possible values: plain, daily"),
      ("{\"house\":7}", "a string is wanted here, not a number", nil),
      ("{\"rules\":[]}", "\"rules\" must be an object, not an array", "write { \"rule-name\": \"off\" }"),
      ("{\"rules\":{\"titel-case\":\"off\"}}", "unknown rule \"titel-case\"", "did you mean \"title-case\"?"),
      ("{\"rules\":{\"title-case\":\"of\"}}", "unknown severity \"of\"", "did you mean \"off\"?"),
      ("{\"rules\":{\"title-case\":{\"sevrity\":\"off\"}}}", "unknown key \"sevrity\"", "did you mean \"severity\"?"),
      ("{\"rules\":{\"title-case\":true}}", "a string is wanted here, not a boolean", nil),
      ("{\"failOn\":\"eror\"}", "unknown level \"eror\"", "did you mean \"error\"?"),
      ("{\"requiredVersion\":\"new\"}", "\"new\" is no version requirement", "write it as >=0.3 or >=0.3 <1"),
      (
        "{\"overrides\":[{\"rules\":{}}]}", "an override needs \"files\"",
        "say which drafts it is for: \"files\": [\"wire/**\"]"
      ),
      ("{\"overrides\":{}}", "a list is wanted here, not an object", "put it in [ ]"),
      ("{\"stet\":[{\"files\":\"a\",\"until\":\"2027-02-29\"}]}", "\"2027-02-29\" is no day", "write it as 2027-01-31"),
      ("{\"stet\":[{\"files\":\"a\",\"rules\":[\"x\"]}]}", "unknown rule \"x\"", "copydesk rules lists them"),
      (
        "{\"fix\":{\"safeFor\":[\"repeated-wrod\"]}}", "unknown rule \"repeated-wrod\"",
        "did you mean \"repeated-word\"?"
      ),
      (
        "{\"house\":\"plain\",\"house\":\"daily\"}", "the key \"house\" stands here a second time",
        "remove one of the two"
      ),
    ] as [(String, String, String?)])
  func eachMistakeHasOneProblemWithItsCure(text: String, message: String, hint: String?) {
    let problems = read(text).problems
    #expect(problems.map(\.message) == [message])
    #expect(problems.map(\.hint) == [hint])
  }

  @Test func whatIsRightIsKeptBesideWhatIsWrong() {
    let (file, problems) = read("{\"rules\":{\"none\":\"off\",\"repeated-word\":\"off\"},\"failOn\":\"warning\"}")
    #expect(problems.count == 1)
    #expect(file.layer.rules.map(\.selector) == ["repeated-word"])
    #expect(file.failOn?.value == .warning)
  }

  @Test func noBytesMakeTheReaderFail() {
    var random = Seeded(state: 5)
    let pieces = [
      "{", "}", "[", "]", "\"rules\"", ":", ",", "\"off\"", "\"stet\"", "\"files\"", "1", "null", "//x\n", "\u{FEFF}",
      "é",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      for problem in read(text).problems {
        #expect(problem.span.upperBound <= text.utf8.count)
        #expect(!problem.description.isEmpty)
      }
    }
  }
}

struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
  }
}
