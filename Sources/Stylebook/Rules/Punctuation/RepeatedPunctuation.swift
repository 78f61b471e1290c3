import Lexicon
import Linting
import Prose

extension Rule {
  static let repeatedPunctuation = Rule(
    "repeated-punctuation", family: .punctuation, severity: .warning, changes: .wording,
    summary: "A comma, stop, colon or semicolon is typed twice, or beside another.",
    why: """
      Two marks where one belongs are what an edit leaves behind. Ellipses, stops of abbreviations before a comma \
      (“etc.,”), brands that end in a mark and marks of emphasis are left alone.
      """,
    source: "Observed in published copy.",
    wakes: [.oddMarks([.comma, .fullStop, .semicolon, .colon])],
    examples: [
      .bad("The talks{,,} which began in May, ended.", fixed: "The talks, which began in May, ended.", level: .safe),
      .bad("The talks ended{..} Ministers left.", fixed: "The talks ended. Ministers left.", level: .safe),
      .bad("The talks ended{.,} Ministers left.", fixed: "The talks ended. Ministers left.", level: .safe),
      .bad("The talks ended{,.}", fixed: "The talks ended.", level: .safe),
      .bad("He named three{::} rent, food and heat.", fixed: "He named three: rent, food and heat.", level: .safe),
      .good("The talks ended... and began again. Nothing came of it…."),
      .good("Pens, paper, etc., were on the table, i.e., nothing new."),
      .good("It was the U.S., the U.K.: all of them."),
      .good("He said Acme Inc.; she said Acme Co., and they left."),
      .good("See std::vector or ./run.sh and C:.. for the path."),
      .good("She shopped at Yahoo!. He did not?!"),
    ]
  ) { draft, place, report in
    let mark = draft.tokens[place.token]
    // The next byte throws nearly all candidates out.
    guard mark.end < draft.text.count else { return }
    switch draft.text[mark.end] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"): break
    default: return
    }
    guard let next = draft.next(place.token, in: place.block), mark.count == 1, draft.tokens[next].count == 1 else {
      return
    }
    guard place.token > draft.blocks[place.block].tokens.lowerBound else { return }
    let before = draft.tokens[place.token - 1]
    guard before.end == mark.start, before.kind.isWordLike || before.kind == .closeBracket else { return }
    // Exactly two, then a blank, a closing mark or the end.
    guard draft.gap(after: next, in: place.block) != .none || closesSentence(draft.kind(next + 1)) else { return }
    guard let kept = kept(mark.kind, draft.tokens[next].kind, behind: place, of: draft) else { return }
    let range = mark.start..<draft.tokens[next].end
    report.add(
      "“\(draft.string(range))” is one mark too many", at: range,
      fix: .replace(range, kept.text, kept.isSure ? .safe : .unsafe))
  }
}

private func closesSentence(_ kind: Token.Kind?) -> Bool {
  switch kind {
  case .closeDouble, .straightDouble, .closeSingle, .closeBracket: true
  default: false
  }
}

/// Which mark of two stays, nil when both may be right.
private func kept(
  _ first: Token.Kind, _ second: Token.Kind, behind place: Place, of draft: Draft
) -> (text: String, isSure: Bool)? {
  let before = place.token - 1
  let word = draft.tokens[before]
  let endsText = draft.gap(after: place.token + 1, in: place.block) == .edge
  let next = draft.next(place.token + 1, in: place.block).map { draft.tokens[$0] }
  let isBeforeCapital = next?.shape.contains(.capitalised) ?? false
  switch (first, second) {
  case (.comma, .comma): return (",", true)
  case (.semicolon, .semicolon): return (";", true)
  case (.colon, .colon): return (":", true)
  case (.fullStop, .fullStop):
    if mayBeAbbreviation(before, of: draft) { return (".", false) }
    // Before a small letter the two may be what is left of an ellipsis.
    return endsText || isBeforeCapital || next?.kind.isQuote == true ? (".", true) : nil
  case (.fullStop, .comma), (.fullStop, .semicolon), (.fullStop, .colon):
    guard !mayBeAbbreviation(before, of: draft), word.kind == .word, draft.isKnown(before) else { return nil }
    guard word.shape.isDisjoint(with: .capitalised) || word.count > 5 else { return nil }
    return endsText || isBeforeCapital ? (".", true) : (draft.string(place.token + 1), false)
  case (.comma, .fullStop):
    return endsText || isBeforeCapital ? (".", true) : (",", false)
  default: return nil
  }
}

/// Whether the stop behind a word may belong to an abbreviation.
private func mayBeAbbreviation(_ word: Int, of draft: Draft) -> Bool {
  let token = draft.tokens[word]
  guard token.kind == .word else { return token.kind == .number }
  if token.count == 1 || Abbreviations.contains(token.hash) { return true }
  let flags = draft.entry(word).flags
  if flags.contains(.abbreviation) { return token.count < 4 || !flags.contains(.common) }
  return token.shape.isAllCapitals && token.count <= 3
}
