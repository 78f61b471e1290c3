import Linting
import Prose

extension Rule {
  static let mismatchedQuotePair = Rule(
    "mismatched-quote-pair", family: .quotes, severity: .error, changes: .glyph,
    summary: "A quotation opens in one style of mark and closes in another.",
    why: """
      Half a quotation was retyped or pasted. The other marks of the block tell which form is right, else those of the \
      draft; where they tell nothing, straight ones, as keyboards type them, are only offered.
      """,
    source: "Common practice of English punctuation.",
    wakes: [.draft],
    examples: [
      .bad("{“}We agreed\" he said.", fixed: "\"We agreed\" he said.", level: .unsafe),
      .bad("“We’ve agreed,{\"} he said.", fixed: "“We’ve agreed,” he said.", level: .safe),
      .bad("He said {\"}we’ve agreed” and left.", fixed: "He said “we’ve agreed” and left.", level: .safe),
      .bad("\"Yes,\" he said, {“}and no.\"", fixed: "\"Yes,\" he said, \"and no.\"", level: .safe),
      .bad("‘Shocking{”} scenes at the derby", fixed: "‘Shocking’ scenes at the derby", level: .unsafe, as: .headline),
      .good("“He said ‘yes’,” she told them."),
      .good("’90s \"hits\" are back", as: .headline),
      .good("“The 6'2\" striker is fit,” he said."),
      .good("“‘Twice’ was too much,” she said."),
    ]
  ) { draft, _, report in
    for pair in draft.document.quotations.mismatched {
      guard let block = draft.blockOfProse(holding: pair.open) else { continue }
      let open = draft.tokens[pair.open]
      let close = draft.tokens[pair.close]
      let differsInKind = open.kind.isSingle != close.kind.isSingle
      let style = draft.quoteStyle(inBlock: block)
      let isCurly = differsInKind ? open.kind.isCurly : style.style == .curly
      let marks = QuotationMarks.marks(isSingle: open.kind.isSingle, isCurly: isCurly)
      let changesOpening = open.kind.isCurly != isCurly
      report.add(
        "“\(draft.string(pair.open))” is closed by “\(draft.string(pair.close))”",
        at: changesOpening ? open.range : close.range,
        fix: .replace(
          changesOpening ? open.range : close.range, changesOpening ? marks.opening : marks.closing,
          differsInKind || !style.isKnown ? .unsafe : .safe),
        related: [RelatedPlace(changesOpening ? close.range : open.range, "the other mark of the pair")])
    }
  }
}
