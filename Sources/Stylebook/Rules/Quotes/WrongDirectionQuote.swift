import Linting
import Prose

extension Rule {
  static let wrongDirectionQuote = Rule(
    "wrong-direction-quote", family: .quotes, severity: .warning, changes: .glyph,
    summary: "A curly quotation mark faces the wrong way.",
    why: """
      An opening mark at the end of a quotation, or a closing one at its start, is a slip of the keyboard or of a \
      program that guesses. The fix is safe when the other mark of the pair is right. Text in languages that write \
      „so“ or ”så” is left alone.
      """,
    source: "Common practice of English punctuation.",
    wakes: [.draft],
    examples: [
      .bad("he said {”}yes” to me", fixed: "he said “yes” to me", level: .safe, as: .headline),
      .bad("There is an “app{“} for that.", fixed: "There is an “app” for that.", level: .safe),
      .bad("{”}Hello{“} she said.", fixed: "“Hello” she said.", level: .unsafe),
      .bad("Mayor {’}sorry’ for delay", fixed: "Mayor ‘sorry’ for delay", level: .safe, as: .headline),
      .good("’Tis rock ’n’ roll of the ’90s", as: .headline),
      .good("“Hello,” she said. “Goodbye.”"),
      .good("The „Blick“ is a newspaper of Zurich."),
    ]
  ) { draft, _, report in
    let quotations = draft.document.quotations
    for token in quotations.reversed {
      guard draft.blockOfProse(holding: token) != nil, let role = quotations.role(of: token) else { continue }
      let isSingle = draft.tokens[token].kind.isSingle
      let marks = QuotationMarks.marks(isSingle: isSingle, isCurly: true)
      report.add(
        role == .opening
          ? "closing mark “\(draft.string(token))” opens a quotation"
          : "opening mark “\(draft.string(token))” closes a quotation",
        at: draft.tokens[token].range,
        fix: .replace(draft.tokens[token].range, marks[role], quotations.hasSoundPartner(token) ? .safe : .unsafe))
    }
  }
}

extension Quotations {
  /// Whether the other mark of a reversed mark’s quotation faces the right way.
  fileprivate func hasSoundPartner(_ token: Int) -> Bool {
    // The quotation of an opening mark holds the token behind it; that of a closing mark the token before it.
    let inner = role(of: token) == .opening ? token + 1 : token - 1
    guard let pair = innermost(holding: inner), pair.open == token || pair.close == token else { return false }
    let other = pair.open == token ? pair.close : pair.open
    return !isReversed(other)
  }

  private func isReversed(_ token: Int) -> Bool {
    var low = 0
    var high = reversed.count
    while low < high {
      let middle = (low + high) / 2
      if reversed[middle] < token { low = middle + 1 } else { high = middle }
    }
    return low < reversed.count && reversed[low] == token
  }
}
