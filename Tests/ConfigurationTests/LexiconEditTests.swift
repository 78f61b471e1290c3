import JSON
import Testing

@testable import Configuration

@Suite struct LexiconEditTests {
  @Test(arguments: [
    ("{}", #"{ "lexicon": ["w.txt"] }"#),
    ("{\n}\n", "{\n  \"lexicon\": [\"w.txt\"]\n}\n"),
    (#"{"house": "ap"}"#, #"{ "lexicon": ["w.txt"],"house": "ap"}"#),
    ("// ours\n{\n    house: 'ap', // x\n}", "// ours\n{\n    \"lexicon\": [\"w.txt\"],\n    house: 'ap', // x\n}"),
    ("{\r\n\t\"house\": \"ap\"\r\n}", "{\r\n\t\"lexicon\": [\"w.txt\"],\r\n\t\"house\": \"ap\"\r\n}"),
    ("{ // a\n  /* b */ \"house\": \"ap\" }", "{\n  \"lexicon\": [\"w.txt\"], // a\n  /* b */ \"house\": \"ap\" }"),
    (#"{ "lexicon": [ ], "house": "ap" }"#, #"{ "lexicon": ["w.txt"], "house": "ap" }"#),
  ])
  func theListIsNamedAndTheRestStays(text: String, named: String) throws {
    let edited = try #require(LexiconEdit.naming("w.txt", in: Array(text.utf8)))
    #expect(String(decoding: edited, as: UTF8.self) == named)
    let (file, problems) = ConfigurationFile.read(edited, path: "copydesk.json", catalogue: .builtIn)
    #expect(problems.isEmpty && file.layer.lexicon.map(\.value) == ["w.txt"])
    #expect(LexiconEdit.naming("w.txt", in: edited) == nil)
  }

  @Test(arguments: [#"{"lexicon": ["a.txt"]}"#, #"{"lexicon": "a.txt"}"#, "[]", "{", ""])
  func whatNamesAListOrIsNoObjectIsLeftAlone(text: String) {
    #expect(LexiconEdit.naming("w.txt", in: Array(text.utf8)) == nil)
  }

  @Test func aNewConfigurationHasNoMistake() {
    let text = LexiconEdit.configuration(naming: "w.txt")
    let (file, problems) = ConfigurationFile.read(text, path: "copydesk.json", catalogue: .builtIn)
    #expect(problems.isEmpty && file.layer.lexicon.map(\.value) == ["w.txt"])
  }
}
