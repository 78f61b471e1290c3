import Linting
import Prose

extension Rule {
  static let ordinalInDate = Rule(
    "ordinal-in-date", family: .numbers, severity: .info, changes: .wording, isOn: false,
    summary: "A date carries an ordinal where the house writes a plain figure.",
    why: """
      Most houses write July 4 or 4 July. The holiday (the Fourth of July) and streets are left alone, and so is \
      everything without a house setting.
      """,
    source: "House setting dateOrdinals: no; AP and the Guardian.",
    wakes: [.shape([.hasDigit, .hasLower])],
    examples: [
      .bad(
        "The vote is on July {9th} at noon.", fixed: "The vote is on July 9 at noon.", level: .safe,
        house: "dateOrdinals=no"),
      .bad(
        "The vote is on {9th} July at noon.", fixed: "The vote is on 9 July at noon.", level: .safe,
        house: "dateOrdinals=no"),
      .good("The vote is on July 9th at noon."),
      .good("They met on the 4th of July on 5th Avenue.", house: "dateOrdinals=no"),
      .good("The 9th match is in July.", house: "dateOrdinals=no"),
    ]
  ) { draft, place, report in
    guard draft.style["dateOrdinals"] == "no" else { return }
    let token = draft.tokens[place.token]
    guard token.count == 3 || token.count == 4, !token.shape.contains(.capitalised) else { return }
    let digits = draft.string(token.start..<token.end - 2)
    guard let day = Int(digits), (1...31).contains(day), endings.contains(draft.string(token.end - 2..<token.end))
    else {
      return
    }
    let before = draft.previous(place.token, in: place.block)
    let next = draft.next(place.token, in: place.block)
    let isBehind = draft.word(before, isIn: months) && draft.gap(before: place.token, in: place.block) == .space
    let isBefore = draft.word(next, isIn: months) && draft.gap(after: place.token, in: place.block) == .space
    guard isBehind || isBefore else { return }
    guard let month = isBehind ? before : next, draft.tokens[month].shape.contains(.capitalised) else { return }
    report.add(
      "“\(draft.string(place.token))” in a date", at: token.range, fix: .replace(token.range, digits))
  }
}

private let endings = ["st", "nd", "rd", "th"]
private let months = WordSet(
  "january february march april may june july august september october november december")
