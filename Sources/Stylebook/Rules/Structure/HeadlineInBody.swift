import Linting
import Prose

extension Rule {
  static let headlineInBody = Rule(
    "headline-in-body", family: .structure, severity: .warning, changes: .layout,
    summary: "The first paragraph repeats the headline.",
    why: """
      When a page is copied its headline often comes along twice, with or without the name of the site. An introduction \
      that says the same in other words is left alone.
      """,
    source: "Observed in copied pages.",
    wakes: [.block([.headline])],
    examples: [
      .bad(
        "Council votes to close the pool\n{Council votes to close the pool}\nThe vote was close.",
        fixed: "Council votes to close the pool\nThe vote was close.", level: .unsafe),
      .bad(
        "Council votes to close the pool\n\n{Council votes to close the pool | Harbour News}\n\nThe vote was close.",
        fixed: "Council votes to close the pool\n\nThe vote was close."),
      .good("Council votes to close the pool\nThe council has voted to close the pool.\nThe vote was close."),
      .good("Council votes to close the pool\nCouncil votes to close the pool are rare, and this one was close."),
      .good("Pool shut\nPool shut: so says the sign.\nThe vote was close."),
    ]
  ) { draft, place, report in
    guard draft.format != .headlines else { return }
    let words = wordHashes(of: place.block, in: draft, atMost: 40)
    guard words.count >= 3 else { return }
    draft.countFarQuestion()
    guard
      let next = draft.blocks[(place.block + 1)...].firstIndex(where: { !$0.tokens.isEmpty && $0.role != .separator }),
      draft.blocks[next].role == .paragraph, !draft.endsWithFullStop(next)
    else { return }
    let repeated = wordHashes(of: next, in: draft, atMost: 46)
    guard repeated.count <= words.count + 4, repeated.starts(with: words) else { return }
    let range = draft.range(draft.blocks[next].tokens.lowerBound, draft.blocks[next].tokens.upperBound - 1)
    report.add(
      "the first paragraph repeats the headline", at: range, fix: .delete(draft.deletion(ofBlock: next), .unsafe),
      isDebris: true)
  }
}

private func wordHashes(of block: Int, in draft: Draft, atMost limit: Int) -> [UInt64] {
  draft.blocks[block].tokens.lazy.filter { draft.tokens[$0].kind.isWordLike }.prefix(limit).map {
    draft.tokens[$0].hash
  }
}
