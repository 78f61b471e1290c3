import Linting
import Prose

extension Rule {
  static let weekdayDateMismatch = Rule(
    "weekday-date-mismatch", family: .consistency, severity: .error, changes: .wording,
    summary: "The day of the week does not fit the date.",
    why: """
      One of the two is wrong, and readers with a diary will notice. Only a date with its year is judged; which of the two \
      is right must be looked up.
      """,
    source: "The Gregorian calendar.",
    wakes: [
      .words([
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu",
        "thur", "thurs", "fri", "sat", "sun",
      ])
    ],
    examples: [
      .bad("The council met on {Monday, 7 October 2014}."),
      .bad("The council met on {Friday, October 7, 2014}, it said."),
      .bad("The council met on {Mon. 7th October 2014}."),
      .good("The council met on Tuesday, 7 October 2014."),
      .good("The council met on Tuesday, October 7, 2014."),
      .good("The council meets on Monday, 7 October."),
      .good("They sat 7 October 2014 out."),
      .good("On Monday they spoke of 7 October 2014."),
    ]
  ) { draft, place, report in
    guard draft.tokens[place.token].shape.contains(.capitalised) else { return }
    guard let named = weekdays.firstIndex(where: { $0.contains(draft.tokens[place.token].hash) }) else { return }
    let end = draft.blocks[place.block].tokens.upperBound
    var next = place.token + 1
    while next < end, next - place.token <= 2, draft.tokens[next].kind == .comma || draft.tokens[next].kind == .fullStop
    {
      next += 1
    }
    if next < end, draft.word(next, is: "the") { next += 1 }
    // The month stands first or behind the day.
    for token in next..<min(next + 3, end) where CalendarDate.monthNumber(token, of: draft) != nil {
      guard let date = CalendarDate(month: token, in: place.block, of: draft), date.tokens.lowerBound == next,
        let actual = date.weekday, actual != named
      else { return }
      let range = draft.range(place.token, date.tokens.upperBound - 1)
      report.add(
        "“\(draft.string(range))”: that day was a \(CalendarDate.weekdayNames[actual])", at: range)
      return
    }
  }
}

private let weekdays = [
  WordSet("monday mon"), WordSet("tuesday tue tues"), WordSet("wednesday wed"), WordSet("thursday thu thur thurs"),
  WordSet("friday fri"), WordSet("saturday sat"), WordSet("sunday sun"),
]
