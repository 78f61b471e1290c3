import Linting
import Prose

extension Rule {
  static let replacementCharacter = Rule(
    "replacement-character", family: .encoding, severity: .error, changes: .wording,
    summary: "A character was lost and shows as �, or a byte is no text at all.",
    why: """
      The sign means that a system could not read what stood there; what it was must be looked up. Only in a contraction \
      or possessive is the answer plain. A text that names or quotes the sign itself is left alone.
      """,
    source: "The Unicode standard, U+FFFD.",
    wakes: [.marks([.replacement, .invalid])],
    examples: [
      .bad("The caf{�} owner was fined."),
      .bad("He didn{�}t say.", fixed: "He didn’t say.", level: .unsafe),
      .bad("{���}We won."),
      .good("The sign “�” stands for a lost character."),
      .good("The � character puzzled the readers."),
      .good("The café owner was fined."),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    let kind = draft.tokens[place.token].kind
    let isFirst =
      place.token == own.lowerBound || draft.tokens[place.token - 1].kind != kind
      || draft.tokens[place.token - 1].end < draft.tokens[place.token].start
    guard isFirst else { return }
    var last = place.token
    while last + 1 < own.upperBound, draft.tokens[last + 1].kind == kind,
      draft.gap(after: last, in: place.block) == .none
    {
      last += 1
    }
    let range = draft.range(place.token, last)
    guard kind == .replacement else {
      report.add("\(range.count == 1 ? "a byte is" : "\(range.count) bytes are") no UTF-8", at: range)
      return
    }
    if last == place.token, isNamed(place.token, in: place.block, of: draft) { return }
    report.add(
      "a character was lost and shows as “�”", at: range,
      fix: isApostrophe(place.token, last, in: place.block, of: draft) ? .replace(range, "’", .unsafe) : nil)
  }
}

/// Whether the text speaks of the sign.
private func isNamed(_ token: Int, in block: Int, of draft: Draft) -> Bool {
  if let before = draft.previous(token, in: block), let after = draft.next(token, in: block),
    draft.tokens[before].kind.isQuote, draft.tokens[after].kind.isQuote
  {
    return true
  }
  return draft.word(draft.next(token, in: block), isIn: names)
}

private let names = WordSet("sign signs character characters symbol symbols glyph glyphs mark")

/// Whether a lost mark between letters was an apostrophe.
private func isApostrophe(_ first: Int, _ last: Int, in block: Int, of draft: Draft) -> Bool {
  guard let before = draft.previous(first, in: block), let after = draft.next(last, in: block) else { return false }
  return draft.tokens[before].kind == .word && draft.gap(before: first, in: block) == .none
    && draft.gap(after: last, in: block) == .none && draft.word(after, isIn: apostropheEndings)
}

/// What stands behind the apostrophe of a contraction or possessive.
let apostropheEndings = WordSet("s t re ve ll d m")
