import Lexicon
import Linting
import Prose

extension Rule {
  static let dayMonthCasing = Rule(
    "day-month-casing", family: .casing, severity: .warning, changes: .wording,
    summary: "The name of a day or month is written small.",
    why: """
      English capitalises days and months. Those that are ordinary words too (may, march, august, sun, second) and \
      hashtags are left alone.
      """,
    source: "Every house style.",
    wakes: [
      .words([
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays",
        "wednesdays",
        "thursdays", "fridays", "saturdays", "sundays", "january", "february", "april", "june", "july", "september",
        "october", "november", "december",
      ])
    ],
    examples: [
      .bad("The vote is on {friday} at noon.", fixed: "The vote is on Friday at noon.", level: .safe),
      .bad("It was a warm day in {june}.", fixed: "It was a warm day in June.", level: .safe),
      .good("They march in may, on a sunny second day."),
      .good("Use the tag #friday or write to monday@example.org."),
      .good("The vote is on Friday in June."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard token.shape.isDisjoint(with: [.capitalised, .innerCapital]), !draft.isMasked(place.token, in: place.block)
    else { return }
    // What begins a sentence has a rule of its own.
    guard !draft.startsSentence(place.token, in: place.block) else { return }
    report.add(
      "“\(draft.string(place.token))” is written small", at: token.range,
      fix: .replace(token.range, draft.capitalised(place.token)))
  }
}
