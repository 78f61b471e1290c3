import Linting
import JSON
import Testing

@testable import Configuration

@Suite struct ProjectTests {
  private func load(
    _ files: [String: String], _ path: String = "/desk/copydesk.json"
  ) -> (project: Project, problems: [ConfigurationProblem]) {
    Project.load(path, catalogue: catalogue, version: "0.1.0") { files[$0].map { Array($0.utf8) } }
  }

  private func severity(_ project: Project, _ rule: String, _ path: String = "/desk/a.md") -> Severity? {
    catalogue.rules.first { $0.name == rule }.flatMap { project.settings(for: path).severity(of: $0) }
  }

  @Test func withoutAFileTheDefaultsHold() {
    let project = Project.empty(catalogue)
    #expect(severity(project, "trailing-link-dash") == .error)
    #expect(severity(project, "title-case") == nil)
    #expect(project.settings(for: "/desk/a.md").style.name == "plain")
  }

  @Test func overridesOutrankRulesAndRulesOutrankWhatIsExtended() {
    let (project, problems) = load([
      "/desk/copydesk.json": """
      {"extends": ["../base/a.json", "../base/b.json"], "rules": {"multiple-spaces": "error"},
       "overrides": [
        {"files": "wire/**", "rules": {"multiple-spaces": "info", "repeated-word": "off"}},
        {"files": "wire/late/**", "rules": {"multiple-spaces": "off"}}]}
      """,
      "/base/a.json": "{\"rules\": {\"repeated-word\": \"info\", \"trailing-link-dash\": \"info\"}}",
      "/base/b.json": "{\"rules\": {\"repeated-word\": \"warning\", \"multiple-spaces\": \"off\"}}",
    ])
    #expect(problems == [])
    #expect(severity(project, "trailing-link-dash") == .info)
    #expect(severity(project, "repeated-word") == .warning)
    #expect(severity(project, "multiple-spaces") == .error)
    #expect(severity(project, "multiple-spaces", "/desk/wire/a.md") == .info)
    #expect(severity(project, "repeated-word", "/desk/wire/a.md") == nil)
    #expect(severity(project, "multiple-spaces", "/desk/wire/late/a.md") == nil)
    #expect(project.overrides(for: "/desk/wire/late/a.md") == [0, 1])
  }

  @Test func aRuleOutranksItsFamilyAndAFamilyOutranksAll() {
    let (project, _) = load([
      "/desk/copydesk.json": "{\"rules\": {\"missing-space\": \"info\", \"spacing\": \"warning\", \"all\": \"off\"}}"
    ])
    #expect(severity(project, "missing-space") == .info)
    #expect(severity(project, "multiple-spaces") == .warning)
    #expect(severity(project, "repeated-word") == nil)
  }

  @Test func aHouseSwitchesItsRulesAndGivesItsChoices() {
    let (project, _) = load([
      "/desk/copydesk.json": "{\"house\": \"daily\", \"sites\": [\"The Daily\", \"Wire\"]}"
    ])
    #expect(severity(project, "title-case") == .info)
    let style = project.settings(for: "/desk/a.md").style
    #expect(style["headline_case"] == "title")
    #expect(style["sites"] == "The Daily\nWire")
  }

  @Test func everyChoiceNamesItsOrigin() throws {
    let (project, _) = load([
      "/desk/copydesk.json":
        "{\"extends\": \"copydesk:daily\",\n\"rules\": {\"casing\": \"error\"},\n\"overrides\": [\n{\"files\": \"*.md\", \"rules\": {\"title-case\": \"warning\"}}]}"
    ])
    var settings = project.settings(for: "/desk/a.md")
    settings.choose("title-case", .off, flag: "--skip title-case")
    let rule = try #require(catalogue.rules.first { $0.name == "title-case" })
    #expect(
      settings.choices(for: rule).map { "\($0.value.word): \($0.origin)" } == [
        "off: the default", "on: the house style daily", "error: /desk/copydesk.json:2",
        "warning: /desk/copydesk.json:4", "off: --skip title-case",
      ])
  }

  @Test func aCircleIsNamedAtThePlaceThatClosesIt() {
    let (_, problems) = load([
      "/desk/copydesk.json": "{\"extends\": [\"b.json\"]}", "/desk/b.json": "{\"extends\": [\"./copydesk.json\"]}",
    ])
    #expect(
      problems.map(\.message) == [
        "\"extends\" leads in a circle: /desk/copydesk.json -> /desk/b.json -> /desk/copydesk.json"
      ])
    #expect(problems.first?.path == "/desk/b.json")
  }

  @Test func aMissingBaseAndAnUnknownHouseAreProblemsAtTheirPlace() {
    let (_, problems) = load(["/desk/copydesk.json": "{\"extends\": [\"none.json\", \"copydesk:dialy\"]}"])
    #expect(problems.map(\.message) == ["cannot read /desk/none.json", "there is no house \"dialy\""])
    #expect(problems.map(\.hint) == ["check the name and who may read it", "did you mean \"copydesk:daily\"?"])
    #expect(problems.map(\.position.column) == [14, 27])
  }

  @Test func aVersionThatDoesNotFitIsAProblem() {
    let (_, problems) = load(["/desk/copydesk.json": "{\"requiredVersion\": \">=0.3\"}"])
    #expect(problems.map(\.message) == ["this project needs copydesk >=0.3, and this is 0.1.0"])
  }

  @Test func excludesAndStetsHoldBelowTheFolderOfTheirFile() {
    let (project, _) = load([
      "/desk/copydesk.json": "{\"exclude\": [\"archive/**\", \"*.bak.md\"], \"stet\": [{\"files\": \"a.md\"}]}"
    ])
    #expect(project.excludes("/desk/archive/x/a.md"))
    #expect(project.excludes("/desk/deep/a.bak.md"))
    #expect(!project.excludes("/desk/a.md"))
    #expect(!project.excludes("/other/archive/a.md"))
    #expect(project.stets(for: "/desk/a.md").count == 1)
    #expect(project.stets(for: "/desk/b.md").isEmpty)
  }

  @Test(
    arguments: [
      ("a", "/d", "/d/a"), ("../a", "/d/e", "/d/a"), ("../../../a", "/d", "/a"), ("/x/./y", "/d", "/x/y"),
      ("../a", "", "../a"), ("a/../b", "", "b"), ("a//b", "", "a/b"),
    ])
  func pathsAreResolvedAsText(path: String, folder: String, resolved: String) {
    #expect(PathText.resolve(path, from: folder) == resolved)
  }
}
