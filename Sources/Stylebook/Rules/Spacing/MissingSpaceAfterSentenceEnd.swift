import Lexicon
import Linting
import Prose

extension Rule {
  static let missingSpaceAfterSentenceEnd = Rule(
    "missing-space-after-sentence-end", family: .spacing, severity: .error, changes: .spacing,
    summary: "No space stands between two sentences.",
    why: """
      Paragraphs that lose their break in the content system come out as one run-on line. Domains, file names, \
      initials, abbreviations, version numbers and names with a mark inside are left alone.
      """,
    source: "English typography.",
    wakes: [.oddMarks([.fullStop, .exclamation, .question])],
    examples: [
      .bad("Nobody was {hurt.The} road is open.", fixed: "Nobody was hurt. The road is open.", level: .safe),
      .bad("The door slammed {shut!Everyone} jumped.", fixed: "The door slammed shut! Everyone jumped.", level: .safe),
      .bad("It began in {2015.The} inquiry is not over.", fixed: "It began in 2015. The inquiry is not over."),
      .bad("It is over (at last{).We} can go.", fixed: "It is over (at last). We can go.", level: .safe),
      .good("She sells on Amazon.com and writes Node.js at home."),
      .good("J.K. Rowling holds a Ph.D. and met U.S.-led forces."),
      .good("The Yahoo!Mail team met in St.Louis."),
      .good("Open Notes.Txt at 10.30am in version 2.0."),
    ]
  ) { draft, place, report in
    let mark = place.token
    guard draft.touchesNext(mark), draft.tokens[mark + 1].kind == .word,
      mark > draft.blocks[place.block].tokens.lowerBound
    else { return }
    let after = draft.tokens[mark + 1]
    guard after.shape.contains(.capitalised), draft.touchesPrevious(mark) else { return }
    guard after.shape.contains(.hasLower) || draft.word(mark + 1, isIn: wordsOfOneLetter) else { return }
    guard after.shape.isDisjoint(with: [.hasDigit, .innerCapital]), draft.isKnown(mark + 1),
      endsSentence(mark, of: draft)
    else { return }
    guard !draft.isMasked(mark, in: place.block) else { return }
    // Where markup stands between, a page may part the two in another way.
    let touching = draft.tokens[mark].start..<after.end
    guard draft.document.manuscript.sourceRange(of: touching).count == touching.count else { return }
    let isOrdinary = draft.isOrdinary(mark + 1)
    guard
      draft.isSmall(mark - 1)
        || (draft.tokens[mark].kind == .fullStop && !draft.tokens[mark - 1].shape.contains(.capitalised))
        || (isOrdinary && draft.tokens[mark].kind == .fullStop)
    else { return }
    let before = draft.tokens[mark - 1]
    let isSure =
      isOrdinary
      && (before.kind == .closeBracket || (before.count >= 3 && draft.isSmall(mark - 1) && draft.isKnown(mark - 1)))
    report.add(
      "no space behind “\(draft.string(mark))”", at: before.start..<after.end,
      fix: .insert(" ", at: draft.tokens[mark].end, isSure ? .safe : .unsafe))
  }
}

private let wordsOfOneLetter = WordSet("a i")

/// Whether what stands before a mark can end a sentence: no initial, abbreviation, list number or brand.
private func endsSentence(_ mark: Int, of draft: Draft) -> Bool {
  let before = draft.tokens[mark - 1]
  switch before.kind {
  case .closeBracket, .percent:
    return true
  case .number:
    // “1.The” begins a list, “7.Up” is a name.
    return before.count == 4 && draft.entry(mark + 1).flags.contains(.function)
  case .word:
    guard before.count >= 2, before.shape.contains(.hasLower), !before.shape.contains(.hasDigit) else { return false }
    let flags = draft.entry(mark - 1).flags
    if flags.contains(.abbreviation), !flags.contains(.common) || before.shape.contains(.capitalised) { return false }
    return draft.isSmall(mark - 1) || (flags.contains(.word) || draft.entry(mark + 1).flags.contains(.function))
  default:
    return false
  }
}
