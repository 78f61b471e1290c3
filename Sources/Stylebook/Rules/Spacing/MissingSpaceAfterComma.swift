import Linting
import Prose

extension Rule {
  static let missingSpaceAfterComma = Rule(
    "missing-space-after-comma", family: .spacing, severity: .error, changes: .spacing,
    summary: "No space stands behind a comma, semicolon or colon between two words.",
    why: """
      The two words become one for search and for the eye. Figures, times, ratios, addresses, single letters such as \
      coordinates, and pairs of a key and a value are left alone.
      """,
    source: "English typography.",
    wakes: [.oddMarks([.comma, .semicolon, .colon])],
    examples: [
      .bad("They flew to {Paris,then} to Rome.", fixed: "They flew to Paris, then to Rome.", level: .safe),
      .bad("Ferry {strike:What} we know", fixed: "Ferry strike: What we know", level: .safe, as: .headline),
      .bad("He was {tired;she} was not.", fixed: "He was tired; she was not.", level: .safe),
      .bad("In {2020,we} were there.", fixed: "In 2020, we were there.", level: .unsafe),
      .bad("The ferry left (at last{),and} we slept.", fixed: "The ferry left (at last), and we slept.", level: .safe),
      .good("It cost 1,000 euros at 10:30am."),
      .good("Read http://example.org/a,b and write to mailto:desk@example.org today."),
      .good("Plot the x,y coordinates first."),
      .good("They don;t know it yet."),
      .good("Roads &amp;bridges were closed."),
    ]
  ) { draft, place, report in
    let mark = place.token
    guard draft.touchesNext(mark), draft.tokens[mark + 1].kind == .word,
      mark > draft.blocks[place.block].tokens.lowerBound
    else { return }
    let after = draft.tokens[mark + 1]
    guard draft.touchesPrevious(mark), !after.shape.contains(.hasDigit) else { return }
    let before = draft.tokens[mark - 1]
    guard before.kind.isWordLike || before.kind == .closeBracket else { return }
    guard after.count > 1 || draft.word(mark + 1, isIn: wordsOfOneLetter), before.count > 1 || !before.kind.isWordLike
    else { return }
    if draft.tokens[mark].kind == .semicolon, isEntityOrApostrophe(mark, of: draft) { return }
    if before.kind == .number || before.shape.contains(.hasDigit), draft.tokens[mark].kind != .comma { return }
    guard !draft.isMasked(mark, in: place.block) else { return }
    let isColon = draft.tokens[mark].kind == .colon
    if isColon, !draft.isKnown(mark + 1) || (draft.isSmall(mark + 1) && !draft.isOrdinary(mark - 1)) { return }
    var isSure = before.kind != .number && !before.shape.contains(.hasDigit)
    if isColon || draft.isForeign(place.block) {
      isSure = isSure && draft.isKnown(mark - 1) && after.shape.contains(.capitalised)
    }
    report.add(
      "no space behind “\(draft.string(mark))”", at: draft.tokens[mark - 1].start..<after.end,
      fix: .insert(" ", at: draft.tokens[mark].end, isSure ? .safe : .unsafe))
  }
}

private let wordsOfOneLetter = WordSet("a i")
/// What a semicolon stands for an apostrophe before.
private let contractionEnds = WordSet("s t re ve ll d m")

/// Whether a semicolon ends a character reference or is typed for an apostrophe.
private func isEntityOrApostrophe(_ mark: Int, of draft: Draft) -> Bool {
  if draft.word(mark + 1, isIn: contractionEnds) { return true }
  guard mark >= 2, draft.touchesPrevious(mark - 1) else { return false }
  let kind = draft.tokens[mark - 2].kind
  return kind == .ampersand || kind == .hash
}
