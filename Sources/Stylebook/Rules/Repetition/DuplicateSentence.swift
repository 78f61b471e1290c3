import Linting
import Prose

extension Rule {
  static let duplicateSentence = Rule(
    "duplicate-sentence", family: .repetition, severity: .warning, changes: .wording,
    summary: "A sentence of seven words or more stands in the running text twice.",
    why: """
      A sentence returns when two versions of a story are merged. Quotations, captions, list items, paragraphs that are \
      copies as a whole, and short answers are left alone; which of the two should go is for the desk to say.
      """,
    source: "Observed in published copy.",
    wakes: [.draft],
    examples: [
      .bad(
        "The inquiry into the fire goes on. Police gave no details.\nA judge will lead it. {The inquiry into the fire goes on.}"
      ),
      .good("“We have no comment to make on this.” Police left. “We have no comment to make on this.”"),
      .good("He had no comment. She had no comment. He had no comment."),
      .good("The inquiry into the fire goes on. The inquiry into the flood goes on."),
    ]
  ) { draft, _, report in
    guard draft.format != .headlines else { return }
    let starts = draft.document.sentenceStarts
    var seen: [UInt64: Int] = [:]
    var block = 0
    for (number, start) in starts.enumerated() {
      while block < draft.blocks.count, draft.blocks[block].tokens.upperBound <= start { block += 1 }
      guard block < draft.blocks.count else { return }
      let own = draft.blocks[block].tokens
      guard draft.blocks[block].role == .paragraph, !draft.tokens[start].kind.isQuote else { continue }
      let end = number + 1 < starts.count ? min(starts[number + 1], own.upperBound) : own.upperBound
      guard end - start >= 8, start..<end != own, draft.wordCount(start..<end) >= 7, !draft.isQuoted(start) else {
        continue
      }
      guard let first = seen.updateValue(start, forKey: draft.fingerprint(of: start..<end)) else { continue }
      report.add(
        "this sentence stands in the draft twice", at: draft.range(start, end - 1),
        related: [RelatedPlace(draft.range(first, first + end - start - 1), "the first of the two")])
    }
  }
}
