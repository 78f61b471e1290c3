import Lexicon
import Linting
import Prose

extension Rule {
  static let mixedHeadlineCase = Rule(
    "mixed-headline-case", family: .casing, severity: .warning, changes: .headlineCase, scope: .display, isOn: false,
    summary: "A headline is neither in sentence case nor in title case.",
    why: """
      Half of the ordinary words have capitals and half have none, so one half is wrong; which one, only a person knows. \
      Names are not counted.
      """,
    source: "Every house style chooses one case for headlines.",
    wakes: [.block([.headline, .promoLine, .subhead])],
    examples: [
      .bad("{Minister Says no further deal On Fishing Rights before break}", as: .headline),
      .good("Prince Harry and Meghan Markle visit New York City", as: .headline),
      .good("Turning Point USA halftime show draws a crowd", as: .headline),
      .good("Minister Says No Deal on Trade Before Winter Break", as: .headline),
      .good("Minister says no deal on trade before winter break", as: .headline),
    ]
  ) { draft, place, report in
    let words = draft.headlineWords(ofBlock: place.block)
    guard words.ordinary >= 3, words.small >= 3, words.ordinary <= 2 * words.small, words.small <= 2 * words.ordinary
    else { return }
    let block = draft.blocks[place.block]
    guard let last = block.tokens.last else { return }
    report.add("headline is neither in sentence case nor in title case", at: draft.range(place.token, last))
  }
}
