import Linting
import Prose

extension Rule {
  static let spaceInsideBrackets = Rule(
    "space-inside-brackets", family: .spacing, severity: .info, changes: .spacing,
    summary: "A space stands just inside a bracket.",
    why: """
      A bracket belongs to the words it holds. Check boxes, ellipses in brackets, smileys, list marks and brackets of \
      code are left alone.
      """,
    source: "English typography.",
    wakes: [.marks([.openBracket, .closeBracket])],
    examples: [
      .bad("The minister ({ }pictured) has resigned.", fixed: "The minister (pictured) has resigned.", level: .safe),
      .bad("The minister (pictured{ }) has resigned.", fixed: "The minister (pictured) has resigned.", level: .safe),
      .bad("“[{ }We] will stay,” he said.", fixed: "“[We] will stay,” he said.", level: .safe),
      .good("The minister (pictured) has resigned."),
      .good("- [ ] Check the name"),
      .good("“We will stay [ … ] and fight.”"),
      .good("Either a ) wait or b ) leave."),
      .good("See you there ;-) said the note."),
    ]
  ) { draft, place, report in
    let mark = place.token
    let own = draft.blocks[place.block].tokens
    guard draft.tokens[mark].kind == .openBracket else {
      guard mark > own.lowerBound, !draft.touchesPrevious(mark) else { return }
      let gap = draft.gap(before: mark, in: place.block)
      guard gap == .space || gap == .wide, draft.gap(after: mark, in: place.block) != .none || !isWordNext(mark, draft)
      else { return }
      let before = draft.tokens[mark - 1].kind
      guard before.isWordLike || before.endsSentence && before != .ellipsis || before.isQuote || before == .comma,
        isOpened(mark, in: own, of: draft)
      else { return }
      let blanks = draft.blanks(before: mark)
      report.add("space before “\(draft.string(mark))”", at: blanks, fix: .delete(blanks))
      return
    }
    guard mark + 1 < own.upperBound, !draft.touchesNext(mark) else { return }
    let gap = draft.gap(after: mark, in: place.block)
    guard gap == .space || gap == .wide,
      mark == own.lowerBound || !draft.touchesPrevious(mark) || isQuoteBefore(mark, draft)
    else { return }
    guard draft.tokens[mark + 1].kind.isWordLike || draft.tokens[mark + 1].kind.isQuote else { return }
    let blanks = draft.blanks(before: mark + 1)
    report.add("space behind “\(draft.string(mark))”", at: blanks, fix: .delete(blanks))
  }
}

/// Whether a bracket is open before a closing one, within ninety tokens.
private func isOpened(_ mark: Int, in own: Range<Int>, of draft: Draft) -> Bool {
  var depth = 1
  var index = mark - 1
  while index >= own.lowerBound, mark - index < 90 {
    if draft.tokens[index].kind == .closeBracket { depth += 1 }
    if draft.tokens[index].kind == .openBracket { depth -= 1 }
    if depth == 0 { return true }
    index -= 1
  }
  return false
}

private func isQuoteBefore(_ mark: Int, _ draft: Draft) -> Bool { mark > 0 && draft.tokens[mark - 1].kind.isQuote }

private func isWordNext(_ mark: Int, _ draft: Draft) -> Bool {
  mark + 1 < draft.tokens.count && draft.tokens[mark + 1].kind.isWordLike
}
