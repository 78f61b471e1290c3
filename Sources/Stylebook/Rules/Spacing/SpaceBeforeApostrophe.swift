import Linting
import Prose

extension Rule {
  static let spaceBeforeApostrophe = Rule(
    "space-before-apostrophe", family: .spacing, severity: .error, changes: .spacing,
    summary: "A space stands beside the apostrophe of a possessive or a contraction.",
    why: """
      Old telegraph and conversion software sets “Trump 's” and “don 't”. Quotations that begin or end beside a single \
      letter, and names such as ’t Hooft, are left alone.
      """,
    source: "Observed in agency feeds.",
    wakes: [.words(["s", "t", "re", "ve", "ll", "d", "m"])],
    examples: [
      .bad("The {minister 's} plan failed.", fixed: "The minister's plan failed.", level: .safe),
      .bad("The {minister ’s} plan failed.", fixed: "The minister’s plan failed.", level: .safe),
      .bad("They {don 't} know it.", fixed: "They don't know it.", level: .safe),
      .bad("{They’ re} leaving at noon.", fixed: "They’re leaving at noon.", level: .safe),
      .good("The minister's plan failed, they don't say why."),
      .good("The film by Gerard 't Hooft is out."),
      .good("The letters 's' and 't' are silent."),
      .good("The drivers' S class cars were towed."),
    ]
  ) { draft, place, report in
    let end = place.token
    let own = draft.blocks[place.block].tokens
    guard end - 2 >= own.lowerBound, draft.isSmall(end) || draft.tokens[end - 2].shape.isAllCapitals else { return }
    let mark = draft.tokens[end - 1]
    guard mark.kind.isSingle || mark.kind == .accent, draft.tokens[end - 2].kind == .word else { return }
    let isBefore = draft.touchesPrevious(end) && !draft.touchesPrevious(end - 1)
    let isBehind = !draft.touchesPrevious(end) && draft.touchesPrevious(end - 1)
    guard isBefore || isBehind else { return }
    let blanks = draft.blanks(before: isBefore ? end - 1 : end)
    guard draft.text[blanks].allSatisfy({ $0 == 32 }) else { return }
    guard !draft.touchesNext(end) || !draft.tokens[end + 1].kind.isQuote else { return }
    guard takes(draft.tokens[end].hash, behind: end - 2, of: draft) else { return }
    var edits = [Edit(blanks, [])]
    if mark.kind == .openSingle { edits.append(Edit(mark.range, "’")) }
    report.add(
      "space in “\(draft.string(draft.range(end - 2, end)))”", at: draft.range(end - 2, end), fix: Fix(.safe, edits))
  }
}

/// Whether an ending can stand behind a word.
private func takes(_ ending: UInt64, behind word: Int, of draft: Draft) -> Bool {
  if ending == possessive { return draft.tokens[word].count > 1 || draft.word(word, is: "i") }
  if ending == negation { return draft.word(word, isIn: negated) }
  if ending == future { return draft.word(word, isIn: pronouns) || draft.isKnown(word) }
  return draft.word(word, isIn: pronouns)
}

private let possessive = WordHash.of("s")
private let negation = WordHash.of("t")
private let future = WordHash.of("ll")
private let negated = WordSet(
  """
  don doesn didn won wouldn can couldn shouldn isn aren wasn weren hasn haven hadn mustn needn ain mightn shan daren \
  oughtn
  """)
private let pronouns = WordSet(
  """
  i you he she it we they who that there here what where how when why this would could should might must will these \
  those people not
  """)
