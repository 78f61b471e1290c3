import Linting
import Prose

extension Rule {
  static let repeatedWord = Rule(
    "repeated-word", family: .repetition, severity: .error, changes: .wording,
    summary: "A word is typed twice.",
    why: """
      The eye skips a doubled word, above all across a line break. Words that English does repeat (“had had”), names \
      (“Bora Bora”) and repetition for effect (“very, very”) are left alone.
      """,
    source: "Observed in published copy.",
    wakes: [.repeatedWord],
    examples: [
      .bad("The vote is {is} on Monday.", fixed: "The vote is on Monday.", level: .safe),
      .bad("Ministers met in the {the} capital.", fixed: "Ministers met in the capital.", level: .safe),
      .good("She had had enough of it."),
      .good("They flew to Bora Bora in May."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard token.kind == .word, !doublesRightly.contains(token.hash), !token.shape.contains(.capitalised) else { return }
    guard !draft.isMasked(place.token, in: place.block) else { return }
    let isSure = functionWords.contains(token.hash)
    report.add(
      "“\(draft.string(place.token))” is typed twice", at: token.range,
      fix: .delete(draft.tokens[place.token - 1].end..<token.end, isSure ? .safe : .unsafe))
  }
}

/// Words that English sets twice in a row.
private let doublesRightly = WordSet("had that very really so no ha bye far long many much well now there")
/// Words that are never doubled on purpose.
private let functionWords = WordSet("the a an of to in and for is on at was by with from be are or as it he she they")
