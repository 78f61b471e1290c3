import Linting
import Prose

extension Rule {
  static let percentageDoesNotFollow = Rule(
    "percentage-does-not-follow", family: .consistency, severity: .warning, changes: .wording, scope: .body,
    summary: "A percentage does not follow from the two figures beside it.",
    why: """
      “Rose from 40 to 50, a 20% rise” is a common slip: the change is measured against the wrong figure, or one of the \
      three was updated alone. Only a sentence with one “from … to …” and one percentage is reckoned, with room for \
      rounding; percentage points and figures that are percentages are left alone.
      """,
    source: "Arithmetic.",
    wakes: [.words(["from"])],
    examples: [
      .bad("Sales rose from 40 to 50, a {20%} rise."),
      .bad("The price fell {50 per cent}, from £3.00 to £2.00."),
      .bad("Crowds grew from 1,200 to 1,500, up {30 percent}."),
      .good("Sales rose from 40 to 50, a 25% rise."),
      .good("Profit rose 12% from £1.1m to £1.2m."),
      .good("The rate rose from 4% to 5%, the bank said."),
      .good("Sales rose from 40 to 50 and profits by 7%, while costs rose 9%."),
      .good("About 20% of the trains from 7 to 9 were late."),
      .good("Sales rose from 40 in March to 50 in May, a share of 20% of the market."),
      .good("The tax rose from £40 to £50, or 0.5 percentage points of 20% of income."),
    ]
  ) { draft, place, report in
    guard let next = draft.next(place.token, in: place.block),
      draft.tokens[next].kind == .currency
        || draft.tokens[next].kind == .number || draft.tokens[next].shape.contains(.hasDigit)
    else { return }
    let sentence = draft.sentence(around: place.token, in: place.block)
    guard let start = figure(behind: place.token, in: sentence, block: place.block, of: draft) else { return }
    guard
      let to = (start.tokens.upperBound..<min(start.tokens.upperBound + 2, sentence.upperBound)).first(where: {
        draft.word($0, is: "to")
      }), let end = figure(behind: to, in: sentence, block: place.block, of: draft)
    else { return }
    guard hasChange(in: sentence, of: draft) else { return }
    let rates = percentages(in: sentence, block: place.block, of: draft)
    guard rates.count == 1, let rate = rates.first, rate.figure.value > 0, start.value > 0 else { return }
    // The other figures of the sentence may be what the percentage speaks of.
    let others = sentence.compactMap { Quantity(at: $0, in: place.block, of: draft) }
    guard others.count == 3 else { return }
    guard !mayBe(rate.figure, from: start, to: end) else { return }
    report.add(
      "“\(draft.string(rate.range))” does not follow from the two figures beside it", at: rate.range,
      related: [RelatedPlace(draft.range(start.tokens.lowerBound, end.tokens.upperBound - 1), "the two figures")])
  }
}

/// The figure behind a word, a currency sign between them allowed; nil when it is a percentage, a year or a time.
private func figure(behind token: Int, in sentence: Range<Int>, block: Int, of draft: Draft) -> Quantity? {
  var index = token + 1
  while index < sentence.upperBound, index <= token + 2, draft.tokens[index].kind == .currency { index += 1 }
  guard index < sentence.upperBound, let quantity = Quantity(at: index, in: block, of: draft) else { return nil }
  let isYear =
    draft.tokens[index].kind == .number && draft.tokens[index].count == 4 && (1500...2100).contains(quantity.value)
  guard !isYear, quantity.tokens.upperBound <= sentence.upperBound else { return nil }
  if quantity.tokens.upperBound < sentence.upperBound {
    let next = quantity.tokens.upperBound
    guard draft.tokens[next].kind != .percent, !draft.word(next, isIn: percentWords) else { return nil }
    // “from £3 million to £4” mixes magnitudes; “from 7 am” is a time.
    guard !draft.word(next, isIn: timeWords) else { return nil }
  }
  return quantity
}

private let percentWords = WordSet("percent per percentage")
private let timeWords = WordSet("am pm a.m p.m o'clock noon midnight")
/// Words that say that the figures are a change and the percentage is its rate.
private let changes = WordSet(
  """
  rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing increase increased increases \
  increasing decrease decreased decreases decline declined declines declining drop dropped drops dropping jump jumped \
  jumps jumping surge surged surges climb climbed climbs up down gain gained gains lost slid slide slipped cut raised \
  growth reduction reduced shrank shrunk plunge plunged plunges soared soar
  """)
/// Words that make the percentage a share of something else.
private let shares = WordSet("share shares points point of")

private func hasChange(in sentence: Range<Int>, of draft: Draft) -> Bool {
  sentence.contains { draft.word($0, isIn: changes) }
}

/// The percentages of a sentence that stand for a rate of change.
private func percentages(in sentence: Range<Int>, block: Int, of draft: Draft) -> [(figure: Quantity, range: TextRange)]
{
  var found: [(figure: Quantity, range: TextRange)] = []
  for token in sentence {
    guard let quantity = Quantity(at: token, in: block, of: draft) else { continue }
    var end = quantity.tokens.upperBound
    guard end < sentence.upperBound else { continue }
    if draft.word(end, is: "per") { end += 1 }
    guard end < sentence.upperBound, draft.tokens[end].kind == .percent || draft.word(end, isIn: rateWords) else {
      continue
    }
    if end + 1 < sentence.upperBound, draft.word(end + 1, isIn: shares) { return [] }
    found.append((quantity, draft.range(token, end)))
  }
  return found
}

private let rateWords = WordSet("percent cent pc")

/// Whether a percentage may be the change between two figures, each of which may be rounded.
private func mayBe(_ rate: Quantity, from start: Quantity, to end: Quantity) -> Bool {
  var lowest = Double.infinity
  var highest = 0.0
  for first in [start.value - start.unit / 2, start.value + start.unit / 2] where first > 0 {
    for last in [end.value - end.unit / 2, end.value + end.unit / 2] {
      let change = abs(last - first) / first * 100
      lowest = min(lowest, change)
      highest = max(highest, change)
    }
  }
  // A round figure may be rounder than it looks: “about 20%”.
  let room = max(rate.unit * 0.6, rate.value.truncatingRemainder(dividingBy: 5) == 0 ? 1 : 0)
  return rate.value >= lowest - room && rate.value <= highest + room
}
