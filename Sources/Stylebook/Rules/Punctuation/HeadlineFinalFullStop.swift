import Lexicon
import Linting
import Prose

extension Rule {
  static let headlineFinalFullStop = Rule(
    "headline-final-full-stop", family: .punctuation, severity: .warning, changes: .wording, scope: .headline,
    summary: "A headline ends with a full stop.",
    why: """
      Headlines carry no full stop. Stops of abbreviations, stops inside quotations, ellipses, and headlines of two \
      sentences are left alone.
      """,
    source: "AP and most house styles.",
    wakes: [.block([.headline, .promoLine])],
    examples: [
      .bad("Minister resigns after vote{.}", fixed: "Minister resigns after vote", level: .safe, as: .headline),
      .bad("Shares fall again in Paris{.}", fixed: "Shares fall again in Paris", level: .safe, as: .headline),
      .good("Talks to resume in the U.S.", as: .headline),
      .good("Profit falls at Acme Inc.", as: .headline),
      .good("Minister tells party: ‘I quit.’", as: .headline),
      .good("Curfew begins at 10 p.m.", as: .headline),
      .good("We asked. You answered.", as: .headline),
      .good("And then there was silence...", as: .headline),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    guard let last = own.last, draft.tokens[last].kind == .fullStop, last - own.lowerBound >= 3 else { return }
    let word = draft.tokens[last - 1]
    guard word.kind == .word, word.end == draft.tokens[last].start, word.count >= 3, !word.shape.isAllCapitals else {
      return
    }
    guard !Abbreviations.contains(word.hash), !draft.entry(last - 1).flags.contains(.abbreviation),
      draft.isKnown(last - 1)
    else { return }
    // A headline of two sentences keeps both stops; a quotation its own.
    for index in own.dropLast() where draft.tokens[index].kind.endsSentence { return }
    guard !draft.isQuoted(last), !draft.hasLoneMark(in: own) else { return }
    let range = draft.tokens[last].range
    report.add(
      "headline ends with a full stop", at: range,
      fix: .delete(range, isSentence(own, of: draft) ? .unsafe : .safe))
  }
}

/// Whether a headline reads like a sentence of running text, so that it may be one that was taken for a headline: it begins
/// with an article or a pronoun and has an auxiliary.
private func isSentence(_ own: Range<Int>, of draft: Draft) -> Bool {
  guard draft.word(own.lowerBound, isIn: firstWords) else { return false }
  return own.contains { draft.word($0, isIn: auxiliaries) }
}

private let firstWords = WordSet("the a an it he she they we i you this that these those there some his her its our")
private let auxiliaries = WordSet(
  "is are was were be been has have had will would may can could do does did doesn't don't didn't isn't wasn't")
