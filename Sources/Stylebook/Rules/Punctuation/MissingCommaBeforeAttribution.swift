import Lexicon
import Linting
import Prose

extension Rule {
  static let missingCommaBeforeAttribution = Rule(
    "missing-comma-before-attribution", family: .punctuation, severity: .warning, changes: .wording, scope: .body,
    summary: "A quotation runs into “he said” without a comma.",
    why: """
      The comma tells the speech from the speaker. Quoted words inside a sentence (the “yes” he said), questions, and \
      quotations that begin in the middle of a sentence are left alone.
      """,
    source: "Every house style; observed in published copy.",
    wakes: [.words(["said", "says", "added", "told", "asked", "replied"])],
    examples: [
      .bad("“We won the vote{”} he said.", fixed: "“We won the vote,” he said.", level: .unsafe),
      .bad("\"It is over now{\"} said Smith.", fixed: "\"It is over now,\" said Smith.", level: .unsafe),
      .good("“Did we win?” he asked."),
      .good("“We won,” he said."),
      .good("The “yes” he said was faint."),
      .good("He said “no” and left."),
      .good("“We won”, he said."),
    ]
  ) { draft, place, report in
    let lower = draft.blocks[place.block].tokens.lowerBound
    var mark = place.token - 1
    guard mark > lower else { return }
    if draft.word(mark, isIn: speakers) { mark -= 1 }
    guard mark > lower, draft.tokens[mark].kind == .closeDouble || draft.tokens[mark].kind == .straightDouble else {
      return
    }
    guard draft.gap(after: mark, in: place.block) == .space,
      draft.tokens[mark].end == draft.tokens[mark - 1].end + draft.tokens[mark].count
    else { return }
    guard draft.tokens[mark - 1].kind.isWordLike else { return }
    guard let quotation = draft.document.quotations.innermost(holding: mark - 1), quotation.close == mark,
      quotation.depth == 1, !quotation.continues
    else { return }
    // A whole statement begins its sentence, or follows a stop, with a capital and some words.
    let first = quotation.open + 1
    guard mark - first >= 3, draft.tokens[first].shape.contains(.capitalised) else { return }
    let isFirst =
      quotation.open == lower || draft.tokens[quotation.open - 1].kind.endsSentence
      || draft.tokens[quotation.open - 1].kind == .comma || draft.tokens[quotation.open - 1].kind.isQuote
    guard isFirst else { return }
    let range = draft.tokens[mark].range
    let isOutside = draft.style["punctuationInsideQuotes"] == "outside"
    report.add(
      "quotation runs into “\(draft.string(draft.range(mark + 1, place.token)))” without a comma", at: range,
      fix: .insert(",", at: isOutside ? range.upperBound : range.lowerBound, .unsafe))
  }
}

private let speakers = WordSet("he she they it we i")
