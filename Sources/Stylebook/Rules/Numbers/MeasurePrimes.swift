import Linting
import Prose

extension Rule {
  static let measurePrimes = Rule(
    "measure-primes", family: .numbers, severity: .info, changes: .glyph, isOn: false,
    summary: "Curly quotation marks stand for feet and inches.",
    why: """
      A program that curls quotation marks curls measures too. Quoted sizes (“size 6”), decades and geographical minutes \
      are left alone.
      """,
    source: "Typographic usage; AP writes 6-foot-2, British houses 6ft 2in.",
    wakes: [.marks([.closeSingle])],
    examples: [
      .bad("He is {6’2”} tall.", fixed: "He is 6'2\" tall.", level: .unsafe),
      .good("He is 6'2\" tall."),
      .good("She asked for ‘size 6’ shoes."),
      .good("They danced in the ’90s."),
    ]
  ) { draft, place, report in
    let mark = draft.tokens[place.token]
    guard let before = draft.previous(place.token, in: place.block), draft.tokens[before].kind == .number,
      draft.tokens[before].end == mark.start, draft.tokens[before].count <= 2
    else { return }
    guard let next = draft.next(place.token, in: place.block), draft.tokens[next].kind == .number,
      draft.tokens[next].start == mark.end, draft.tokens[next].count <= 2
    else { return }
    guard let close = draft.next(next, in: place.block), draft.tokens[close].kind == .closeDouble,
      draft.tokens[close].start == draft.tokens[next].end
    else { return }
    let range = draft.tokens[before].start..<draft.tokens[close].end
    report.add(
      "curly marks for feet and inches in “\(draft.string(range))”", at: range,
      fix: Fix(.unsafe, [Edit(mark.range, "'"), Edit(draft.tokens[close].range, "\"")]))
  }
}
