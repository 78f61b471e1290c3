import Linting
import Prose

extension Rule {
  static let invalidDate = Rule(
    "invalid-date", family: .consistency, severity: .error, changes: .wording,
    summary: "A date does not exist.",
    why: """
      There is no 31 November, and no 29 February outside leap years; the day or the month is a slip. What the right date \
      is must be looked up. A figure behind a month that counts something (“in April 31 people …”) is left alone.
      """,
    source: "The calendar.",
    wakes: [.words(CalendarDate.monthWords)],
    examples: [
      .bad("The council meets on {31 November}."),
      .bad("The council met on {Feb 30, 2014}, it said."),
      .bad("The council met on {29 February 2023}."),
      .bad("It ends on {June 31}."),
      .bad("The lease ended on {31st June}."),
      .good("The council met on 29 February 2024."),
      .good("The council met on February 29."),
      .good("In April 31 people were hurt."),
      .good("The hall is open January 10–17, 2016."),
      .good("In May 32 houses were sold."),
    ]
  ) { draft, place, report in
    guard let date = CalendarDate(month: place.token, in: place.block, of: draft) else { return }
    guard date.day > date.daysInMonth, date.day <= 31 else { return }
    let own = draft.blocks[place.block].tokens
    let before = date.tokens.lowerBound - 1
    if date.year == nil {
      // Without a year the figure must stand where only a date stands.
      if before >= own.lowerBound, draft.word(before, isIn: countingWords) { return }
      let end = date.tokens.upperBound
      if end < own.upperBound, draft.tokens[end].kind.isWordLike {
        guard before >= own.lowerBound, draft.word(before, isIn: datingWords) else { return }
      }
    }
    let range = draft.range(date.tokens.lowerBound, date.tokens.upperBound - 1)
    report.add("“\(draft.string(range))” is no date", at: range)
  }
}

private let countingWords = WordSet("in since during last this next every by mid late early")
private let datingWords = WordSet("on the until till from before after dated to and between")
