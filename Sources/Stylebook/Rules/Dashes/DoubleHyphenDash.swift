import Linting
import Prose

extension Rule {
  static let doubleHyphenDash = Rule(
    "double-hyphen-dash", family: .dashes, severity: .info, changes: .glyph, scope: .body, isOn: false,
    summary: "Two or three hyphens stand for a dash.",
    why: """
      Two hyphens are a typewriter’s dash. Which dash replaces them is the house’s choice, so without the setting nothing \
      is said; options of programs (--flag), comments and signature lines are left alone.
      """,
    source: "House setting dash: em-spaced, em-closed or en-spaced.",
    wakes: [.marks([.hyphen])],
    examples: [
      .bad("The deal{ -- }if it is one{ -- }ends.", fixed: "The deal – if it is one – ends.", house: "dash=en-spaced"),
      .bad("The deal{---}his last{---}ends.", fixed: "The deal—his last—ends.", level: .safe, house: "dash=em-closed"),
      .good("The deal -- if it is one -- ends."),
      .good("Run it with --flag to see more.", house: "dash=em-closed"),
      .good("A well-known man won.", house: "dash=em-closed"),
    ]
  ) { draft, place, report in
    let mark = draft.tokens[place.token]
    guard mark.end < draft.text.count, draft.text[mark.end] == UInt8(ascii: "-"), let style = DashStyle(draft.style)
    else { return }
    let own = draft.blocks[place.block].tokens
    guard place.token > own.lowerBound, draft.tokens[place.token - 1].kind != .hyphen else { return }
    var end = place.token
    while end < own.upperBound, draft.tokens[end].kind == .hyphen, end - place.token < 4,
      end == place.token || draft.tokens[end].start == draft.tokens[end - 1].end
    {
      end += 1
    }
    guard end < own.upperBound, end - place.token <= 3 else { return }
    let before = draft.gap(before: place.token, in: place.block)
    guard before == draft.gap(after: end - 1, in: place.block), before == .none || before == .space else { return }
    guard isProse(draft.tokens[place.token - 1].kind), isProse(draft.tokens[end].kind) else { return }
    let range = draft.tokens[place.token - 1].end..<draft.tokens[end].start
    report.add("hyphens stand for a dash", at: range, fix: .replace(range, style.text))
  }
}

private func isProse(_ kind: Token.Kind) -> Bool {
  kind.isWordLike || kind.isDouble || kind.isSingle || kind == .closeBracket || kind == .openBracket || kind == .comma
}
