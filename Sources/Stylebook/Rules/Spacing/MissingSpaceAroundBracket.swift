import Lexicon
import Linting
import Prose

extension Rule {
  static let missingSpaceAroundBracket = Rule(
    "missing-space-around-bracket", family: .spacing, severity: .error, changes: .spacing,
    summary: "A bracket is glued to the word outside it.",
    why: """
      The reader takes word and bracket for one term. Endings in brackets such as “person(s)”, optional prefixes, \
      sections of laws, chemical names and calls of functions are left alone.
      """,
    source: "English typography.",
    wakes: [.marks([.openBracket, .closeBracket])],
    examples: [
      .bad(
        "Troops of the {alliance(the} largest ever) left.", fixed: "Troops of the alliance (the largest ever) left.",
        level: .safe),
      .bad(
        "The minister (pictured {left)said} nothing.", fixed: "The minister (pictured left) said nothing.", level: .safe
      ),
      .bad(
        "The United Nations {Organization(UNESCO} included) met.",
        fixed: "The United Nations Organization (UNESCO included) met.", level: .safe),
      .good("The person(s) named in section 2(b)(i) may appeal."),
      .good("A case of flu A(H5N1) was (un)expected."),
      .good("Call sort(name) twice."),
      .good("A Super(moon) Match for Human(ity )", as: .headline),
      .good("“[A]nd we will st[ay],” he said."),
    ]
  ) { draft, place, report in
    let mark = place.token
    guard draft.text[draft.tokens[mark].start] == (draft.tokens[mark].kind == .openBracket ? 40 : 41) else { return }
    if draft.tokens[mark].kind == .openBracket {
      addBeforeOpening(mark, in: place.block, of: draft, to: &report)
    } else {
      addBehindClosing(mark, in: place.block, of: draft, to: &report)
    }
  }
}

private func addBeforeOpening(_ mark: Int, in block: Int, of draft: Draft, to report: inout Report) {
  guard mark > draft.blocks[block].tokens.lowerBound, draft.touchesPrevious(mark), draft.touchesNext(mark) else {
    return
  }
  let before = draft.tokens[mark - 1]
  let after = draft.tokens[mark + 1]
  guard before.kind == .word, after.kind == .word, before.count > 2, !before.shape.contains(.hasDigit) else { return }
  guard let close = partner(of: mark, in: block, of: draft), !draft.isMasked(mark, in: block) else { return }
  let content = draft.tokens[mark].end..<draft.tokens[close].start
  let isOneWord = close == mark + 2
  if isOneWord, content.count <= 3, !after.shape.isAllCapitals { return }
  // “sort(name)” is code.
  if isOneWord, !after.shape.contains(.capitalised), draft.touchesNext(close) || before.shape.contains(.innerCapital) {
    return
  }
  if isOneWord, draft.isSmall(mark - 1), draft.isSmall(mark + 1), !draft.isQuoted(mark) { return }
  // “Human(ity)” and “Early(ish)” play with their ending.
  if isOneWord, draft.isSmall(mark + 1), draft.lexicon.isKnown(Array(draft.bytes(mark - 1) + draft.bytes(mark + 1))) {
    return
  }
  let isSure = draft.isKnown(mark - 1) && !(isOneWord && draft.isSmall(mark + 1))
  report.add(
    "no space before “(”", at: before.start..<after.end,
    fix: .insert(" ", at: draft.tokens[mark].start, isSure ? .safe : .unsafe))
}

private func addBehindClosing(_ mark: Int, in block: Int, of draft: Draft, to report: inout Report) {
  guard draft.touchesNext(mark), mark > draft.blocks[block].tokens.lowerBound else { return }
  let after = draft.tokens[mark + 1]
  guard after.kind == .word, after.count > 1, !after.shape.isAllCapitals,
    mark + 1 < draft.blocks[block].tokens.upperBound
  else { return }
  guard let open = opening(of: mark, in: block, of: draft), !draft.isMasked(mark, in: block) else { return }
  let content = draft.tokens[open].end..<draft.tokens[mark].start
  if open + 2 == mark {
    // “(un)happy”, “(re)build”, “(s)he”
    let isAcronym = draft.tokens[open + 1].shape.isAllCapitals
    if content.count == 1 { return }
    if content.count <= 3, !isAcronym, !after.shape.contains(.capitalised) { return }
    if draft.lexicon.isKnown(Array(draft.bytes(open + 1) + draft.bytes(mark + 1))) { return }
    if !isAcronym, !draft.isKnown(open + 1) { return }
  }
  let isOutside = !draft.touchesPrevious(open) || !draft.tokens[open - 1].kind.isWordLike
  report.add(
    "no space behind “)”", at: draft.tokens[mark - 1].start..<after.end,
    fix: .insert(" ", at: draft.tokens[mark].end, draft.isKnown(mark + 1) && isOutside ? .safe : .unsafe))
}

/// The bracket that closes another, within sixty tokens.
private func partner(of open: Int, in block: Int, of draft: Draft) -> Int? {
  var depth = 0
  for index in open..<min(draft.blocks[block].tokens.upperBound, open + 60) {
    if draft.tokens[index].kind == .openBracket { depth += 1 }
    if draft.tokens[index].kind == .closeBracket { depth -= 1 }
    if depth == 0 { return index }
  }
  return nil
}

/// The bracket that opens what another closes, within sixty tokens.
private func opening(of close: Int, in block: Int, of draft: Draft) -> Int? {
  var depth = 0
  var index = close
  while index >= draft.blocks[block].tokens.lowerBound, close - index < 60 {
    if draft.tokens[index].kind == .closeBracket { depth += 1 }
    if draft.tokens[index].kind == .openBracket { depth -= 1 }
    if depth == 0 { return index }
    index -= 1
  }
  return nil
}
