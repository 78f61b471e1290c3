import Linting
import Prose

extension Rule {
  static let duplicateParagraph = Rule(
    "duplicate-paragraph", family: .repetition, severity: .error, changes: .layout,
    summary: "A paragraph of eight words or more stands in the draft twice.",
    why: """
      A paragraph is pasted twice when a story is moved or updated. Short lines, which may be labels or refrains, list \
      items and lists of headlines are left alone; only a copy right behind the original is sure.
      """,
    source: "Observed in published copy.",
    wakes: [.draft],
    examples: [
      .bad(
        "The council met on Monday to vote on the plan.\n{The council met on Monday to vote on the plan.}\nIt passed.",
        fixed: "The council met on Monday to vote on the plan.\nIt passed.", level: .safe),
      .bad(
        "The council met on Monday to vote on the plan.\nIt passed.\n{The council met on Monday to vote on the plan.}",
        fixed: "The council met on Monday to vote on the plan.\nIt passed.", level: .unsafe),
      .good("The council met.\nThe council met."),
      .good("The council met on Monday to vote on the plan.\nThe council met on Tuesday to vote on the plan."),
    ]
  ) { draft, _, report in
    guard draft.format != .headlines, draft.blocks.count > 1 else { return }
    var seen = SeenStretches(most: draft.blocks.count)
    var last = -1
    for index in draft.blocks.indices where draft.blocks[index].role == .paragraph {
      let own = draft.blocks[index].tokens
      defer { last = index }
      guard own.count >= 8 else { continue }
      let mark = draft.edgeMark(of: own)
      let first = seen.earlier(index, mark) { draft.isSame(own, as: draft.blocks[$0].tokens) }
      guard let first, draft.wordCount(own.lowerBound..<own.lowerBound + 8) >= 6 else { continue }
      seen.replace(first, by: index, mark)
      let range = draft.range(own.lowerBound, own.upperBound - 1)
      let original = draft.blocks[first].tokens
      let source = draft.range(original.lowerBound, original.upperBound - 1)
      let isCopy = draft.text[range] == draft.text[source]
      guard isCopy || draft.wordCount(own) >= 8 else { continue }
      report.add(
        "this paragraph stands in the draft twice", at: range,
        fix: .delete(draft.deletion(ofBlock: index), isCopy && first == last ? .safe : .unsafe),
        related: [RelatedPlace(source, "the first of the two")])
    }
  }
}
