import Linting
import Prose

extension Rule {
  static let strayQuoteMark = Rule(
    "stray-quote-mark", family: .quotes, severity: .warning, changes: .layout,
    summary: "A pair of quotation marks holds nothing, or a line holds one mark alone.",
    why: """
      The words between were cut and the marks stayed. Inches, marks that repeat the line above in a table, and code \
      are left alone. Sometimes the words are what is missing, so the fix is only offered.
      """,
    source: "Observed in edited copy.",
    wakes: [.marks([.straightDouble, .openDouble, .closeDouble, .openSingle])],
    examples: [
      .bad("He said {\"\"} yesterday.", fixed: "He said yesterday.", level: .unsafe),
      .bad("He called it {“”} on Monday.", fixed: "He called it on Monday.", level: .unsafe),
      .bad(
        "She left at noon.\n\n{”}\n\nHe stayed until ten.", fixed: "She left at noon.\n\n\n\nHe stayed until ten.",
        level: .unsafe),
      .good("The screen is 12\" wide."),
      .good("Leeds 4 \" 7"),
      .good("Set name=\"\" to clear it."),
      .good("“‘Never’,” he said, “‘ever’.”"),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    let own = draft.blocks[place.block].tokens
    if own.count == 1, draft.blocks[place.block].isBody {
      report.add(
        "the line holds nothing but “\(draft.string(place.token))”", at: token.range,
        fix: .delete(token.range, .unsafe),
        isDebris: true)
      return
    }
    guard place.token + 1 < own.upperBound, draft.tokens[place.token + 1].start == token.end else { return }
    let close = draft.tokens[place.token + 1]
    switch (token.kind, close.kind) {
    case (.straightDouble, .straightDouble), (.openDouble, .closeDouble), (.openSingle, .closeSingle): break
    default: return
    }
    let before = draft.gap(before: place.token, in: place.block)
    let after = draft.gap(after: place.token + 1, in: place.block)
    guard before != .none, after == .space || after == .edge else { return }
    let range = token.start..<close.end
    let cut = before == .space ? draft.tokens[place.token - 1].end..<close.end : range
    report.add(
      "“\(draft.string(range))” holds nothing", at: range, fix: .delete(cut, .unsafe), isDebris: true)
  }
}
