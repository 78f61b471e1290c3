import Linting
import Prose

extension Rule {
  static let sentenceStartsWithFigure = Rule(
    "sentence-starts-with-figure", family: .numbers, severity: .info, changes: .wording, scope: .body, isOn: false,
    summary: "A sentence opens with a numeral.",
    why: """
      A figure has no capital, so the start of the sentence is lost. Years, names that begin with a digit, list items and \
      headlines are left alone.
      """,
    source: "AP and Chicago.",
    wakes: [.lowSentenceStart],
    examples: [
      .bad(
        "{15} people were held after the match.", fixed: "Fifteen people were held after the match.", level: .unsafe),
      .bad("It rained. {3} men were held.", fixed: "It rained. Three men were held.", level: .unsafe),
      .good("2019 was a hard year for the club."),
      .good("49ers fans cheered. 5G came to town."),
      .good("15 people held after match", as: .headline),
      .good("Fifteen people were held."),
      .good("10.30am is too late for the meeting."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard token.kind == .number, draft.blocks[place.block].role != .listItem else { return }
    guard token.count <= 3, let next = draft.next(place.token, in: place.block), draft.isWord(next) else { return }
    guard draft.gap(after: place.token, in: place.block) == .space, let number = Int(draft.string(place.token)) else {
      return
    }
    guard !draft.word(next, isIn: units), !draft.tokens[next].shape.contains(.capitalised) else { return }
    let fix = NumberWords.words(for: number).map { words in
      Fix.replace(token.range, words.prefix(1).uppercased() + words.dropFirst(), .unsafe)
    }
    report.add("sentence opens with the figure “\(number)”", at: token.range, fix: fix)
  }
}

private let units = WordSet("am pm km kg mph percent pc st nd rd th a p")
