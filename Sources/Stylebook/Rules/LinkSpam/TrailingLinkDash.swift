import Linting
import Prose

extension Rule {
  static let trailingLinkDash = Rule(
    "trailing-link-dash", family: .linkSpam, severity: .error, changes: .layout,
    summary: "A line ends with a dangling separator that a link list left behind.",
    why: """
      Link lists are joined with “ - ” or “ | ”; when the next link is cut off, the separator stays. Speech that breaks \
      off ends with a dash too, so a line with an open quotation mark is left alone, and a long dash is only offered.
      """,
    source: "Observed in aggregator feeds.",
    wakes: [.block([.headline, .promoLine, .subhead, .paragraph, .listItem])],
    examples: [
      .bad("Storm closes the coast road{ -}", fixed: "Storm closes the coast road", level: .safe, as: .headline),
      .bad("Shares fall again{ |}", fixed: "Shares fall again", level: .safe, as: .headline),
      .bad(
        "Ferry strike enters second week{ —}", fixed: "Ferry strike enters second week", level: .unsafe, as: .headline),
      .good("Arsenal draw 3-2 with Chelsea", as: .headline),
      .good("Exam board gives pupil an A-", as: .headline),
      .good("“I was only going to –"),
    ]
  ) { draft, place, report in
    let block = draft.blocks[place.block]
    guard let last = block.tokens.last, last > block.tokens.lowerBound else { return }
    let token = draft.tokens[last]
    let isLong = token.kind == .enDash || token.kind == .emDash
    guard isLong || token.kind == .hyphen || token.kind == .pipe || token.kind == .closeGuillemet else { return }
    guard draft.gap(before: last, in: place.block) != .none else { return }
    guard !draft.document.quotations.lone.contains(where: { block.tokens.contains($0.token) }) else { return }
    // Blanks behind the separator are debris with it.
    let range = draft.tokens[last - 1].end..<block.range.upperBound
    report.add(
      "line ends with a dangling “\(draft.string(last))”", at: range,
      fix: .delete(range, isLong ? .unsafe : .safe), isDebris: true)
  }
}
