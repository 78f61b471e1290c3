import Lexicon
import Linting
import Prose

extension Rule {
  static let serialComma = Rule(
    "serial-comma", family: .punctuation, severity: .info, changes: .wording, scope: .body, isOn: false,
    summary: "A list of single words has, or lacks, the comma before “and” against the house style.",
    why: """
      AP leaves the comma out of a simple list, Chicago sets it. Only lists of single words are judged, since in longer \
      ones the comma may carry sense; without a house setting nothing is said.
      """,
    source: "House setting serialComma: yes or no.",
    wakes: [.words(["and", "or"])],
    examples: [
      .bad(
        "They sold apples, pears{,} and plums.", fixed: "They sold apples, pears and plums.", level: .unsafe,
        house: "serialComma=no"),
      .bad(
        "They sold apples, {pears} and plums.", fixed: "They sold apples, pears, and plums.", level: .unsafe,
        house: "serialComma=yes"),
      .good("They sold apples, pears, and plums."),
      .good("They sold apples and pears, and plums were free.", house: "serialComma=no"),
      .good("The firm, Smith and Sons, closed.", house: "serialComma=yes"),
      .good("He left, and she stayed.", house: "serialComma=no"),
    ]
  ) { draft, place, report in
    guard let setting = draft.style["serialComma"], setting == "yes" || setting == "no" else { return }
    let own = draft.blocks[place.block].tokens
    let hasComma = draft.kind(draft.previous(place.token, in: place.block)) == .comma
    let last = hasComma ? place.token - 2 : place.token - 1
    guard hasComma == (setting == "no"), last - 3 >= own.lowerBound, place.token + 2 < own.upperBound else { return }
    // A word and a comma before: “apples, pears, and plums.”
    guard isItem(last, of: draft), draft.tokens[last - 1].kind == .comma, isItem(last - 2, of: draft) else { return }
    guard isItem(place.token + 1, of: draft) else { return }
    switch draft.tokens[place.token + 2].kind {
    case .fullStop, .comma, .semicolon, .colon, .question: break
    default: return
    }
    guard !draft.word(last - 2, isIn: clauseWords), !draft.word(last - 3, isIn: clauseWords) else { return }
    if hasComma {
      let range = draft.tokens[place.token - 1].range
      report.add("serial comma before “\(draft.string(place.token))”", at: range, fix: .delete(range, .unsafe))
    } else {
      let range = draft.tokens[last].range
      report.add(
        "no serial comma before “\(draft.string(place.token))”", at: range,
        fix: .insert(",", at: range.upperBound, .unsafe))
    }
  }
}

private let clauseWords = WordSet("however therefore yes no well then too also")

private func isItem(_ index: Int, of draft: Draft) -> Bool {
  let token = draft.tokens[index]
  return token.kind == .word && !token.shape.contains(.capitalised) && !draft.entry(index).flags.contains(.function)
}
