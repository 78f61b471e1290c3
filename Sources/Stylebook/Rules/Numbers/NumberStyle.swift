import Lexicon
import Linting
import Prose

extension Rule {
  static let numberStyle = Rule(
    "number-style", family: .numbers, severity: .info, changes: .wording, scope: .body, isOn: false,
    summary: "A single figure that the house spells out.",
    why: """
      Most houses write one to nine in words and figures from 10 on. Ages, sums, scores, times, units, percentages, \
      numbers behind a noun (Formula 1, page 4) and sentences with larger figures are left alone.
      """,
    source: "House setting numbersBody: below-10.",
    wakes: [.draft],
    examples: [
      .bad(
        "The storm hurt {8} people.", fixed: "The storm hurt eight people.", level: .unsafe,
        house: "numbersBody=below-10"),
      .good("The storm hurt 8 people."),
      .good("An 8-year-old won 3-2 at No 10 in Formula 1.", house: "numbersBody=below-10"),
      .good("It cost $5 and rose 5% by 8 pm, or 6 ft 2 in.", house: "numbersBody=below-10"),
      .good("One in 10 of the 8 to 12 people left.", house: "numbersBody=below-10"),
      .good("The storm hurt 12 people.", house: "numbersBody=below-10"),
    ]
  ) { draft, _, report in
    guard draft.style["numbersBody"] == "below-10" else { return }
    for block in draft.blocks.indices where draft.blocks[block].isBody {
      for index in draft.blocks[block].tokens where draft.tokens[index].kind == .number {
        let token = draft.tokens[index]
        guard token.count == 1, token.end - token.start == 1, draft.text[token.start] != UInt8(ascii: "0") else {
          continue
        }
        guard countsThings(index, in: block, of: draft) else { continue }
        guard let words = NumberWords.words(for: Int(draft.text[token.start]) - 0x30) else { continue }
        report.add(
          "the house spells out “\(draft.string(index))”", at: token.range, fix: .replace(token.range, words, .unsafe))
      }
    }
  }
}

/// Words that count nothing, or that figures stand beside in every style.
private let notCounted = WordSet(
  """
  am pm a p km m cm mm kg g ft in inches feet miles mile percent per pc million billion trillion bn st nd rd th to and or \
  degrees points goals votes hours minutes seconds january february march april may june july august september october \
  november december
  """)

/// Whether a figure stands before a plural it counts, behind a word that takes no number.
private func countsThings(_ number: Int, in block: Int, of draft: Draft) -> Bool {
  guard draft.gap(before: number, in: block) == .space, draft.gap(after: number, in: block) == .space else {
    return false
  }
  guard let before = draft.previous(number, in: block), let next = draft.next(number, in: block) else { return false }
  guard draft.isWord(before), !draft.tokens[before].shape.contains(.capitalised), draft.isWord(next) else {
    return false
  }
  guard draft.entry(before).flags.contains(.function) || draft.entry(before).flags.contains(.verb) else { return false }
  let flags = draft.entry(next).flags
  guard flags.contains(.word), !flags.contains(.function), !draft.tokens[next].shape.contains(.capitalised) else {
    return false
  }
  // A larger figure in the sentence calls for figures throughout.
  for other in draft.sentence(around: number, in: block) where draft.tokens[other].kind == .number {
    if draft.tokens[other].count > 1 { return false }
  }
  return !draft.word(next, isIn: notCounted) && !draft.isMasked(number, in: block)
}
