import Lexicon
import Linting
import Prose

extension Rule {
  static let brokenLineEndHyphen = Rule(
    "broken-line-end-hyphen", family: .dashes, severity: .error, changes: .spacing,
    summary: "A word is still split by the hyphen of a line end.",
    why: """
      Text taken from a set page keeps the hyphens of its line ends. Suspended hyphens (two- and three-year terms) and \
      pieces that are words of their own are left alone.
      """,
    source: "Observed in copy taken from PDF files.",
    wakes: [.marks([.hyphen])],
    examples: [
      .bad("The {govern- ment} said so.", fixed: "The government said so.", level: .safe),
      .bad("An {interna- tional} body met.", fixed: "An international body met.", level: .safe),
      .good("Two- and three-year terms, pre- and post-war stock."),
      .good("Five- to 10-minute walks; left- or right-wing votes."),
      .good("The well- known man left."),
      .good("A well-known man left."),
    ]
  ) { draft, place, report in
    let mark = draft.tokens[place.token]
    guard mark.end < draft.text.count, draft.text[mark.end] <= 0x20 else { return }
    guard place.token > draft.blocks[place.block].tokens.lowerBound, let next = draft.next(place.token, in: place.block)
    else { return }
    let first = draft.tokens[place.token - 1]
    let second = draft.tokens[next]
    guard first.kind == .word, first.end == mark.start, second.kind == .word, mark.count == 1 else { return }
    guard second.shape.isDisjoint(with: [.capitalised, .hasDigit, .nonASCII, .apostrophe]), second.count >= 2,
      first.shape.isDisjoint(with: [.innerCapital, .severalCapitals, .hasDigit, .nonASCII, .apostrophe]),
      first.count >= 2, first.count + second.count <= WordHash.significantBytes
    else { return }
    guard !draft.entry(next).flags.contains(.function) else { return }
    guard !isOrdinary(draft.entry(place.token - 1)) || !isOrdinary(draft.entry(next)) else { return }
    let joined = Array(draft.text[first.range]) + Array(draft.text[second.range])
    guard let whole = draft.lexicon.entry(WordHash.of(joined)), whole.isOrdinary else { return }
    // “pre- existing” and “warm- hearted” may be compounds that lost their shape in another way.
    let isSure =
      draft.gap(after: place.token, in: place.block) == .lineBreak
      || !(hyphenated.contains(first.hash) || draft.entry(place.token - 1).flags.contains(.common))
      || !draft.entry(next).isOrdinary
    guard !draft.isMasked(place.token - 1, in: place.block) else { return }
    let range = first.start..<second.end
    report.add(
      "“\(draft.string(range))” is still split by the end of a line", at: range,
      fix: .delete(mark.start..<second.start, isSure ? .safe : .unsafe))
  }
}

/// Beginnings that are often set off with a hyphen.
private let hyphenated = WordSet("re pre co non anti semi multi post pro sub super over under inter mid self ex cyber")

/// Whether a piece stands well by itself.
private func isOrdinary(_ entry: WordEntry) -> Bool { entry.isOrdinary && entry.flags.contains(.common) }
