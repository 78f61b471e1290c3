import Lexicon
import Linting
import Prose

extension Rule {
  static let missingCompoundHyphen = Rule(
    "missing-compound-hyphen", family: .dashes, severity: .info, changes: .wording, isOn: false,
    summary: "An age before a noun, or “US led” before one, lacks its hyphens.",
    why: """
      “A two year old boy” may be read two ways. Ages behind the verb (he is two years old), plurals (two year-olds) and \
      open compounds such as “high school student” are left alone.
      """,
    source: "Every house style hyphenates ages before a noun.",
    wakes: [.words(["old", "led", "backed"])],
    examples: [
      .bad(
        "A {two year old} boy was found.", fixed: "A two-year-old boy was found.", level: .unsafe),
      .bad("A {12 year old} girl won.", fixed: "A 12-year-old girl won.", level: .unsafe),
      .bad("The {US led} coalition left.", fixed: "The US-led coalition left.", level: .unsafe),
      .good("He is two years old and she is a year old."),
      .good("A two-year-old boy was found."),
      .good("The UN led talks in May; the US led."),
      .good("They met two year olds at the school."),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    let word = place.token
    guard word - 1 >= own.lowerBound, word + 1 < own.upperBound, draft.isWord(word + 1) else { return }
    guard draft.gap(before: word, in: place.block) == .space, draft.gap(after: word, in: place.block) == .space else {
      return
    }
    let next = draft.tokens[word + 1]
    let flags = draft.entry(word + 1).flags
    guard flags.contains(.word), !flags.contains(.function), !next.shape.contains(.capitalised) else { return }
    if draft.word(word, is: "old") {
      guard word - 3 >= own.lowerBound, draft.word(word - 1, isIn: ageUnits), isCount(word - 2, of: draft) else {
        return
      }
      guard draft.gap(before: word - 1, in: place.block) == .space, draft.word(word - 3, isIn: determiners) else {
        return
      }
      let range = draft.range(word - 2, word)
      let fix = Fix(
        .unsafe,
        [
          Edit(draft.tokens[word - 2].end..<draft.tokens[word - 1].start, "-"),
          Edit(draft.tokens[word - 1].end..<draft.tokens[word].start, "-"),
        ])
      report.add("“\(draft.string(range))” before a noun lacks its hyphens", at: range, fix: fix)
      return
    }
    guard word - 2 >= own.lowerBound, draft.word(word - 2, isIn: determiners) else { return }
    guard draft.tokens[word - 1].shape.isAllCapitals, draft.word(word + 1, isIn: ledNouns) else { return }
    let range = draft.range(word - 1, word)
    report.add(
      "“\(draft.string(range))” before a noun lacks its hyphen", at: range,
      fix: .replace(draft.tokens[word - 1].end..<draft.tokens[word].start, "-", .unsafe))
  }
}

private let ageUnits = WordSet("year month week day")
private let determiners = WordSet("a an the his her their our my its this that another one")
private let counts = WordSet(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
private let ledNouns = WordSet(
  "coalition force forces alliance mission invasion operation group raid effort rebels militia government troops plan")

private func isCount(_ index: Int, of draft: Draft) -> Bool {
  draft.tokens[index].kind == .number || draft.word(index, isIn: counts)
}
