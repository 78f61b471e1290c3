import Lexicon
import Linting
import Prose

extension Rule {
  static let missingFinalPunctuation = Rule(
    "missing-final-punctuation", family: .punctuation, severity: .warning, changes: .wording, scope: .body,
    isOn: false,
    summary: "A paragraph of two sentences or more ends without a mark.",
    why: """
      Text that breaks off may have lost more than its stop, so the stop is only offered. Lists, captions, lines that end \
      in a colon, an address or a bracket, and single sentences are left alone.
      """,
    source: "Observed in published copy.",
    wakes: [.block([.paragraph])],
    examples: [
      .bad(
        "It rained all day in the north. The match went on without the {fans}",
        fixed: "It rained all day in the north. The match went on without the fans.", level: .unsafe),
      .good("The match went on"),
      .good("It rained all day in the north. These matches were played:"),
      .good("It rained all day in the north. Read more at www.example.org"),
      .good("It rained all day in the north. “It never stopped,” he said."),
      .good("It rained. He asked “why”."),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    guard let last = own.last, own.count >= 12 else { return }
    let token = draft.tokens[last]
    guard token.kind == .word, token.shape.isDisjoint(with: [.capitalised, .hasDigit, .innerCapital]), token.count > 2
    else { return }
    guard draft.isPlainWord(last), draft.gap(before: last, in: place.block) == .space else { return }
    let sentence = draft.sentence(around: last, in: place.block)
    guard sentence.lowerBound > own.lowerBound, sentence.count >= 4 else { return }
    // The sentences before it must carry their stops, or the text is a list.
    guard draft.tokens[sentence.lowerBound - 1].kind.endsSentence || draft.tokens[sentence.lowerBound - 1].kind.isQuote
    else { return }
    guard !draft.isQuoted(last), !draft.isMasked(last, in: place.block) else { return }
    report.add(
      "paragraph ends without a mark behind “\(draft.string(last))”", at: token.range,
      fix: .insert(".", at: token.end, .unsafe))
  }
}
