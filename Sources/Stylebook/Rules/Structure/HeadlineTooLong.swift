import Linting
import Prose

extension Rule {
  static let headlineTooLong = Rule(
    "headline-too-long", family: .structure, severity: .info, changes: .wording, scope: .display, isOn: false,
    summary: "A headline is longer than its slot.",
    why: """
      A headline over the length of its slot is cut off by the page, by search engines and on telephones. The house sets \
      the number of characters in `headlineLength`; without it a hundred is taken, which is over any usual slot.
      """,
    source: "Desk memos give 65 to 70 characters, search results cut at about 60.",
    wakes: [.block([.headline, .promoLine])],
    examples: [
      .bad(
        """
        Council votes to close the swimming pool, the library and the town museum at the end of a long, wet {summer of \
        strikes}
        """, as: .headline),
      .bad("Council votes to close the {pool}", as: .headline, house: "headlineLength=27"),
      .good("Council votes to close the swimming pool, the library and the town museum", as: .headline),
      .good("Council votes to close the pool", as: .headline, house: "headlineLength=65"),
      .good("Pool shut", as: .headline),
    ]
  ) { draft, place, report in
    let limit = draft.style["headlineLength"].flatMap { Int($0) } ?? 100
    let block = draft.blocks[place.block]
    guard block.range.count > limit, let last = block.tokens.last, let first = block.tokens.first else { return }
    let range = draft.range(first, last)
    let characters = draft.text[range].count { $0 & 0xC0 != 0x80 }
    guard characters > limit else { return }
    // The place is what does not fit, from the first word that reaches over.
    var seen = 0
    var offset = range.lowerBound
    while offset < range.upperBound, seen < limit || draft.text[offset] & 0xC0 == 0x80 {
      if draft.text[offset] & 0xC0 != 0x80 { seen += 1 }
      offset += 1
    }
    let over = block.tokens.first { draft.tokens[$0].end > offset } ?? last
    report.add(
      "headline of \(characters) characters, the slot holds \(limit)", at: draft.range(over, last))
  }
}
