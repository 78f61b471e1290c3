import Lexicon
import Linting
import Prose

extension Rule {
  static let strayCapital = Rule(
    "stray-capital", family: .casing, severity: .error, changes: .wording,
    summary: "A capital stands behind the first, small letter of an ordinary word.",
    why: """
      The shift or caps-lock key came one letter late: “tHe”, “tHEIR”. Brands (eBay), units (kWh), abbreviations (mRNA) \
      and words that are not English are left alone.
      """,
    source: "Observed in published copy.",
    wakes: [.shape([.innerCapital, .hasLower])],
    examples: [
      .bad("He said {tHe} vote was fair.", fixed: "He said the vote was fair.", level: .safe),
      .bad("They lost {tHEIR} homes.", fixed: "They lost their homes.", level: .safe),
      .bad("{tHE} vote was fair.", fixed: "The vote was fair.", level: .safe),
      .bad("Ministers flew to {iRAQ} on Monday.", fixed: "Ministers flew to Iraq on Monday."),
      .good("eBay and iPhone makers met the mRNA team."),
      .good("The plant uses 5 kWh a day; the pH is 7."),
      .good("He works for xAI on an eVTOL aircraft."),
      .good("Send an eMail to the office."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard token.kind == .word, token.count >= 3 else { return }
    guard token.shape.isDisjoint(with: [.capitalised, .hasDigit, .nonASCII]) else { return }
    guard hasLateCapital(draft.text, token.range) else { return }
    let flags = draft.entry(place.token).flags
    guard !flags.isDisjoint(with: [.word, .name]), !flags.contains(.cased), !flags.contains(.rare) else { return }
    guard draft.lexicon.canonicalCasing(token.hash).isEmpty else { return }
    guard !writtenWithCapital.contains(token.hash), !draft.isMasked(place.token, in: place.block) else { return }
    if token.count == 3, draft.kind(draft.previous(place.token, in: place.block)) == .number { return }
    let word = draft.string(place.token)
    let lowered = word.lowercased()
    let capital = lowered.prefix(1).uppercased() + lowered.dropFirst()
    let fix: Fix
    switch draft.expectedCase(of: place.token, in: place.block) {
    case .capital:
      let isSure = draft.startsSentence(place.token, in: place.block)
      let isSmallInTitles = HeadlineWords.debatedWords.contains(token.hash) || flags.contains(.function)
      fix = .replace(token.range, isSure || !isSmallInTitles ? capital : lowered, isSure ? .safe : .unsafe)
    case .small: fix = .replace(token.range, lowered)
    case .either: fix = .replace(token.range, lowered, .unsafe)
    }
    report.add("“\(word)” has a capital out of place", at: token.range, fix: fix)
  }
}

/// Words that some write with a capital behind their first letter.
private let writtenWithCapital = WordSet(
  "mrna trna email emails ebook ebooks ecommerce enews emag etail imam imams imax imac icon itv inet ireland ish")

/// Whether a word is a small letter, then a capital, then letters of one case.
private func hasLateCapital(_ text: [UInt8], _ range: TextRange) -> Bool {
  func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  guard isCapital(text[range.lowerBound + 1]) else { return false }
  let isLoud = isCapital(text[range.lowerBound + 2])
  for index in range.lowerBound + 2..<range.upperBound {
    let isLetter = (text[index] | 0x20) >= 0x61 && (text[index] | 0x20) <= 0x7A
    if isLetter, isCapital(text[index]) != isLoud { return false }
  }
  return true
}
