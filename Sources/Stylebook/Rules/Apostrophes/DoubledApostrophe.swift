import Linting
import Prose

extension Rule {
  static let doubledApostrophe = Rule(
    "doubled-apostrophe", family: .apostrophes, severity: .error, changes: .glyph,
    summary: "A word has two apostrophes in a row.",
    why: "A key struck twice. Seconds, and quotations between two marks on each side, are left alone.",
    source: "Observed in typed copy.",
    wakes: [.marks([.straightSingle, .closeSingle])],
    examples: [
      .bad("We don{''}t know.", fixed: "We don't know.", level: .safe),
      .bad("The mayor{’’}s plan failed.", fixed: "The mayor’s plan failed.", level: .safe),
      .good("We don't know."),
      .good("It took 5'' to fall."),
      .good("He said ''yes'' twice."),
      .good("It’s rock 'n' roll."),
    ]
  ) { draft, place, report in
    let first = draft.tokens[place.token]
    guard let before = draft.previous(place.token, in: place.block), draft.isWord(before),
      let second = draft.next(place.token, in: place.block), draft.tokens[second].kind == first.kind,
      let after = draft.next(second, in: place.block), draft.isWord(after)
    else { return }
    guard draft.tokens[before].end == first.start, first.end == draft.tokens[second].start,
      draft.tokens[second].end == draft.tokens[after].start, !draft.isMasked(place.token, in: place.block)
    else { return }
    let range = draft.range(place.token, second)
    // A lost space before a quotation looks the same; only what ends a word is sure.
    guard draft.word(after, isIn: apostropheTails) else { return }
    report.add("two apostrophes in a row", at: range, fix: .replace(range, draft.string(place.token)))
  }
}

private let apostropheTails = WordSet("s t d m ll re ve")
