import Linting
import Prose

extension Rule {
  static let noonMidnight = Rule(
    "noon-midnight", family: .numbers, severity: .info, changes: .wording, isOn: false,
    summary: "A time of 12 a.m. or 12 p.m., which readers take for either.",
    why: """
      Noon and midnight say what is meant. Times with minutes (12:01 a.m.) are clear and are left alone.
      """,
    source: "AP and the Guardian.",
    wakes: [.words(["12am", "12pm", "am", "pm", "a", "p"])],
    examples: [
      .bad("The vote is at {12 p.m.} on Friday.", fixed: "The vote is at noon on Friday.", level: .unsafe),
      .bad("The curfew ends at {12am}, he said.", fixed: "The curfew ends at midnight, he said.", level: .unsafe),
      .good("The vote is at 12:01 a.m. on Friday."),
      .good("The vote is at noon, or at 11 p.m. at the latest."),
      .good("He is a man of 12 a priest met."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    var first = place.token
    var last = place.token
    let isMorning: Bool
    switch token.count {
    case 4: isMorning = draft.text[token.start + 2] | 0x20 == UInt8(ascii: "a")
    default:
      guard let before = draft.previous(place.token, in: place.block), draft.tokens[before].kind == .number,
        draft.tokens[before].count == 2, draft.tokens[before].hash == twelve
      else { return }
      first = before
      isMorning = draft.text[token.start] | 0x20 == UInt8(ascii: "a")
      if token.count == 1 {
        guard isPointed(place.token, in: place.block, of: draft) else { return }
        last = place.token + 3
      }
    }
    if let before = draft.previous(first, in: place.block), draft.gap(before: first, in: place.block) == .none {
      guard draft.tokens[before].kind.isQuote || draft.tokens[before].kind == .openBracket else { return }
    }
    let range = draft.range(first, last)
    // The stop of “p.m.” may end the sentence as well.
    let endsSentence = last > place.token && draft.gap(after: last, in: place.block) == .edge
    report.add(
      "“\(draft.string(range))” may be noon or midnight", at: range,
      fix: .replace(range, (isMorning ? "midnight" : "noon") + (endsSentence ? "." : ""), .unsafe))
  }
}

private let twelve = WordHash.of("12")

/// Whether a letter begins `a.m.` or `p.m.`.
private func isPointed(_ letter: Int, in block: Int, of draft: Draft) -> Bool {
  let limit = draft.blocks[block].tokens.upperBound
  guard letter + 3 < limit, draft.kind(letter + 1) == .fullStop, draft.word(letter + 2, is: "m") else { return false }
  return draft.kind(letter + 3) == .fullStop && draft.tokens[letter + 3].end - draft.tokens[letter].start == 4
}
