import Linting
import Prose

extension Rule {
  static let nestedQuoteLevel = Rule(
    "nested-quote-level", family: .quotes, severity: .warning, changes: .glyph,
    summary: "A quotation inside another uses the same marks.",
    why: """
      Inside double marks a quotation takes single ones, and the other way round, so that readers see who speaks. \
      Straight marks do not show which way they face, so only curly ones are judged.
      """,
    source: "Common practice of English punctuation.",
    wakes: [.draft],
    examples: [
      .bad("“He said {“}no” to me,” she recalled.", fixed: "“He said ‘no’ to me,” she recalled.", level: .unsafe),
      .bad(
        "‘They sang {‘}Jerusalem’ at dusk’", fixed: "‘They sang “Jerusalem” at dusk’", level: .unsafe, as: .headline),
      .good("“He said ‘no’ to me,” she recalled."),
      .good("\"He said \"no\" to me,\" she recalled."),
    ]
  ) { draft, _, report in
    let quotations = draft.document.quotations
    for index in quotations.nested {
      let inner = quotations.all[index]
      guard draft.blockOfProse(holding: inner.open) != nil, !inner.continues else { continue }
      let marks = QuotationMarks.marks(isSingle: !inner.isSingle, isCurly: true)
      let open = draft.tokens[inner.open].range
      let close = draft.tokens[inner.close].range
      report.add(
        "quotation inside a quotation uses the same marks “\(draft.string(inner.open))”", at: open,
        fix: Fix(.unsafe, [Edit(open, marks.opening), Edit(close, marks.closing)]),
        related: [RelatedPlace(close, "where it closes")])
    }
  }
}
