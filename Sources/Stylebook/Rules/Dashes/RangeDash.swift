import Linting
import Prose

extension Rule {
  static let rangeDash = Rule(
    "range-dash", family: .dashes, severity: .info, changes: .glyph, isOn: false,
    summary: "A range of pages or years has a hyphen where the house sets a short dash.",
    why: """
      Only what is surely a range is touched: pages, and two years of four digits that ascend. Scores, model numbers, \
      telephone numbers and dates look the same and are left alone.
      """,
    source: "House setting range: en; Chicago and the Guardian.",
    wakes: [.marks([.hyphen])],
    examples: [
      .bad(
        "See pages 12{-}14 of the report.", fixed: "See pages 12–14 of the report.", level: .safe, house: "range=en"),
      .bad("He led the firm 2019{-}2021.", fixed: "He led the firm 2019–2021.", level: .safe, house: "range=en"),
      .good("See pages 12-14 of the report."),
      .good("They won 3-2 in a Boeing 737-800.", house: "range=en"),
      .good("The flaw is CVE-2017-5753; call 555-1234 by 2026-03-18.", house: "range=en"),
      .good("It was the year 2021-2019 in the code.", house: "range=en"),
    ]
  ) { draft, place, report in
    guard draft.style["range"] == "en" else { return }
    let cluster = draft.cluster(around: place.token, in: place.block)
    // Two numbers and the mark, and at most the stop of the sentence.
    guard cluster.lowerBound == place.token - 1, draft.kind(place.token - 1) == .number else { return }
    guard place.token + 1 < cluster.upperBound, draft.kind(place.token + 1) == .number else { return }
    if place.token + 2 < cluster.upperBound {
      switch draft.tokens[place.token + 2].kind {
      case .fullStop, .comma, .semicolon, .colon, .closeBracket:
        guard place.token + 3 == cluster.upperBound else { return }
      default: return
      }
    }
    guard let first = Int(draft.string(place.token - 1)), let second = Int(draft.string(place.token + 1)) else {
      return
    }
    let isYears = (1000...2100).contains(first) && (1000...2100).contains(second) && first < second
    let isPages = draft.word(draft.previous(place.token - 1, in: place.block), isIn: pageWords) && first < second
    guard isYears || isPages else { return }
    let range = draft.tokens[place.token].range
    report.add("hyphen in the range “\(first)-\(second)”", at: range, fix: .replace(range, "–"))
  }
}

private let pageWords = WordSet("page pages pp p chapters verses")
