import Linting
import Prose

extension Rule {
  static let unbalancedDoubleQuote = Rule(
    "unbalanced-double-quote", family: .quotes, severity: .error, changes: .glyph,
    summary: "A double quotation mark has no partner.",
    why: """
      Readers cannot tell where somebody’s words begin or end, and the wrong words may be put in a mouth. Inches, \
      marks of a quotation that the next paragraph continues, and readings that are equally good are left alone. \
      Nobody but the writer knows where the missing mark belongs, so there is no fix.
      """,
    source: "Common practice of English punctuation.",
    wakes: [.draft],
    examples: [
      .bad("{“}The pier will reopen in May, the harbourmaster said."),
      .bad("The pier will reopen in May,{”} the harbourmaster said."),
      .bad("Choose {\"}Add guest and wait."),
      .bad("“We tried,” she said. {“}Nobody came. “Nobody called,” she said.", as: .article),
      .bad("Judge calls delay {“}a disgrace", as: .headline),
      .bad("They type names like {“}example.org into the bar."),
      .good("Write <a href=\"x\"> and id=\"y in code."),
      .good("The mirror is 30\" high, and the keeper is 6'4\"."),
      .good("“It belongs to us”—he pointed—“and to you.”"),
      .good("“One paragraph goes on.\n\n“The next one ends,” she said."),
      .good("She chose “Window Seat.” Then she slept."),
      .good("“We won&rdquo; is what he wrote."),
      .good("“‘Never’ is a long time,” he wrote."),
    ]
  ) { draft, _, report in
    for lone in draft.document.quotations.lone where !draft.tokens[lone.token].kind.isSingle {
      draft.reportLone(lone, to: &report)
    }
  }
}

extension Draft {
  /// Reports a mark without a partner, with the one place where the partner can stand.
  func reportLone(_ lone: Quotations.Lone, to report: inout Report) {
    guard let block = blockOfProse(holding: lone.token), !isDamaged(near: lone.token, in: block) else { return }
    let isOpening = lone.kind == .opening
    let related = lone.partner.map {
      [RelatedPlace($0..<$0, isOpening ? "the closing mark can stand here" : "the opening mark can stand here")]
    }
    report.add(
      isOpening
        ? "opening mark “\(string(lone.token))” is never closed"
        : "closing mark “\(string(lone.token))” was never opened",
      at: tokens[lone.token].range, related: related ?? [])
  }
}
