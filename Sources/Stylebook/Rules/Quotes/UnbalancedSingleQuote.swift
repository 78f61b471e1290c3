import Linting
import Prose

extension Rule {
  static let unbalancedSingleQuote = Rule(
    "unbalanced-single-quote", family: .quotes, severity: .error, changes: .glyph,
    summary: "A single quotation mark has no partner.",
    why: """
      Headlines quote with single marks, and the same sign is an apostrophe, so the eye forgives a lost one until it is \
      in print. Possessives (“the drivers’ strike”), clipped words (“’em”, “goin’”), decades and feet are told \
      apart; where a mark may be either, nothing is said.
      """,
    source: "Common practice of English headlines.",
    wakes: [.draft],
    examples: [
      .bad("Coach {‘}livid at late call, says captain", as: .headline),
      .bad("{'}Nothing left to sell, say traders", as: .headline),
      .bad("Nothing left to sell{'}, say traders", as: .headline),
      .bad("Drivers' union calls offer {'}an insult", as: .headline),
      .good("Drivers' union calls offer 'an insult'", as: .headline),
      .good("Texas’ ‘quiet’ summer", as: .headline),
      .good("'Tis the season for rock 'n' roll, '70s style", as: .headline),
      .good("Nothin' doin': O'Hara and D'Arcy sit out the '26 final", as: .headline),
      .good("It was a night for the visitors' 'host families'."),
      .good("The team of al-'Ula won at last."),
    ]
  ) { draft, _, report in
    for lone in draft.document.quotations.lone where draft.tokens[lone.token].kind.isSingle {
      draft.reportLone(lone, to: &report)
    }
  }
}
