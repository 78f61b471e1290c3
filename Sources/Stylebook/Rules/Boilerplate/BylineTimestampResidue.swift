import Lexicon
import Linting
import Prose

extension Rule {
  static let bylineTimestampResidue = Rule(
    "byline-timestamp-residue", family: .boilerplate, severity: .info, changes: .layout, scope: .body,
    summary: "A byline or the time of an update stands in the body.",
    why: """
      “Updated: 10 Feb 2026, 10:30 GMT” and a byline between paragraphs come from the page. A byline above the first \
      paragraph is the draft’s own; “By Monday” and “Updated rules” are sentences.
      """,
    source: "Observed in copied pages.",
    wakes: [.block([.paragraph])],
    examples: [
      .bad(
        "The vote was close.\n{Updated: 10 Feb 2026, 10:30 GMT}\nTalks go on.",
        fixed: "The vote was close.\nTalks go on.", level: .unsafe),
      .bad("The vote was close.\n{Published 3 March 2026}", fixed: "The vote was close."),
      .bad("The vote was close.\n{5 min read}", fixed: "The vote was close."),
      .bad("The vote was close.\n{By Jane Smith, Harbour News}", fixed: "The vote was close."),
      .good("Vote was close\nBy Jane Smith\nThe council voted on Tuesday."),
      .good("The vote was close.\nBy Monday, talks had failed."),
      .good("The vote was close.\nUpdated rules take effect on 3 March."),
      .good("The vote was close.\nPublished in 1998, her book sold well."),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    guard own.count >= 2, own.count <= 24, !draft.endsWithFullStop(place.block) else { return }
    let first = own.lowerBound
    let isDebris: Bool
    if let end = stamps.end(at: first, in: place.block, of: draft) {
      isDebris = isDate(end..<own.upperBound, of: draft)
    } else if draft.tokens[first].kind == .number {
      isDebris = readings.end(at: first + 1, in: place.block, of: draft) == own.upperBound
    } else {
      isDebris = draft.word(first, isIn: by) && isByline(place.block, of: draft)
    }
    guard isDebris, draft.isOneOfSeveral(place.block) else { return }
    report.add(
      "line of a page, not of the story", at: draft.range(first, own.upperBound - 1),
      fix: .delete(draft.deletion(ofBlock: place.block), .unsafe), isDebris: true)
  }
}

private let by = WordSet("by")
private let stamps = PhraseSet(
  """
  updated
  updated on
  updated at
  last updated
  last updated on
  last modified
  published
  published on
  published at
  first published
  first published on
  posted
  posted on
  posted at
  date published
  created
  """)

private let readings = PhraseSet(
  "min read\nminute read\nminutes read\nhours ago\nhour ago\ndays ago\nday ago\nminutes ago\nmins ago")

/// Words and marks of a date and a time.
private let dateWords = WordSet(
  """
  january february march april may june july august september october november december jan feb mar apr jun jul aug \
  sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri \
  sat sun at on am pm a p m gmt bst est edt et pst pdt pt cet cest ist utc aest sgt hrs ago hours hour minutes mins \
  1st 2nd 3rd th
  """)

/// Whether some words are nothing but a date or a time.
private func isDate(_ tokens: Range<Int>, of draft: Draft) -> Bool {
  var digits = 0
  for index in tokens {
    let token = draft.tokens[index]
    switch token.kind {
    case .number: digits += 1
    case .word:
      if token.shape.contains(.hasDigit) { digits += 1 } else if !dateWords.contains(token.hash) { return false }
    case .comma, .colon, .slash, .hyphen, .fullStop, .pipe, .openBracket, .closeBracket, .plus, .enDash, .bullet: break
    default: return false
    }
  }
  return digits > 0
}

/// Whether a line behind the first paragraph is “By Given Surname”, alone or with an outlet.
private func isByline(_ block: Int, of draft: Draft) -> Bool {
  let own = draft.blocks[block].tokens
  guard draft.wordCount(own) <= 9, own.count >= 3 else { return false }
  draft.countFarQuestion()
  guard
    draft.blocks[..<block].contains(where: { $0.role == .paragraph && $0.range.count > 60 || draftEnds($0, of: draft) })
  else { return false }
  guard draft.entry(own.lowerBound + 1).flags.contains(.givenName), draft.isTitled(own.lowerBound + 1..<own.upperBound)
  else { return false }
  let surname = draft.tokens[own.lowerBound + 2]
  return surname.kind == .word && surname.shape.contains(.capitalised)
}

/// Whether a block is a sentence of the body.
private func draftEnds(_ block: Block, of draft: Draft) -> Bool {
  guard block.role == .paragraph, let last = block.tokens.last else { return false }
  return draft.tokens[last].kind == .fullStop
}
