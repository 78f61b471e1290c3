import Linting
import Prose
import RuleLanguage
import Testing

/// What a rule of these lines makes of a text, with the first fix of each finding applied.
private func fixed(_ lines: String, _ text: String, as kind: DraftKind = .article) throws -> String {
  let file = """
    A rule for a test.

    \(lines)
    bad   {x}
    fixed y
    good  z
    """
  let rule = try RuleFile(path: "usage/test.rule", text: file).rule
  let source = Array(text.utf8)
  let findings = Linter([rule]).findings(in: Document(source, kind: kind))
  return String(decoding: Fixer.apply(findings.compactMap(\.fixes.first).flatMap(\.edits), to: source), as: UTF8.self)
}

@Suite struct PhraseTests {
  @Test(arguments: [
    ("prior to -> before", "Prior to noon, prior to tea, PRIOR TO all.", "Before noon, before tea, BEFORE all."),
    ("(big|large) amount of -> much", "a big amount of rain, a large amount of it", "a much rain, a much it"),
    ("at this (very)? moment in time -> now", "at this moment in time, at this very moment in time", "now, now"),
    ("less <number> -> fewer <1>", "less 40 and less of it", "fewer 40 and less of it"),
    ("between <number> to <number> -> between <1> and <2>", "between 30 to 40 pounds", "between 30 and 40 pounds"),
    ("mr <capitalised> -> Mr <1>", "mr Smith met mr nobody", "Mr Smith met mr nobody"),
    (
      "(tow|tows|towed) the line -> (toe|toes|toed) the line", "He towed the line, she tows the line",
      "He toed the line, she toes the line"
    ),
    ("~walk away -> left", "walk away, walks away, walked away, walking away", "left, left, left, left"),
    ("e-mail -> email", "an e-mail, an e mail, E-mail", "an email, an e mail, Email"),
    ("don't know -> do not know", "I don’t know, I don't know", "I do not know, I do not know"),
    ("whats app -> WhatsApp", "whats app and Whats App", "WhatsApp and WhatsApp"),
    ("white house -> White House", "the white house and the White House", "the White House and the White House"),
    ("utterly -> ", "It was utterly cold.", "It was cold."),
  ])
  func aPhraseIsReplaced(_ line: String, _ text: String, _ expected: String) throws {
    #expect(try fixed(line, text) == expected)
  }

  @Test func aPhraseAtTheStartOfASentenceIsFoundOnlyThere() throws {
    #expect(
      try fixed("^ plus -> also", "Plus it rained. It was plus two. Plus that.")
        == "Also it rained. It was plus two. Also that.")
  }

  @Test func aPhraseAtTheEndOfASentenceIsFoundOnlyThere() throws {
    #expect(try fixed("as well $ -> too", "He came as well. As well he might.") == "He came too. As well he might.")
  }

  @Test func aListWakesAndMatches() throws {
    let lines = "list days: monday, tuesday\non <days> last -> last <1>"
    #expect(try fixed(lines, "on Monday last, on sunday last") == "last Monday, on sunday last")
  }

  @Test func aCompoundIsNotThePhrase() throws {
    #expect(
      try fixed("prior -> earlier", "a prior-year figure, the prior figure")
        == "a prior-year figure, the earlier figure")
  }

  @Test func anAddressIsLeftAlone() throws {
    #expect(
      try fixed("prior -> earlier", "see www.prior.org and prior@prior.org") == "see www.prior.org and prior@prior.org")
  }

  @Test func theLongestPhraseWins() throws {
    #expect(try fixed("scape goat -> scapegoat\na scape goat -> one scapegoat", "a scape goat") == "one scapegoat")
  }

  @Test func aBuiltInRuleReadAsADesksOwnFindsTheSame() throws {
    let text = """
      Write “before”.

      prior to -> before
      bad   We met {prior to} noon.
      fixed We met before noon.
      good  We met.
      """
    let ours = try RuleFile(
      path: "usage/before.rule",
      text: "Write “before”.\nwhy It is shorter.\nsource Plain English.\n" + text.dropFirst(16), isOurs: true)
    let theirs = try RuleFile(path: "usage/before.rule", text: text)
    let document = Document(Array("Prior to noon. Not prior to, prior, to.".utf8))
    #expect(Linter([ours.rule]).findings(in: document) == Linter([theirs.rule]).findings(in: document))
    #expect(!Linter([theirs.rule]).findings(in: document).isEmpty)
  }
}
