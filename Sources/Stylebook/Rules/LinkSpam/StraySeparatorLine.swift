import Linting
import Prose

extension Rule {
  static let straySeparatorLine = Rule(
    "stray-separator-line", family: .linkSpam, severity: .error, changes: .layout,
    summary: "A line holds a separator and nothing else.",
    why: """
      A lone hyphen or bar is what remains when a page is copied with its link list; in print it is a riddle. Rules of \
      three marks or more, and asterisks, part sections on purpose and are left alone; a mark that returns between \
      paragraphs is only offered.
      """,
    source: "Observed in aggregator feeds.",
    wakes: [.block([.separator])],
    examples: [
      .bad(
        "The talks ended without a deal.\n{-}\nMinisters meet again on Monday.",
        fixed: "The talks ended without a deal.\nMinisters meet again on Monday.", level: .safe),
      .bad("The talks ended without a deal.\n{|}", fixed: "The talks ended without a deal.", level: .safe),
      .bad(
        "The talks ended.\n\n{–}\n\nMinisters meet on Monday.\n",
        fixed: "The talks ended.\n\nMinisters meet on Monday.\n", level: .safe),
      .bad(
        "The talks ended.\n{--}\nMinisters meet on Monday.", fixed: "The talks ended.\nMinisters meet on Monday.",
        level: .unsafe),
      .good("The talks ended.\n---\nMinisters meet on Monday."),
      .good("The talks ended.\n*\nMinisters meet on Monday."),
      .good("The talks ended.\n-30-"),
    ]
  ) { draft, place, report in
    let block = draft.blocks[place.block]
    guard let mark = block.tokens.first, block.tokens.count <= 2 else { return }
    let kind = draft.tokens[mark].kind
    guard kind != .asterisk else { return }
    let isRepeated = draft.blocks(of: .separator).contains { other in
      other != place.block && draft.blocks[other].tokens.count == block.tokens.count
    }
    let isSure = block.tokens.count == 1 && kind != .emDash && !isRepeated && !draft.isInBareLinkList(place.block)
    let range = draft.range(mark, block.tokens.upperBound - 1)
    report.add(
      "“\(draft.string(range))” stands alone on its line", at: range,
      fix: .delete(draft.deletion(ofBlock: place.block), isSure ? .safe : .unsafe), isDebris: true)
  }
}
