import Linting
import Prose

extension Rule {
  static let spaceInsideQuotes = Rule(
    "space-inside-quotes", family: .spacing, severity: .warning, changes: .spacing,
    summary: "A space stands just inside a quotation mark.",
    why: """
      A loose mark may end up alone at the end of a line, and readers cannot tell which way a straight one faces. Marks \
      inside marks, feet and inches, apostrophes, and a thin space set on purpose are left alone.
      """,
    source: "Common practice of English punctuation.",
    wakes: [.draft],
    examples: [
      .bad("“{ }We won,” she said.", fixed: "“We won,” she said.", level: .safe),
      .bad("“We won,{ }” she said.", fixed: "“We won,” she said.", level: .safe),
      .bad("They call it \"{ }home\" now.", fixed: "They call it \"home\" now.", level: .safe),
      .bad("A ‘quiet{ }’ day at sea", fixed: "A ‘quiet’ day at sea", level: .safe, as: .headline),
      .good("“ ‘Never,’ he said,” she recalled."),
      .good("It is rock ’n’ roll for a man of 6' 2\" in his ’90s prime."),
      .good("Leeds 4 \" 7"),
      .good("“We won,” she said. “They lost.”"),
    ]
  ) { draft, _, report in
    for quotation in draft.document.quotations.all {
      let kind = draft.tokens[quotation.open].kind
      if let gap = draft.looseGap(behind: quotation.open, beside: quotation.open + 1) {
        report.addLoose(
          gap, mark: draft.string(quotation.open), isSure: kind.isCurly || draft.isPlainPair(quotation))
      }
      guard !quotation.continues, quotation.close > quotation.open + 1 else { continue }
      if let gap = draft.looseGap(behind: quotation.close - 1, beside: quotation.close - 1) {
        report.addLoose(
          gap, mark: draft.string(quotation.close),
          isSure: draft.tokens[quotation.close].kind.isCurly || draft.isPlainPair(quotation))
      }
    }
  }
}

extension Draft {
  /// The one space behind a token, nil when there is none, or when what stands inside the mark is a mark too.
  fileprivate func looseGap(behind token: Int, beside inner: Int) -> TextRange? {
    guard token + 1 < tokens.count, tokens[token + 1].start - tokens[token].end == 1, !tokens[inner].kind.isQuote else {
      return nil
    }
    guard let block = blockOfProse(holding: token), gap(after: token, in: block) == .space else { return nil }
    return tokens[token].end..<tokens[token + 1].start
  }
}

extension Report {
  fileprivate mutating func addLoose(_ gap: TextRange, mark: String, isSure: Bool) {
    add("space inside the quotation mark “\(mark)”", at: gap, fix: .delete(gap, isSure ? .safe : .unsafe))
  }
}
