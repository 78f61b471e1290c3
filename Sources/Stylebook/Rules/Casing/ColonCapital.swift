import Lexicon
import Linting
import Prose

extension Rule {
  static let colonCapital = Rule(
    "colon-capital", family: .casing, severity: .info, changes: .headlineCase, scope: .headline, isOn: false,
    summary: "The word behind a headline’s colon is cased against the house style.",
    why: """
      AP capitalises the word behind a colon, many British desks do not. Without a house setting nothing is said; \
      quotations, names, figures and labels such as LIVE are left alone.
      """,
    source: "House setting colon: capital or small.",
    wakes: [.marks([.colon])],
    examples: [
      .bad(
        "Analysis: {why} the talks failed", fixed: "Analysis: Why the talks failed", level: .safe, as: .headline,
        house: "colon=capital"),
      .bad(
        "Analysis: {Why} the talks failed", fixed: "Analysis: why the talks failed", level: .safe, as: .headline,
        house: "colon=small"),
      .good("Analysis: why the talks failed", as: .headline),
      .good("Final score 3:2 as Paris beat Rome", as: .headline, house: "colon=capital"),
      .good("Minister: Paris must wait", as: .headline, house: "colon=small"),
    ]
  ) { draft, place, report in
    guard let setting = draft.style["colon"], let word = draft.next(place.token, in: place.block) else { return }
    let token = draft.tokens[word]
    guard token.kind == .word, draft.gap(before: word, in: place.block) == .space else { return }
    guard token.shape.isDisjoint(with: [.innerCapital, .hasDigit, .severalCapitals]), token.count > 1 else { return }
    let isCapital = token.shape.contains(.capitalised)
    let text: String
    switch setting {
    case "capital" where !isCapital: text = draft.capitalised(word)
    case "small" where isCapital:
      let flags = draft.entry(word).flags
      guard flags.contains(.word), flags.isDisjoint(with: [.name, .givenName, .surname, .place]) else { return }
      guard !draft.isInTitleCase(place.block) else { return }
      text = draft.string(word).lowercased()
    default: return
    }
    guard !draft.isMasked(word, in: place.block) else { return }
    report.add(
      "“\(draft.string(word))” behind the colon is against the house style", at: token.range,
      fix: .replace(token.range, text))
  }
}
