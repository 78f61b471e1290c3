import Linting
import Prose

extension Rule {
  static let thousandsSeparator = Rule(
    "thousands-separator", family: .numbers, severity: .info, changes: .wording, scope: .body, isOn: false,
    summary: "A number of five or six figures that counts something has no comma.",
    why: """
      The comma lets the eye count the figures. Only numbers before a counted noun are judged; years, codes, box, \
      telephone and model numbers are left alone.
      """,
    source: "AP, Chicago and the Guardian.",
    wakes: [
      .words([
        "people", "pounds", "dollars", "euros", "rupees", "jobs", "homes", "troops", "voters", "students", "residents",
        "workers", "miles", "feet", "tonnes", "tons", "seats", "fans", "soldiers", "families", "votes", "employees",
      ])
    ],
    examples: [
      .bad("The town has {12000} people.", fixed: "The town has 12,000 people.", level: .unsafe),
      .bad("It cost {250000} pounds to build.", fixed: "It cost 250,000 pounds to build.", level: .unsafe),
      .good("The town has 12,000 people and 2026 homes."),
      .good("Write to PO Box 10000. People do."),
      .good("In 2026 people voted."),
    ]
  ) { draft, place, report in
    guard let before = draft.previous(place.token, in: place.block), draft.tokens[before].kind == .number else {
      return
    }
    let token = draft.tokens[before]
    guard token.count == 5 || token.count == 6, token.range.count == token.count else { return }
    guard draft.text[token.start] != UInt8(ascii: "0"), draft.gap(after: before, in: place.block) == .space else {
      return
    }
    if draft.gap(before: before, in: place.block) == .none, draft.kind(before - 1) != .currency { return }
    let digits = draft.string(before)
    let split = digits.index(digits.endIndex, offsetBy: -3)
    report.add(
      "“\(digits)” has no thousands separator", at: token.range,
      fix: .replace(token.range, digits[..<split] + "," + digits[split...], .unsafe))
  }
}
