import Linting
import Prose

extension Rule {
  static let hyphenAsDash = Rule(
    "hyphen-as-dash", family: .dashes, severity: .info, changes: .glyph, scope: .body, isOn: false,
    summary: "A hyphen between blanks stands where a dash is due.",
    why: """
      A hyphen joins, a dash parts. Which dash is the house’s choice, so without the setting nothing is said; scores, \
      list markers and a hyphen at the end of a line are left alone.
      """,
    source: "House setting dash: em-spaced, em-closed or en-spaced.",
    wakes: [.marks([.hyphen])],
    examples: [
      .bad("He won{ - }again.", fixed: "He won – again.", level: .safe, house: "dash=en-spaced"),
      .bad("He won{ - }again.", fixed: "He won—again.", level: .safe, house: "dash=em-closed"),
      .good("He won - again."),
      .good("The score was 3 - 2 at the break.", house: "dash=en-spaced"),
      .good("- bread\n- butter", house: "dash=en-spaced"),
      .good("A well-known man won 3-2.", house: "dash=en-spaced"),
      .good("LONDON (Reuters) - The minister left.", house: "dash=em-spaced"),
    ]
  ) { draft, place, report in
    guard draft.gap(before: place.token, in: place.block) == .space,
      draft.gap(after: place.token, in: place.block) == .space, let style = DashStyle(draft.style)
    else { return }
    guard draft.isWord(place.token - 1), draft.isWord(place.token + 1) else { return }
    let range = draft.tokens[place.token - 1].end..<draft.tokens[place.token + 1].start
    report.add("hyphen stands for a dash", at: range, fix: .replace(range, style.text))
  }
}
