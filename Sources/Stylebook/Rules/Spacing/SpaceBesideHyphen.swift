import Lexicon
import Linting
import Prose

extension Rule {
  static let spaceBesideHyphen = Rule(
    "space-beside-hyphen", family: .spacing, severity: .warning, changes: .spacing,
    summary: "A hyphen has a space on one side only.",
    why: """
      “state- sponsored” is neither a compound nor a dash. Suspended hyphens (“two- and three-year terms”), grades, \
      list marks, minus signs, options of commands and the “-sources” at the end of an agency headline are left alone.
      """,
    source: "Observed in agency feeds.",
    wakes: [.marks([.hyphen])],
    examples: [
      .bad("The {state- sponsored} attack failed.", fixed: "The state-sponsored attack failed.", level: .safe),
      .bad("A {well -equipped} team arrived.", fixed: "A well-equipped team arrived.", level: .safe),
      .bad(
        "Bomb kills ten in {Mosul -Officials}", fixed: "Bomb kills ten in Mosul - Officials", level: .unsafe,
        as: .headline),
      .good("Two- and three-year terms are common."),
      .good("Pro- or anti-war, the crowd was large."),
      .good("Deal close -sources", as: .headline),
      .good("He won - again - on Sunday."),
      .good("It was -3 degrees, said the A- student."),
      .good("- soup and bread"),
    ]
  ) { draft, place, report in
    let mark = place.token
    let own = draft.blocks[place.block].tokens
    guard mark > own.lowerBound, mark + 1 < own.upperBound else { return }
    let isOpenBefore = !draft.touchesPrevious(mark)
    guard isOpenBefore == draft.touchesNext(mark) else { return }
    guard draft.gap(before: isOpenBefore ? mark : mark + 1, in: place.block) == .space else { return }
    let before = draft.tokens[mark - 1]
    let after = draft.tokens[mark + 1]
    guard before.kind == .word, after.kind == .word, before.count > 1, after.count > 2 else { return }
    if draft.word(mark + 1, isIn: suspenders) { return }
    if isOpenBefore, draft.isAttribution(from: mark + 1, to: own.upperBound) { return }
    if !isOpenBefore, isBrokenWord(mark, of: draft) || isSuspended(mark, in: own, of: draft) { return }
    if isOpenBefore, isDashed(mark, in: own, of: draft) { return }
    guard !draft.isMasked(mark, in: place.block) else { return }
    let blanks = draft.blanks(before: isOpenBefore ? mark : mark + 1)
    let isClause = after.shape.contains(.capitalised) && !draft.isTitled(own)
    let isSure = !after.shape.contains(.capitalised) && isCompound(mark, of: draft)
    let compound = Fix.delete(blanks, isSure ? .safe : .unsafe)
    let dash = Fix.insert(" ", at: isOpenBefore ? draft.tokens[mark].end : draft.tokens[mark].start, .unsafe)
    report.add(
      "space on one side of the hyphen in “\(draft.string(draft.range(mark - 1, mark + 1)))”",
      at: draft.range(mark - 1, mark + 1), fixes: isClause ? [dash, compound] : [compound, dash])
  }
}

/// Words behind a hyphen that is left hanging on purpose.
private let suspenders = WordSet("and or to but nor through as versus vs plus und y et than by rather")
private let attributions = WordSet(
  """
  source sources report reports study police officials media minister ministers spokesman spokeswoman pm poll survey \
  wsj ft nyt bbc cnn reuters statement court lawyer ministry data
  """)

extension Draft {
  /// Whether the rest of a headline is an attribution: `-sources`, `-police report`.
  fileprivate func isAttribution(from first: Int, to end: Int) -> Bool {
    end - first <= 3 && isSmall(first) && (first..<end).contains { word($0, isIn: attributions) }
  }
}

/// Whether both sides of a hyphen are words of content, so that they make a compound rather than two clauses.
private func isCompound(_ mark: Int, of draft: Draft) -> Bool {
  !draft.entry(mark - 1).flags.contains(.function) && !draft.entry(mark + 1).flags.contains(.function)
}

/// Whether the pieces are those of one word broken at the end of a line: `govern- ment`.
private func isBrokenWord(_ mark: Int, of draft: Draft) -> Bool {
  guard !draft.isPlainWord(mark - 1) || !draft.isPlainWord(mark + 1) else { return false }
  let whole = WordHash.of(draft.bytes(mark - 1) + draft.bytes(mark + 1))
  return draft.lexicon.entry(whole)?.flags.contains(.word) ?? false
}

/// Whether one of the next words takes up the hyphen: `under- (and over-) 18s`, `first-, second- and third-class`.
private func isSuspended(_ mark: Int, in own: Range<Int>, of draft: Draft) -> Bool {
  let first = draft.tokens[mark + 1].kind
  if first == .comma || first == .openBracket { return true }
  return (mark + 1..<min(own.upperBound, mark + 4)).contains { near in
    draft.tokens[near].kind == .hyphen && draft.word(near - 1, isIn: suspenders)
  }
}

/// Whether a hyphen before a word answers another, or begins an option of a command.
private func isDashed(_ mark: Int, in own: Range<Int>, of draft: Draft) -> Bool {
  guard mark + 2 < own.upperBound else { return false }
  return draft.tokens[mark + 2].kind == .hyphen && !draft.touchesNext(mark + 2) && draft.touchesPrevious(mark + 2)
}
