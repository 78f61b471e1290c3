import Testing

@testable import RuleLanguage

@Suite struct ValeTests {
  @Test(arguments: [
    ("(?:a|b)c", ["ac", "bc"]), ("e-?mails?", ["e-mails", "e-mail", "emails", "email"]),
    ("\\bvery\\s+much\\b", ["very much"]), ("[Tt]hank you", ["thank you"]), ("\\d+ people", ["<number> people"]),
    ("a(b(c|d)?)?", ["abc", "abd", "ab", "a"]), ("e\\.g\\.", ["e.g."]), ("x||y", ["x", "y"]),
  ])
  func aPatternIsTheTextsItStandsFor(pattern: String, texts: [String]) throws {
    #expect(try ValePattern.texts(of: pattern) == texts)
  }

  @Test(arguments: [
    ("a*", "repeats without a bound"), (".+", "any character"), ("(?!not) so", "looks ahead"),
    ("(a", "without its “)”"),
    ("a)", "without its “(”"), ("[a-z]", "a range"), ("[^a]", "every other"), ("\\pL", "is not known"),
    ("^Note", "the edge"), ("a{2}", "repeats"), ("(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)", "more than 64"),
    ("\\", "at the end"), ("?", "nothing to repeat"),
  ])
  func aPatternWithoutAnEndIsRefused(pattern: String, says: String) {
    do throws(ValePattern.Refusal) {
      _ = try ValePattern.texts(of: pattern)
      Issue.record("\(pattern) was read")
    } catch { #expect(error.sentence.contains(says), "\(error.sentence)") }
  }

  @Test func nestedMappingsListsAndQuotedTextsAreRead() throws {
    let value = try YAMLReader.read(
      """
      ---
      # a note
      extends: substitution   # another
      message: "say \\"it\\" # not a note"
      swap:
        'don''t': do not
        "a: b": c
      tokens:
      - one
      - [x, 'y, z']
      -
        name: n
      action:
        params: [a, "b"]
      empty:
      """)
    #expect(value["extends"]?.text == "substitution")
    #expect(value["message"]?.text == "say \"it\" # not a note")
    #expect(value["swap"]?.members.map(\.key) == ["don't", "a: b"])
    #expect(value["swap"]?["a: b"]?.line == 7)
    #expect(value["tokens"]?.elements[1].elements.compactMap(\.text) == ["x", "y, z"])
    #expect(value["tokens"]?.elements[2]["name"]?.text == "n")
    #expect(value["action"]?["params"]?.elements.compactMap(\.text) == ["a", "b"])
    #expect(value["empty"]?.text == "")
  }

  @Test(arguments: [
    ("a: |\n  text", 1, "several lines"), ("a: b\n  c: d", 2, "indentation"), ("a:\n\tb: c", 2, "a tab"),
    ("a: 'b", 1, "never closed"), ("a: b\na: c", 2, "twice"), ("a: {b: c}", 1, "braces"), ("a: *b", 1, "anchors"),
    ("just words", 1, "neither a key"), ("a: [b", 1, "not closed"), ("", 1, "empty"), ("a: \"b\\q\"", 1, "an escape"),
    ("a: !tag b", 1, "tags"), ("a: 'b' c", 1, "follows the closing"),
  ])
  func whatIsNotUnderstoodIsRefusedByItsLine(text: String, line: Int, says: String) {
    do throws(YAMLError) {
      _ = try YAMLReader.read(text)
      Issue.record("“\(text)” was read")
    } catch {
      #expect(error.line == line)
      #expect(error.sentence.contains(says), "\(error.sentence)")
    }
  }

  @Test func aHugeNestOfItemsIsAnErrorAndNoCrash() {
    let text = (0..<200).map { String(repeating: " ", count: 2 * $0) + "a:\n" }.joined()
    #expect(throws: YAMLError.self) { try YAMLReader.read(text) }
    #expect(throws: YAMLError.self) { try YAMLReader.read(String(repeating: "- ", count: 5000) + "x") }
    #expect(throws: ValePattern.Refusal.self) { try ValePattern.texts(of: String(repeating: "(", count: 5000)) }
  }
}
