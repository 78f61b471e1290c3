import Linting
import Prose

extension Rule {
  static let acronymDefinedUnused = Rule(
    "acronym-defined-unused", family: .consistency, severity: .info, changes: .wording, scope: .body, isOn: false,
    summary: "An acronym is introduced in brackets and never used again.",
    why: """
      An abbreviation in brackets promises that it will come back; when it does not, it only slows the reader down. \
      Brackets whose letters do not stand for the words before them are left alone.
      """,
    source: "Guardian and Observer style guide; common desk practice.",
    wakes: [.marks([.openBracket])],
    examples: [
      .bad(
        "The Harbour Workers Union{ (HWU)} called a strike.\nIts leader spoke on Monday.",
        fixed: "The Harbour Workers Union called a strike.\nIts leader spoke on Monday.", level: .unsafe),
      .good("The Harbour Workers Union (HWU) called a strike.\nThe HWU leader spoke on Monday."),
      .good("The senator (D) spoke on Monday.\nThe union called a strike."),
      .good("The mayor (pictured) spoke on Monday.\nThe union called a strike."),
      .good("The company (NYSE) rose on Monday.\nThe union called a strike."),
    ]
  ) { draft, place, report in
    guard let inside = draft.next(place.token, in: place.block), draft.isAcronym(inside),
      let close = draft.next(inside, in: place.block), draft.tokens[close].kind == .closeBracket
    else { return }
    let letters = draft.acronymLetters(inside)
    guard letters.count >= 2, draft.expansion(of: letters, before: place.token, in: place.block) != nil else { return }
    let singular = WordHash.of(letters)
    let forms = [singular, WordHash.of(letters + [UInt8(ascii: "s")]), WordHash.of(letters + Array("'s".utf8))]
    guard forms.reduce(0, { $0 + draft.words.count(of: $1, limit: 2) }) == 1 else { return }
    // In a fragment the rest of the story may use it.
    guard draft.isOneOfSeveral(place.block) else { return }
    let start = draft.gap(before: place.token, in: place.block) == .space ? draft.tokens[place.token - 1].end : nil
    let range = (start ?? draft.tokens[place.token].start)..<draft.tokens[close].end
    report.add("“\(draft.string(inside))” is introduced and never used", at: range, fix: .delete(range, .unsafe))
  }
}
