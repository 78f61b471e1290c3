import Lexicon
import Linting
import Prose

extension Rule {
  static let ellipsisForm = Rule(
    "ellipsis-form", family: .punctuation, severity: .info, changes: .glyph, isOn: false,
    summary: "An ellipsis has the wrong form for the house.",
    why: """
      Houses choose between three points and one sign; without a choice nothing is said. Four points behind a finished \
      sentence, addresses and code are left alone.
      """,
    source: "House setting ellipsis: sign or points.",
    wakes: [.marks([.ellipsis]), .oddMarks([.fullStop])],
    examples: [
      .bad("“I thought{...} well, no.”", fixed: "“I thought… well, no.”", level: .safe, house: "ellipsis=sign"),
      .bad("“I thought{…} well, no.”", fixed: "“I thought... well, no.”", level: .safe, house: "ellipsis=points"),
      .bad("Wait{.....} what?", fixed: "Wait... what?", level: .safe, house: "ellipsis=points"),
      .good("“I thought... well, no.”"),
      .good("That was the end.... Then it began.", house: "ellipsis=sign"),
      .good("See 1...2 in the code.", house: "ellipsis=sign"),
      .good("The talks ended. The minister left.", house: "ellipsis=points"),
    ]
  ) { draft, place, report in
    let mark = draft.tokens[place.token]
    if mark.kind == .fullStop {
      guard mark.end < draft.text.count, draft.text[mark.end] == UInt8(ascii: ".") else { return }
    }
    guard let setting = draft.style["ellipsis"], setting == "sign" || setting == "points" else { return }
    if let before = draft.previous(place.token, in: place.block), draft.tokens[before].kind == .fullStop,
      draft.tokens[before].end == mark.start
    {
      return
    }
    var end = place.token + 1
    let limit = draft.blocks[place.block].tokens.upperBound
    while end < limit, draft.tokens[end].kind == .fullStop, draft.tokens[end].start == draft.tokens[end - 1].end {
      end += 1
    }
    let points = end - place.token
    let range = draft.range(place.token, end - 1)
    if mark.kind == .ellipsis {
      guard setting == "points", points == 1 else { return }
      report.add("ellipsis “…” is against the house style", at: range, fix: .replace(range, "..."))
      return
    }
    guard points >= 3, points != 4, !isInsideToken(place.token, end, in: place.block, of: draft) else { return }
    guard setting == "sign" || points > 4 else { return }
    report.add(
      "ellipsis “\(draft.string(range))” is against the house style", at: range,
      fix: .replace(range, setting == "sign" ? "…" : "..."))
  }
}

/// Whether points stand inside something that is no prose: between digits, at the front of a path.
private func isInsideToken(_ first: Int, _ end: Int, in block: Int, of draft: Draft) -> Bool {
  if draft.kind(draft.previous(first, in: block)) == .number { return true }
  return end < draft.blocks[block].tokens.upperBound && draft.tokens[end].kind == .slash
}
