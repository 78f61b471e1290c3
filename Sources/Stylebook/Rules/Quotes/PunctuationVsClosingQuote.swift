import Linting
import Prose

extension Rule {
  static let punctuationVsClosingQuote = Rule(
    "punctuation-vs-closing-quote", family: .quotes, severity: .info, changes: .wording, isOn: false,
    summary: "A comma or full stop stands on the side of a closing mark that the house does not use.",
    why: """
      American houses set commas and full stops inside the closing mark. British houses set them outside, unless they \
      belong to the words quoted. Both are right, so only a house that has chosen is asked.
      """,
    source: "House setting punctuationInsideQuotes; AP and Chicago set both inside.",
    wakes: [.marks([.straightDouble, .closeDouble, .straightSingle, .closeSingle])],
    examples: [
      .bad(
        "He called it “fine{”,} and left.", fixed: "He called it “fine,” and left.", level: .suggest,
        house: "punctuationInsideQuotes=inside"),
      .bad("It was “over{”.}", fixed: "It was “over.”", level: .suggest, house: "punctuationInsideQuotes=inside"),
      .bad(
        "It blamed ‘failures{,’} not a hack.", fixed: "It blamed ‘failures’, not a hack.", level: .suggest,
        house: "punctuationInsideQuotes=outside"),
      .good("“Really?” he said.", house: "punctuationInsideQuotes=inside"),
      .good("He called it “fine”; she did not.", house: "punctuationInsideQuotes=inside"),
      .good("“I quit,” he said. “I am tired.”", house: "punctuationInsideQuotes=outside"),
      .good("He called it “fine”, and left."),
    ]
  ) { draft, place, report in
    guard let side = draft.style["punctuationInsideQuotes"], side == "inside" || side == "outside" else { return }
    guard draft.document.quotations.role(of: place.token) == .closing else { return }
    let mark = draft.string(place.token)
    if side == "inside" {
      guard let next = draft.next(place.token, in: place.block), draft.gap(after: place.token, in: place.block) == .none
      else { return }
      let kind = draft.tokens[next].kind
      guard kind == .comma || kind == .fullStop, !draft.tokens[place.token - 1].kind.endsSentence else { return }
      // A doubled stop is an ellipsis.
      guard draft.kind(draft.next(next, in: place.block)) != .fullStop else { return }
      let range = draft.range(place.token, next)
      report.add(
        "“\(draft.string(next))” stands outside the closing mark", at: range,
        fix: .replace(range, draft.string(next) + mark, .suggest))
    } else {
      guard let comma = draft.previous(place.token, in: place.block), draft.tokens[comma].kind == .comma,
        draft.gap(before: place.token, in: place.block) == .none, draft.isFragment(endingAt: place.token)
      else { return }
      let range = draft.range(comma, place.token)
      report.add(
        "“,” stands inside the closing mark of a fragment", at: range, fix: .replace(range, mark + ",", .suggest))
    }
  }
}

extension Draft {
  /// Whether the quotation that a mark closes is a few words of a sentence, not a sentence of its own.
  fileprivate func isFragment(endingAt close: Int) -> Bool {
    guard let quotation = document.quotations.innermost(holding: close - 1), quotation.close == close else {
      return false
    }
    guard quotation.close - quotation.open <= 6, quotation.open > 0 else { return false }
    let first = tokens[quotation.open + 1]
    return tokens[quotation.open - 1].kind == .word && !first.shape.contains(.capitalised)
  }
}
