import Linting
import Prose

extension Rule {
  static let questionMarkForApostrophe = Rule(
    "question-mark-for-apostrophe", family: .encoding, severity: .error, changes: .glyph,
    summary: "A question mark stands where an apostrophe was lost.",
    why: """
      Systems that cannot read a curly apostrophe put a question mark in its place. One such place is only offered; two \
      in a draft are repaired. Questions, addresses and lists of questions are left alone.
      """,
    source: "Observed in agency and e-mail copy.",
    wakes: [.marks([.question])],
    examples: [
      .bad("They don{?}t agree.", fixed: "They don’t agree.", level: .unsafe),
      .bad(
        "The mayor{?}s plan is the council{?}s plan.", fixed: "The mayor’s plan is the council’s plan.", level: .safe),
      .good("Jeopardy? A quiz."),
      .good("Who? Says who?"),
      .good("See https://example.org/list?s for more."),
      .good("Is it true?T he answer is no."),
    ]
  ) { draft, place, report in
    guard isLostApostrophe(place.token, in: place.block, of: draft) else { return }
    let others = draft.blocks[place.block].tokens.contains {
      $0 != place.token && draft.tokens[$0].kind == .question && isLostApostrophe($0, in: place.block, of: draft)
    }
    let range = draft.tokens[place.token].range
    let first = draft.string(place.token - 1)
    report.add(
      "“?” stands for an apostrophe in “\(first.suffix(20))?\(draft.string(place.token + 1))”", at: range,
      fix: .replace(range, "’", others ? .safe : .unsafe))
  }
}

private func isLostApostrophe(_ token: Int, in block: Int, of draft: Draft) -> Bool {
  let own = draft.blocks[block].tokens
  guard token > own.lowerBound, token + 1 < own.upperBound else { return false }
  let before = draft.tokens[token - 1]
  let after = draft.tokens[token + 1]
  guard before.kind == .word, after.kind == .word, before.end == draft.tokens[token].start,
    after.start == draft.tokens[token].end, after.count <= 2, !after.shape.contains(.capitalised)
  else { return false }
  guard apostropheEndings.contains(after.hash) else { return false }
  // An ending ends the word.
  if token + 2 < own.upperBound, draft.tokens[token + 2].start == after.end {
    let kind = draft.tokens[token + 2].kind
    guard !kind.isWordLike, kind != .equals, kind != .slash, kind != .ampersand else { return false }
  }
  return !draft.isMasked(token, in: block)
}
