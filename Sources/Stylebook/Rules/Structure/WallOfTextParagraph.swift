import Linting
import Prose

extension Rule {
  static let wallOfTextParagraph = Rule(
    "wall-of-text-paragraph", family: .structure, severity: .info, changes: .layout, scope: .body, isOn: false,
    summary: "A paragraph is too long for a news page.",
    why: """
      News is read on narrow screens, one thought a paragraph; a block of many sentences often means that the breaks were \
      lost when the text was copied. The house sets the number of words in `paragraphWords`; without it 110 is taken. \
      Where to break is the writer’s choice.
      """,
    source: "Common practice of news sites.",
    wakes: [.block([.paragraph])],
    examples: [
      .bad("{The} pool is shut. The library is shut. The museum is shut.", house: "paragraphWords=10"),
      .good("The pool is shut. The library is shut.", house: "paragraphWords=10"),
      .good("The pool is shut, the library is shut and the museum is shut.", house: "paragraphWords=10"),
      .good("The pool is shut. The library is shut. The museum is shut."),
    ]
  ) { draft, place, report in
    let limit = draft.style["paragraphWords"].flatMap { Int($0) } ?? 110
    let own = draft.blocks[place.block].tokens
    guard own.count > limit, let first = own.first(where: { draft.tokens[$0].kind.isWordLike }) else { return }
    let words = draft.wordCount(own)
    guard words > limit else { return }
    var sentences = 0
    var token = own.lowerBound
    while token < own.upperBound {
      token = max(draft.sentence(around: token, in: place.block).upperBound, token + 1)
      sentences += 1
    }
    // One long sentence cannot be broken into paragraphs.
    guard sentences > 2 else { return }
    report.add("paragraph of \(words) words in \(sentences) sentences", at: draft.tokens[first].range)
  }
}
