import Lexicon
import Linting
import Prose

extension Rule {
  static let ampersandInBodyCopy = Rule(
    "ampersand-in-body-copy", family: .punctuation, severity: .warning, changes: .wording, scope: .body,
    summary: "An ampersand stands between two ordinary words of running text.",
    why: """
      Running text writes “and”; the sign belongs to names and set abbreviations. Firms, R&D and the like, titles, and \
      addresses are left alone.
      """,
    source: "AP and most house styles keep the ampersand to formal names.",
    wakes: [.marks([.ampersand])],
    examples: [
      .bad("The plan covers roads {&} bridges.", fixed: "The plan covers roads and bridges.", level: .safe),
      .bad(
        "“We want peace {&} quiet,” the mayor said.", fixed: "“We want peace and quiet,” the mayor said.",
        level: .suggest),
      .good("Procter & Gamble and Marks & Spencer declined to comment."),
      .good("AT&T, R&D, Q&A and B&B are written so."),
      .good("See www.example.org/a?b=1&c=2 for more."),
      .good("A bed & breakfast by the sea costs less."),
      .good("She studied Arts & crafts at the college."),
    ]
  ) { draft, place, report in
    guard draft.gap(before: place.token, in: place.block) == .space,
      draft.gap(after: place.token, in: place.block) == .space
    else { return }
    let before = place.token - 1
    let after = place.token + 1
    guard isOrdinary(after, of: draft), draft.isPlainWord(after) else { return }
    let isSure = isOrdinary(before, of: draft) || draft.tokens[before].kind == .comma
    // Behind a capital the two may be a name: “Arts & crafts”.
    let isStart = draft.isPlainWord(before) && draft.startsSentence(before, in: place.block)
    guard isSure || isStart || (draft.isPlainWord(before) && !draft.isQuoted(place.token)) else { return }
    if draft.word(before, isIn: setPairs), draft.word(after, isIn: setPairs) { return }
    guard !draft.isMasked(before, in: place.block), !draft.isMasked(after, in: place.block) else { return }
    let range = draft.tokens[place.token].range
    // Quoted, the sign may be the speaker’s own, as in a post: there it is for a human to say.
    let level: Applicability = isSure && !draft.isQuoted(place.token) ? .safe : .unsafe
    report.add("“&” between ordinary words of running text", at: range, fix: .replace(range, "and", level))
  }
}

/// Words that are written with the sign: bed & breakfast, rhythm & blues.
private let setPairs = WordSet("arts crafts sons co bed breakfast rhythm blues drum bass q a r d surf turf mac cheese")

private func isOrdinary(_ index: Int, of draft: Draft) -> Bool {
  let token = draft.tokens[index]
  return token.kind == .word && token.count > 1
    && token.shape.isDisjoint(with: [.capitalised, .innerCapital, .hasDigit])
}
