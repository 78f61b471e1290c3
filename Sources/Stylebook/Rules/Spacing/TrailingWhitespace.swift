import Linting
import Prose

extension Rule {
  static let trailingWhitespace = Rule(
    "trailing-whitespace", family: .spacing, severity: .info, changes: .spacing,
    summary: "Blanks stand at the end of a line.",
    why: """
      Nobody sees a blank at the end of a line, but it travels into feeds and comparisons of two versions. Markdown, \
      where two blanks break a line, and HTML are left alone; so is the blank behind a dangling separator, which goes \
      with the separator.
      """,
    source: "Editors and version control mark it.",
    wakes: [.wideGap, .marks([.oddSpace])],
    examples: [
      .bad("The vote is on Monday.{ }", fixed: "The vote is on Monday.", level: .safe),
      .bad("Vote set for Monday{\u{A0}}", fixed: "Vote set for Monday", level: .safe, as: .headline),
      .bad("Vote set for Monday{ \t}", fixed: "Vote set for Monday", level: .safe, as: .headline),
      .bad("She left.\n{  }\nHe stayed.", fixed: "She left.\n\nHe stayed.", level: .safe),
      .good("The vote is on Monday."),
      .good("The vote is on Monday.  \nThe count follows.", format: .markdown),
      .good("Vote set for Monday - ", as: .headline),
    ]
  ) { draft, place, report in
    guard draft.format == .text || draft.format == .headlines else { return }
    let block = draft.blocks[place.block]
    let end = block.range.upperBound
    if block.role == .blank {
      guard place.isBehind || place.token + 1 == block.tokens.upperBound else { return }
      report.add("blanks on an empty line", at: block.range, fix: .delete(block.range))
      return
    }
    if !place.isBehind, draft.gap(before: place.token, in: place.block) == .lineBreak {
      addInnerLine(before: place.token, of: draft, to: &report)
      return
    }
    guard place.isBehind || (place.token + 1 == block.tokens.upperBound && draft.isOddSpace(place.token)) else {
      return
    }
    var last = block.tokens.upperBound - 1
    while last >= block.tokens.lowerBound, draft.isOddSpace(last) { last -= 1 }
    guard last >= block.tokens.lowerBound, !separates(draft.tokens[last].kind) else { return }
    let range = draft.tokens[last].end..<end
    report.add("blanks at the end of the line", at: range, fix: .delete(range))
  }
}

/// Reports the blanks before a line break inside a block of hard-wrapped text.
private func addInnerLine(before token: Int, of draft: Draft, to report: inout Report) {
  let gap = draft.blanks(before: token)
  guard let lineBreak = gap.first(where: { draft.text[$0] == 10 || draft.text[$0] == 13 }), lineBreak > gap.lowerBound
  else { return }
  let range = gap.lowerBound..<lineBreak
  report.add("blanks at the end of the line", at: range, fix: .delete(range))
}

private func separates(_ kind: Token.Kind) -> Bool {
  kind == .hyphen || kind == .pipe || kind == .enDash || kind == .emDash || kind == .bullet || kind == .closeGuillemet
}
