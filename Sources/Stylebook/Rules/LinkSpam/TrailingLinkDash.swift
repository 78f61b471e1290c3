import Linting
import Prose

extension Rule {
  static let trailingLinkDash = Rule(
    "trailing-link-dash", family: .linkSpam, severity: .error, changes: .layout,
    summary: "A line ends with a dangling separator that a link list left behind.",
    why: """
      Link lists are joined with “ - ” or “ | ”; when the next link is cut off, the separator stays. Speech that breaks \
      off ends with a dash too, so a line with an open quotation mark is left alone, and a long dash behind a word is \
      only offered.
      """,
    source: "Observed in aggregator feeds.",
    wakes: [.block([.headline, .promoLine, .subhead, .standfirst, .paragraph, .listItem])],
    examples: [
      .bad("Storm closes the coast road{ -}", fixed: "Storm closes the coast road", level: .safe, as: .headline),
      .bad("Shares fall again{ |}", fixed: "Shares fall again", level: .safe, as: .headline),
      .bad("Shares fall again{ - }", fixed: "Shares fall again", level: .safe, as: .headline),
      .bad(
        "Ferry strike enters second week{ —}", fixed: "Ferry strike enters second week", level: .unsafe, as: .headline),
      .bad("The bridge reopened on Sunday.{ –}", fixed: "The bridge reopened on Sunday.", level: .safe),
      .bad("Ferry strike enters second week{ --}", fixed: "Ferry strike enters second week", as: .headline),
      .good("Arsenal draw 3-2 with Chelsea", as: .headline),
      .good("Exam board gives pupil an A-", as: .headline),
      .good("“I was only going to –"),
      .good("He said the union would - if pressed - strike."),
    ]
  ) { draft, place, report in
    let block = draft.blocks[place.block]
    guard let last = block.tokens.last, last > block.tokens.lowerBound else { return }
    guard isDanglingSeparator(draft.tokens[last].kind) else { return }
    var first = last
    while first > block.tokens.lowerBound, isDanglingSeparator(draft.tokens[first - 1].kind) { first -= 1 }
    guard first > block.tokens.lowerBound, draft.gap(before: first, in: place.block) != .none else { return }
    guard !draft.document.quotations.lone.contains(where: { block.tokens.contains($0.token) }) else { return }
    let isLong = (first...last).contains { draft.tokens[$0].kind == .enDash || draft.tokens[$0].kind == .emDash }
    let isFinished = draft.tokens[first - 1].kind.endsSentence
    let isSure = (!isLong || isFinished) && !draft.isInBareLinkList(place.block)
    // Blanks behind the separator are debris with it.
    let range = draft.tokens[first - 1].end..<block.range.upperBound
    report.add(
      "line ends with a dangling “\(draft.string(draft.range(first, last)))”", at: range,
      fix: .delete(range, isSure ? .safe : .unsafe), isDebris: true)
  }
}

/// What joins the links of a list.
private func isDanglingSeparator(_ kind: Token.Kind) -> Bool {
  switch kind {
  case .hyphen, .pipe, .enDash, .emDash, .closeGuillemet, .bullet: true
  default: false
  }
}
