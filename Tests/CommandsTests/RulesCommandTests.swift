import JSON
import Testing

@testable import Commands

private let fewer = """
  Use “fewer” for what can be counted.

  list people: people, voters
  less <people> -> fewer <1>

  bad   There were {less people} than in May.
  fixed There were fewer people than in May.
  good  There was less rain in May.
  """

/// Three styles written after the documentation of Vale, with every kind of rule that is taken over or refused.
private let styles: [String: String] = [
  "Brand/Terms.yml": """
  # What we call things
  extends: substitution
  message: Use '%s' instead of '%s'.
  level: error
  ignorecase: true
  swap:
    javascript: JavaScript
    '(?:utilize|make use of)': use
    e-?mail address: address|email
    'within the (.*)?directory': in the $1 directory
    good riddance: goodbye
  """,
  "Brand/Headings.yml": """
  extends: capitalization
  message: "'%s' should be in title case"
  level: warning
  scope: heading
  match: $title
  exceptions: [GitHub, macOS]
  """,
  "Desk/Hedges.yml": """
  ---
  extends: existence
  message: "Consider removing '%s'"
  description: Words that hedge
  level: suggestion
  ignorecase: true
  action:
    name: remove
  tokens:
    - obviously
    - needless to say
    - \\b(?:very|really) (?:much )?so\\b
    - '[a-z]+ly'
  """,
  "Desk/Twice.yml": """
  extends: repetition
  message: "'%s' is repeated!"
  level: error
  alpha: true
  tokens:
    - '[^\\s]+'
  """,
  "Desk/That.yml": """
  extends: repetition
  message: "'%s' is repeated!"
  tokens: [that, 'had']
  """,
  "House/NoShout.yml": """
  extends: occurrence
  message: "Never"
  level: warning
  max: 0
  token: please advise
  """,
  "House/Commas.yml": """
  extends: occurrence
  message: "More than 3 commas!"
  scope: sentence
  max: 3
  token: ','
  """,
  "House/Acronyms.yml": """
  extends: conditional
  message: "'%s' has no definition"
  first: \\b([A-Z]{3,5})\\b
  second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
  """,
  "House/Readable.yml": "extends: readability\nmessage: x\ngrade: 8\n",
  "House/Odd.yml": "extends: existence\nmessage: &anchor x\ntokens:\n  - foo\n",
]

@Suite struct RulesCommandTests {
  @Test func aDesksOwnRuleFileIsTestedListedExplainedAndRun() throws {
    let desk = try Desk(["rules/fewer-voters.rule": fewer, "a.txt": "There were less voters than in May.\n"])
    #expect(desk.run("rules", "test", "rules").status == .clean)
    #expect(desk.run("rules", "--rules", "rules", "--only", "fewer-voters").output.contains("fewer-voters"))
    #expect(desk.run("explain", "fewer-voters", "--rules", "rules").output.contains("can be counted"))
    let lint = desk.run("lint", "--rules", "rules", "--format", "line", "--only", "fewer-voters", "a.txt")
    #expect(lint.output.contains("a.txt:1:12"))
    try desk.write("copydesk.json", #"{ "ruleFolders": ["rules"], "rules": { "fewer-voters": "error" } }"#)
    #expect(desk.run("lint", "a.txt").status == .findings)
    #expect(desk.run("explain", "fewer-voters").status == .clean)
  }

  @Test func anExampleThatFailsIsNamedWithItsPlace() throws {
    let desk = try Desk(["r/fewer-voters.rule": fewer + "\ngood  There were less people.\n"])
    let run = desk.run("rules", "test", "r")
    #expect(run.status == .findings)
    #expect(run.output.contains("r/fewer-voters.rule:9:7: fewer-voters: a good example is flagged"))
  }

  @Test func aBrokenRuleFileDoesNotHideTheOthers() throws {
    let desk = try Desk([
      "r/a.rule": "Say it.\n\nsevrity  info\nx -> y\n", "r/b.rule": "Say it.\n\n<lower>\nbad {x}\ngood y\n",
      "r/fewer-voters.rule": fewer, "a.txt": "x\n",
    ])
    let test = desk.run("rules", "test", "r")
    #expect(test.status == .cannotRun)
    #expect(test.output.contains("r/a.rule:3:1: unknown field “sevrity”; did you mean “severity”?"))
    #expect(test.output.contains("r/b.rule:3:1: no word to wake it"))
    #expect(test.errors.contains("1 rule, 2 examples"))
    let lint = desk.run("lint", "--rules", "r", "a.txt")
    #expect(lint.status == .cannotRun)
    #expect(lint.errors.contains("r/a.rule:3:1") && lint.errors.contains("r/b.rule:3:1"))
  }

  @Test func anUnknownHouseInARuleFileIsNamed() throws {
    let desk = try Desk(["x.rule": fewer.replacing("list people", with: "house gardian\nlist people")])
    let run = desk.run("rules", "test", "x.rule")
    #expect(run.status == .cannotRun)
    #expect(run.output.contains("did you mean “guardian”?"))
  }

  @Test func aNewRuleFileHoldsAtOnceAndIsNotWrittenOver() throws {
    let desk = try Desk()
    #expect(desk.run("rules", "new", "our-mayor").status == .clean)
    #expect(desk.run("rules", "test", "our-mayor.rule").status == .clean)
    #expect(desk.run("rules", "new", "our-mayor").errors.contains("exists already"))
    #expect(desk.run("rules", "new", "Our Mayor").errors.contains("is no rule name"))
  }

  @Test func stylesOfValeBecomeRuleFilesWhoseExamplesHold() throws {
    let desk = try Desk(styles)
    let brand = desk.run("rules", "import-vale", "Brand", "--output", "out")
    #expect(brand.status == .findings)
    #expect(brand.output.contains("out/brand-terms.rule: 6 phrases"), "\(brand.screen)")
    #expect(brand.output.contains("Brand/Terms.yml:10: left out: the replacement “in the $1 directory” takes over"))
    #expect(brand.output.contains("Brand/Headings.yml:5: left out: say it in the configuration"))
    let own = desk.run("rules", "import-vale", "Desk", "--output", "out")
    #expect(own.output.contains("out/desk-hedges.rule: 6 phrases"), "\(own.screen)")
    #expect(own.output.contains("out/desk-that.rule: 2 phrases"))
    #expect(own.output.contains("Desk/Hedges.yml:13: left out: “[a-z]+ly”: “[a-z]” stands for a range"))
    #expect(own.output.contains("Desk/Twice.yml:6: left out: any word twice is found"))
    let house = desk.run("rules", "import-vale", "House", "--output", "out")
    #expect(house.output.contains("out/house-no-shout.rule: 1 phrase"), "\(house.screen)")
    #expect(house.output.contains("House/Commas.yml:4: left out: counting"))
    #expect(house.output.contains("House/Acronyms.yml:3: left out: acronyms"))
    #expect(house.output.contains("House/Readable.yml:1: left out: rules that extend “readability”"))
    #expect(house.output.contains("House/Odd.yml:2: left out: anchors and aliases"))
    let test = desk.run("rules", "test", "out")
    #expect(test.status == .clean, "\(test.screen)")
    try desk.write("a.txt", "We utilize javascript. Good riddance. It was, needless to say, over.\n")
    let lint = desk.run("lint", "--rules", "out", "--format", "line", "--only", "brand-terms,desk-hedges", "a.txt")
    #expect(lint.output.split(separator: "\n").count == 4, "\(lint.screen)")
    #expect(desk.run("rules", "import-vale", "House", "--output", "out").status == .cannotRun)
  }

  @Test func theSchemaNamesEveryKeyHouseAndRule() throws {
    let run = try Desk().run("schema", "config", "--no-config")
    let root = try JSONDocument(Array(run.output.utf8), as: .strict).root
    #expect(root["properties"]?["ruleFolders"] != nil)
    #expect(root["$defs"]?["house"]?["enum"]?.array?.contains { $0.string == "guardian" } == true)
    #expect(root["$defs"]?["rules"]?["properties"]?["fewer-less"] != nil)
    #expect(root["$defs"]?["choices"]?["properties"]?["serialComma"]?["enum"]?.array?.count == 2)
  }
}

extension String {
  fileprivate func replacing(_ part: String, with text: String) -> String {
    guard let range = ranges(of: part).first else { return self }
    return self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
