import Linting
import Prose

extension Rule {
  static let datelineFormat = Rule(
    "dateline-format", family: .structure, severity: .info, changes: .layout, scope: .body, isOn: false,
    summary: "A dateline is not set the way the house sets it.",
    why: """
      Readers and systems tell where a story was written by the form of its dateline. The house sets the form in \
      `dateline`, such as `CITY (AP) — `; without it nothing is said. A dateline with a date, and a headline with a city \
      and a colon, are left alone.
      """,
    source: "The style guides of news agencies.",
    wakes: [.block([.paragraph])],
    examples: [
      .bad(
        "{BRUSSELS: }The ministers met on Monday.", fixed: "BRUSSELS (AP) — The ministers met on Monday.",
        level: .unsafe, house: "dateline=CITY (AP) — "),
      .bad(
        "{NEW DELHI - }The ministers met on Monday.", fixed: "NEW DELHI: The ministers met on Monday.",
        house: "dateline=CITY: "),
      .good("BRUSSELS (AP) — The ministers met on Monday.", house: "dateline=CITY (AP) — "),
      .good("NATO: The ministers met on Monday."),
      .good("BRUSSELS, March 3 (Reuters) - The ministers met.", house: "dateline=CITY (AP) — "),
      .good("The ministers met on Monday in BRUSSELS.", house: "dateline=CITY: "),
    ]
  ) { draft, place, report in
    guard let form = draft.style["dateline"], form.split(whereSeparator: { !$0.isLetter }).contains("CITY") else {
      return
    }
    draft.countFarQuestion()
    // Only the first paragraph has a dateline.
    guard !draft.blocks[..<place.block].contains(where: { $0.role == .paragraph }) else { return }
    let own = draft.blocks[place.block].tokens
    var end = own.lowerBound
    while end < own.upperBound, end - own.lowerBound < 4, draft.tokens[end].kind == .word,
      draft.tokens[end].shape.isAllCapitals
    {
      end += 1
    }
    guard end > own.lowerBound, end < own.upperBound else { return }
    let city = draft.string(draft.range(own.lowerBound, end - 1))
    // An agency in brackets.
    if draft.tokens[end].kind == .openBracket {
      guard let close = (end..<min(end + 4, own.upperBound)).first(where: { draft.tokens[$0].kind == .closeBracket })
      else { return }
      end = close + 1
    }
    guard end + 1 < own.upperBound else { return }
    switch draft.tokens[end].kind {
    case .colon, .hyphen, .enDash, .emDash: break
    default: return
    }
    guard draft.gap(after: end, in: place.block) == .space else { return }
    let range = draft.tokens[own.lowerBound].start..<draft.tokens[end + 1].start
    let pieces = form.split(separator: " ", omittingEmptySubsequences: false).map { piece in
      piece.hasPrefix("CITY") ? city + piece.dropFirst(4) : String(piece)
    }
    let right = pieces.joined(separator: " ")
    guard draft.string(range) != right else { return }
    report.add(
      "dateline “\(draft.string(range))” is not in the house’s form", at: range, fix: .replace(range, right, .unsafe))
  }
}
