import Linting
import Prose

extension Rule {
  static let headlineDoubleQuotes = Rule(
    "headline-double-quotes", family: .quotes, severity: .warning, changes: .glyph, isOn: false,
    summary: "A headline quotes with double marks where the house wants single ones.",
    why: """
      Most newspapers set single marks in headlines, which saves room. Only a house that says so is asked to; marks \
      inside single ones, inches and unbalanced marks are left alone.
      """,
    source: "House setting headlineQuotes; AP and the BBC ask for single marks in headlines.",
    wakes: [.draft],
    examples: [
      .bad(
        "Mayor {“}sorry” for delay", fixed: "Mayor ‘sorry’ for delay", level: .safe, as: .headline,
        house: "headlineQuotes=single"),
      .bad(
        "{\"}Sorry\" is not enough", fixed: "'Sorry' is not enough", level: .safe, as: .headline,
        house: "headlineQuotes=single"),
      .good("Mayor ‘sorry’ for delay", as: .headline, house: "headlineQuotes=single"),
      .good("Model, 5'11\", signs for a year", as: .headline, house: "headlineQuotes=single"),
      .good("‘They said “no” twice’", as: .headline, house: "headlineQuotes=single"),
      .good("Mayor “sorry” for delay", as: .headline),
    ]
  ) { draft, _, report in
    guard draft.style["headlineQuotes"] == "single" else { return }
    let quotations = draft.document.quotations.all
    for (index, quotation) in quotations.enumerated() where !quotation.isSingle && !quotation.continues {
      guard quotation.depth == 1, let block = draft.blockOfProse(holding: quotation.open) else { continue }
      guard draft.blocks[block].isDisplay else { continue }
      let open = draft.tokens[quotation.open]
      let close = draft.tokens[quotation.close]
      guard open.kind.isCurly == close.kind.isCurly, !close.kind.isSingle else { continue }
      let holdsSingle = quotations[(index + 1)...].prefix { $0.open < quotation.close }.contains(where: \.isSingle)
      let marks = QuotationMarks.marks(isSingle: true, isCurly: open.kind.isCurly)
      report.add(
        "double marks in a headline", at: open.range,
        fix: holdsSingle
          ? nil : Fix(.safe, [Edit(open.range, marks.opening), Edit(close.range, marks.closing)]))
    }
  }
}
