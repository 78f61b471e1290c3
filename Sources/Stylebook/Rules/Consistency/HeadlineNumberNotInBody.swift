import Linting
import Prose

extension Rule {
  static let headlineNumberNotInBody = Rule(
    "headline-number-not-in-body", family: .consistency, severity: .warning, changes: .wording,
    summary: "A figure in the headline does not occur in the body.",
    why: """
      Figures change while a story is updated, and the headline is forgotten. Figures that round to the headline’s, \
      numbers written as words, sums of two figures, years, ages, scores, times and list counts are left alone.
      """,
    source: "Desk checklists: do the numbers in the headline match the story?",
    wakes: [.block([.headline])],
    examples: [
      .bad("{85} workers lose jobs at mill\n" + body),
      .bad("Mill sold for £{30m}\n" + body),
      .good("72 workers lose jobs at mill\n" + body),
      .good("Mill sold for £4m\n" + body),
      .good("Mill sold for £4.2m\n" + body),
      .good("12 jobs saved at mill\n" + body),
      .good("Mill shut in 1996 fire, 20 Things To Know\n" + body),
      .good("Arsenal 3-2 Chelsea\n" + body),
      .good("85 workers lose jobs at mill\nThe mill is to close."),
    ]
  ) { draft, place, report in
    guard draft.isHeadlineOverBody(place.block) else { return }
    let own = draft.blocks[place.block].tokens
    let quantities = own.compactMap { token -> Quantity? in
      isCounted(token, in: place.block, of: draft) ? Quantity(at: token, in: place.block, of: draft) : nil
    }
    guard !quantities.isEmpty else { return }
    let known = bodyFigures(of: draft)
    for quantity in quantities where !known.contains(where: { quantity.isRounding(of: $0) }) {
      // Small numbers may be a sum, or people listed by name.
      guard quantity.value > 12, !isSum(quantity, of: known) else { continue }
      let range = draft.range(quantity.tokens.lowerBound, quantity.tokens.upperBound - 1)
      report.add("“\(draft.string(range))” does not occur in the body", at: range)
    }
  }
}

private let body = """
  The old mill in the harbour will close in June, the owners said on Tuesday. Another 72 workers will lose their jobs, \
  and only the 12 who keep the boilers will stay for now. The owners bought it for £4.2m in 1996, after a fire, and \
  hoped to sell cloth to the navy.
  """

/// Whether a token begins a figure that a body would repeat.
private func isCounted(_ token: Int, in block: Int, of draft: Draft) -> Bool {
  let bytes = draft.bytes(token)
  guard let first = bytes.first, (48...57).contains(first) else { return false }
  // A year, or a number behind a name: “Covid 19”, “Formula 1”, “iPhone 15”.
  if bytes.count == 4, draft.tokens[token].kind == .number, let year = Int(draft.string(token)),
    (1500...2100).contains(year)
  {
    return false
  }
  if let before = draft.previous(token, in: block), draft.tokens[before].kind == .word {
    let isTitled = draft.headlineCase(ofBlock: block) != .sentence
    if draft.tokens[before].shape.contains(.capitalised), !isTitled, before > draft.blocks[block].tokens.lowerBound {
      return false
    }
    if draft.word(before, isIn: labels) { return false }
  }
  // The count of a list: “20 things to know”.
  if token == draft.blocks[block].tokens.lowerBound, let noun = draft.next(token, in: block),
    draft.word(noun, isIn: ListPromise.nouns)
  {
    return false
  }
  for noun in token + 1..<min(token + 4, draft.blocks[block].tokens.upperBound)
  where draft.word(noun, isIn: ListPromise.nouns) {
    return false
  }
  return true
}

private let labels = WordSet("no number room route flight level day week part chapter episode season version under top")

/// Every figure of the running text, in digits or words.
private func bodyFigures(of draft: Draft) -> [Double] {
  var figures: [Double] = []
  for (number, block) in draft.blocks.enumerated() where block.role != .headline && block.role != .promoLine {
    for token in block.tokens {
      if let value = SpelledNumbers.value(draft.tokens[token].hash), draft.tokens[token].kind == .word {
        figures.append(value)
        // “twenty-five”, “three hundred”
        if let last = figures.dropLast().last, value < 10, last >= 20, last < 100 { figures.append(last + value) }
        if let last = figures.dropLast().last, value >= 100, last < 100 { figures.append(last * value) }
      } else if let quantity = Quantity(at: token, in: number, of: draft) {
        figures.append(quantity.value)
      } else if draft.tokens[token].kind == .number, let value = Double(draft.string(token)) {
        figures.append(value)
      } else if draft.tokens[token].shape.contains(.hasDigit) {
        let digits = draft.bytes(token).prefix { (48...57).contains($0) }
        if let value = Double(String(decoding: digits, as: UTF8.self)) { figures.append(value) }
      }
      if figures.count > 5_000 { return figures }
    }
  }
  return figures
}

/// Whether two figures of the body add up to one, or differ by it.
private func isSum(_ quantity: Quantity, of figures: [Double]) -> Bool {
  let few = figures.prefix(60)
  for (index, left) in few.enumerated() {
    for right in few.dropFirst(index + 1)
    where quantity.isRounding(of: left + right) || quantity.isRounding(of: abs(left - right)) {
      return true
    }
  }
  return false
}
