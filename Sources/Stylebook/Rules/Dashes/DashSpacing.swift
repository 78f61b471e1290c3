import Linting
import Prose

extension Rule {
  static let dashSpacing = Rule(
    "dash-spacing", family: .dashes, severity: .info, changes: .spacing, scope: .body, isOn: false,
    summary: "A dash has, or lacks, the blanks that the house sets beside it.",
    why: """
      AP sets a long dash with blanks, Chicago without, the Guardian a short one with blanks. Without the setting nothing \
      is said; ranges, pairs of names (US–China) and speech that breaks off are left alone.
      """,
    source: "House setting dash: em-spaced, em-closed or en-spaced.",
    wakes: [.marks([.emDash, .enDash])],
    examples: [
      .bad("The plan{—}his last{—}failed.", fixed: "The plan — his last — failed.", house: "dash=em-spaced"),
      .bad("The plan{ — }his last{ — }failed.", fixed: "The plan—his last—failed.", house: "dash=em-closed"),
      .good("The plan—his last—failed."),
      .good("US–China talks ran through 2019–20.", house: "dash=en-spaced"),
      .good("“I was going to –”", house: "dash=en-spaced"),
      .good("BRUSSELS — Ministers met.", house: "dash=em-spaced"),
    ]
  ) { draft, place, report in
    guard let style = DashStyle(draft.style), let next = draft.next(place.token, in: place.block) else { return }
    guard let before = draft.previous(place.token, in: place.block) else { return }
    let mark = draft.tokens[place.token]
    guard (mark.kind == .emDash) == (style != .enSpaced) else { return }
    guard draft.tokens[before].kind.isWordLike, draft.tokens[next].kind.isWordLike else { return }
    let left = draft.gap(before: place.token, in: place.block)
    let right = draft.gap(after: place.token, in: place.block)
    if style.isSpaced {
      // A closed short dash joins names and numbers.
      guard mark.kind == .emDash, left == .none, right == .none else { return }
      guard draft.isWord(before), draft.isWord(next) else { return }
    } else {
      guard left == .space, right == .space else { return }
      // Behind a dateline the blanks belong.
      if draft.tokens[before].shape.isAllCapitals { return }
    }
    let range = draft.tokens[before].end..<draft.tokens[next].start
    report.add("blanks beside the dash are against the house style", at: range, fix: .replace(range, style.text))
  }
}
