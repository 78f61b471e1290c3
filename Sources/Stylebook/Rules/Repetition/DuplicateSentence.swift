import Linting
import Prose

extension Rule {
  static let duplicateSentence = Rule(
    "duplicate-sentence", family: .repetition, severity: .warning, changes: .wording,
    summary: "A sentence of seven words or more stands in the running text twice.",
    why: """
      A sentence returns when two versions of a story are merged. Quotations, captions, list items, paragraphs that are \
      copies as a whole, and short answers are left alone; which of the two should go is for the desk to say.
      """,
    source: "Observed in published copy.",
    wakes: [.draft],
    examples: [
      .bad(
        "The inquiry into the fire goes on. Police gave no details.\nA judge will lead it. {The inquiry into the fire goes on.}"
      ),
      .good("“We have no comment to make on this.” Police left. “We have no comment to make on this.”"),
      .good("He had no comment. She had no comment. He had no comment."),
      .good("The inquiry into the fire goes on. The inquiry into the flood goes on."),
    ]
  ) { draft, _, report in
    guard draft.format != .headlines else { return }
    let starts = draft.document.sentenceStarts
    var seen = SeenStretches(most: starts.count)
    func end(of number: Int, in own: Range<Int>) -> Int {
      number + 1 < starts.count ? min(starts[number + 1], own.upperBound) : own.upperBound
    }
    func counts(_ tokens: Range<Int>) -> Bool {
      !draft.tokens[tokens.lowerBound].kind.isQuote && draft.wordCount(tokens) >= 7
        && !draft.isQuoted(tokens.lowerBound)
    }
    var number = 0
    for block in draft.blocks where !block.tokens.isEmpty {
      while number < starts.count, starts[number] < block.tokens.upperBound {
        defer { number += 1 }
        let sentence = starts[number]..<end(of: number, in: block.tokens)
        guard block.role == .paragraph, sentence.count >= 8, sentence != block.tokens else { continue }
        let mark = draft.edgeMark(of: sentence)
        let same = { (other: Int) in draft.isSame(sentence, as: starts[other]..<starts[other] + sentence.count) }
        guard let first = seen.earlier(number, mark, isSame: same), counts(sentence) else { continue }
        seen.replace(first, by: number, mark)
        let original = starts[first]..<starts[first] + sentence.count
        guard counts(original) else { continue }
        report.add(
          "this sentence stands in the draft twice", at: draft.range(sentence.lowerBound, sentence.upperBound - 1),
          related: [RelatedPlace(draft.range(original.lowerBound, original.upperBound - 1), "the first of the two")])
      }
    }
  }
}
