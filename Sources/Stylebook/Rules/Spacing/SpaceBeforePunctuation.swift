import Linting
import Prose

extension Rule {
  static let spaceBeforePunctuation = Rule(
    "space-before-punctuation", family: .spacing, severity: .warning, changes: .spacing,
    summary: "A space stands before a comma, a full stop or another mark that belongs to the word before it.",
    why: """
      A mark after a space may fall to the start of the next line. Decimals and domains that begin with a stop, spaced \
      ellipses, smileys and French spacing are left alone.
      """,
    source: "English typography.",
    wakes: [.oddMarks([.comma, .fullStop, .colon, .semicolon, .exclamation, .question, .percent])],
    examples: [
      .bad("They met in Paris{ }, then in Rome.", fixed: "They met in Paris, then in Rome.", level: .safe),
      .bad("The talks have ended{ }.", fixed: "The talks have ended.", level: .safe),
      .bad("Ferry strike{ }: what we know", fixed: "Ferry strike: what we know", level: .safe, as: .headline),
      .bad("Turnout fell to 41{ }% on Sunday.", fixed: "Turnout fell to 41% on Sunday.", level: .safe),
      .bad("“Is it over{ }?” she asked.", fixed: "“Is it over?” she asked.", level: .safe),
      .good("The tax rose by .5 per cent."),
      .good("The .org domain costs more."),
      .good("And then . . . nothing happened."),
      .good("« Jamais ! » dit-elle."),
      .good("Thanks a lot :) said the note."),
      .good("Shares fall again -", as: .headline),
    ]
  ) { draft, place, report in
    let mark = place.token
    guard mark > 0, draft.tokens[mark].start == draft.tokens[mark - 1].end + 1 || isFar(mark, draft) else { return }
    let gap = draft.gap(before: mark, in: place.block)
    guard gap == .space || gap == .wide else { return }
    guard endsUnit(draft.tokens[mark - 1]), standsFree(mark, in: place.block, of: draft) else { return }
    guard !isFrench(mark, in: place.block, of: draft), !isSpacedOut(mark, in: place.block, of: draft) else { return }
    let blanks = draft.blanks(before: mark)
    report.add("space before “\(draft.string(mark))”", at: blanks, fix: .delete(blanks))
  }
}

private func isFar(_ mark: Int, _ draft: Draft) -> Bool { draft.tokens[mark].start > draft.tokens[mark - 1].end }

/// Whether a token can have a mark behind it.
private func endsUnit(_ token: Token) -> Bool {
  switch token.kind {
  case .word, .number, .closeBracket, .closeDouble, .percent: true
  default: false
  }
}

/// Whether nothing but a closing mark stands behind a mark without a blank.
private func standsFree(_ mark: Int, in block: Int, of draft: Draft) -> Bool {
  guard draft.gap(after: mark, in: block) == .none else { return true }
  let next = draft.tokens[mark + 1].kind
  guard next.isDouble || next.isSingle, next != .openDouble, next != .openSingle else { return false }
  return draft.gap(after: mark + 1, in: block) != .none
}

/// Whether a text sets spaces before its marks on purpose: it is not English, or has guillemets.
private func isFrench(_ mark: Int, in block: Int, of draft: Draft) -> Bool {
  if draft.isForeign(block) { return true }
  let own = draft.blocks[block].tokens
  for near in max(own.lowerBound, mark - 12)..<min(own.upperBound, mark + 3)
  where draft.tokens[near].kind == .openGuillemet || draft.tokens[near].kind == .closeGuillemet {
    return true
  }
  return false
}

/// Whether a mark belongs to something that is set with spaces throughout: dots, initials, a score.
private func isSpacedOut(_ mark: Int, in block: Int, of draft: Draft) -> Bool {
  let own = draft.blocks[block].tokens
  let before = draft.tokens[mark - 1]
  let kind = draft.tokens[mark].kind
  let next = mark + 1 < own.upperBound ? draft.tokens[mark + 1] : nil
  if kind == .fullStop || kind == .question || kind == .exclamation {
    if next?.kind == kind { return true }
    if kind == .fullStop, before.kind == .word, before.count == 1, mark - 2 >= own.lowerBound { return true }
  }
  if kind == .colon, before.kind == .number, next?.kind == .number { return true }
  if kind == .percent { return before.kind != .number }
  return before.kind == .percent && kind == .fullStop && next?.kind == .number
}
