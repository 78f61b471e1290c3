import Lexicon
import Linting
import Prose

extension Rule {
  static let currencyFormat = Rule(
    "currency-format", family: .numbers, severity: .warning, changes: .wording,
    summary: "A sum has its sign behind, a blank behind its sign, or its unit twice.",
    why: """
      “100$”, “$ 100” and “$10 dollars” are slips in English. Prefixes (US$, A$, Rs), continental sums with a decimal \
      comma, and cents are left alone.
      """,
    source: "Every house style.",
    wakes: [.marks([.currency])],
    examples: [
      .bad("The fine is {100$} a day.", fixed: "The fine is $100 a day.", level: .safe),
      .bad("The fine is {$ 100} a day.", fixed: "The fine is $100 a day.", level: .safe),
      .bad("The fine is {$10 dollars} a day.", fixed: "The fine is $10 a day.", level: .safe),
      .good("They paid US$5m, A$5, HK$12bn and Rs 500."),
      .good("It costs €2,45 in Paris and 50p here."),
      .good("The fund holds $5 million; dollars are scarce."),
      .good("A bill of 20 £5 notes and 100 $10 bills."),
    ]
  ) { draft, place, report in
    let sign = draft.tokens[place.token]
    guard !draft.isMasked(place.token, in: place.block) else { return }
    let before = draft.previous(place.token, in: place.block)
    let next = draft.next(place.token, in: place.block)
    let gapBefore = draft.gap(before: place.token, in: place.block)
    let gapAfter = draft.gap(after: place.token, in: place.block)
    if let before, draft.tokens[before].kind == .number, gapBefore == .none, isBlankOrStop(gapAfter, next, of: draft) {
      guard let first = startOfNumber(before, in: place.block, of: draft) else { return }
      let amount = draft.tokens[first].start..<sign.start
      let range = amount.lowerBound..<sign.end
      report.add(
        "“\(draft.string(range))” has its sign behind the sum", at: range,
        fix: .replace(range, draft.string(place.token) + draft.string(amount)))
      return
    }
    guard let next, draft.tokens[next].kind == .number else { return }
    if gapAfter == .space, gapBefore == .space || gapBefore == .edge {
      if let before, draft.tokens[before].kind == .number { return }
      let range = sign.start..<draft.tokens[next].end
      report.add(
        "blank between the sign and the sum in “\(draft.string(range))”", at: range,
        fix: .delete(sign.end..<draft.tokens[next].start))
      return
    }
    guard gapAfter == .none, let unit = unitBehind(next, in: place.block, of: draft) else { return }
    guard draft.word(unit, isIn: units(of: sign.hash)) else { return }
    let range = sign.start..<draft.tokens[unit].end
    // “$10 million dollars” may be how somebody reads the sum aloud.
    let isPlain = draft.tokens[unit - 1].kind == .number
    report.add(
      "“\(draft.string(range))” names the currency twice", at: range,
      fix: .delete(draft.tokens[unit - 1].end..<draft.tokens[unit].end, isPlain ? .safe : .unsafe))
  }
}

private let dollars = WordSet("dollar dollars")
private let pounds = WordSet("pound pounds")
private let euros = WordSet("euro euros")
private let rupees = WordSet("rupee rupees")
private let none = WordSet([])

private func units(of sign: UInt64) -> WordSet {
  switch sign {
  case 0x24: dollars
  case 0xA3: pounds
  case 0x20AC: euros
  case 0x20B9: rupees
  default: none
  }
}

private func isBlankOrStop(_ gap: Gap, _ next: Int?, of draft: Draft) -> Bool {
  guard gap == .none, let next else { return true }
  switch draft.tokens[next].kind {
  case .comma, .fullStop, .semicolon, .closeBracket, .question: return true
  default: return false
  }
}

/// The first token of a number with separators, nil when the number is part of something else.
private func startOfNumber(_ last: Int, in block: Int, of draft: Draft) -> Int? {
  var first = last
  let lower = draft.blocks[block].tokens.lowerBound
  while first - 2 >= lower, draft.tokens[first - 1].end == draft.tokens[first].start,
    draft.tokens[first - 2].end == draft.tokens[first - 1].start, draft.tokens[first - 2].kind == .number,
    draft.tokens[first - 1].kind == .comma || draft.tokens[first - 1].kind == .fullStop
  {
    first -= 2
  }
  return draft.gap(before: first, in: block) == .none ? nil : first
}

/// The word behind a sum, behind a magnitude if there is one: `$10 million dollars`.
private func unitBehind(_ number: Int, in block: Int, of draft: Draft) -> Int? {
  var index = number
  while let next = draft.next(index, in: block), draft.gap(after: index, in: block) == .none {
    guard
      draft.tokens[next].kind == .comma || draft.tokens[next].kind == .fullStop || draft.tokens[next].kind == .number
    else { return nil }
    index = next
  }
  guard draft.tokens[index].kind == .number, let next = draft.next(index, in: block), draft.isWord(next) else {
    return nil
  }
  if draft.word(next, isIn: magnitudes) { return draft.next(next, in: block) }
  return next
}

private let magnitudes = WordSet("million billion trillion thousand hundred crore lakh")
