import Linting
import Prose

extension Rule {
  static let leadingWhitespace = Rule(
    "leading-whitespace", family: .spacing, severity: .info, changes: .spacing,
    summary: "Blanks stand before the first word of a headline or paragraph.",
    why: """
      A blank before the first word shifts the line in print and sorts a headline in front of all others. Indented \
      paragraphs, lists and verse are left alone, and so are Markdown and HTML, where blanks have a meaning of their own.
      """,
    source: "Observed in content systems.",
    wakes: [.wideGap, .marks([.oddSpace])],
    examples: [
      .bad("{ }Vote set for Monday", fixed: "Vote set for Monday", level: .safe, as: .headline),
      .bad("{\u{A0}}Vote set for Monday", fixed: "Vote set for Monday", level: .safe, as: .headline),
      .bad("{\t}The vote is on Monday.", fixed: "The vote is on Monday.", level: .safe),
      .good("Vote set for Monday", as: .headline),
      .good("The poem reads:\n    The ferry waits,\n    the harbour sleeps."),
      .good("The menu:\n - soup\n - bread"),
      .good("    indented code", format: .markdown),
    ]
  ) { draft, place, report in
    let block = draft.blocks[place.block]
    guard place.token == block.tokens.lowerBound, !place.isBehind, block.role != .blank else { return }
    guard draft.format == .text || draft.format == .headlines else { return }
    var first = block.tokens.lowerBound
    while first < block.tokens.upperBound, draft.isOddSpace(first) { first += 1 }
    guard first < block.tokens.upperBound else { return }
    let range = block.range.lowerBound..<draft.tokens[first].start
    guard !range.isEmpty, isSlip(range, before: first, in: place.block, of: draft) else { return }
    report.add("blanks before the first word", at: range, fix: .delete(range))
  }
}

/// Whether blanks before a line are no indent: the first line of a draft, a headline, or a line between lines without.
private func isSlip(_ blanks: TextRange, before first: Int, in block: Int, of draft: Draft) -> Bool {
  let mark = draft.tokens[first].kind
  guard mark != .hyphen, mark != .asterisk, mark != .bullet, mark != .plus else { return false }
  // “1. The first”
  if mark == .number, draft.touchesNext(first), !draft.tokens[first + 1].kind.isWordLike { return false }
  draft.countFarQuestion()
  func isIndented(_ index: Int) -> Bool {
    guard draft.blocks.indices.contains(index), let byte = draft.text[draft.blocks[index].range].first else {
      return false
    }
    return byte == 32 || byte == 9
  }
  if isIndented(block + 1) || isIndented(block - 1) { return false }
  return block == 0 || draft.format == .headlines || (blanks.count <= 2 && draft.text[blanks.lowerBound] != 9)
}
