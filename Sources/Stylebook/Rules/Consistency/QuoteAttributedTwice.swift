import Lexicon
import Linting
import Prose

extension Rule {
  static let quoteAttributedTwice = Rule(
    "quote-attributed-twice", family: .consistency, severity: .info, changes: .wording, isOn: false,
    summary: "The same words are put into the mouths of two people.",
    why: """
      A paragraph that was moved or copied leaves a quotation behind under another name, and one of the two did not say \
      it. Quotations of fewer than four words, and speakers without a name, are left alone.
      """,
    source: "Desk checklists: who said what.",
    wakes: [.draft],
    examples: [
      .bad(
        "“We will fight on for the town,” said Ann Lindmark.\nRain fell.\n{“We will fight on for the town,”} said Tom Okello."
      ),
      .good(
        "“We will fight on for the town,” said Ann Lindmark.\nRain fell.\n“We will fight on for the town,” Lindmark said."
      ),
      .good("“We will fight,” said Ann Lindmark.\nRain fell.\n“We will fight,” said Tom Okello."),
      .good("“We will fight on for the town,” said Ann Lindmark.\n“We will fight on for the town,” the leaflet says."),
      .good("They sang: “We will fight on for the town”"),
    ]
  ) { draft, _, report in
    var speakers: [UInt64: (quotation: Quotations.Quotation, name: UInt64)] = [:]
    for quotation in draft.document.quotations.all where quotation.depth == 1 && !quotation.continues {
      guard let words = draft.fingerprint(of: quotation), let name = draft.speaker(of: quotation) else { continue }
      guard let first = speakers[words] else {
        speakers[words] = (quotation, name)
        continue
      }
      guard first.name != name else { continue }
      report.add(
        "the same words are somebody else’s above", at: draft.range(quotation.open, quotation.close),
        related: [RelatedPlace(draft.range(first.quotation.open, first.quotation.close), "the first time")])
    }
  }
}

/// Verbs that name who speaks.
private let saidVerbs = WordSet("said says told tells added adds wrote writes tweeted argued warned insisted")

extension Draft {
  /// What the words of a quotation hash to, nil for fewer than four.
  fileprivate func fingerprint(of quotation: Quotations.Quotation) -> UInt64? {
    var hash: UInt64 = 0
    var count = 0
    for token in quotation.open + 1..<max(quotation.open + 1, quotation.close) where tokens[token].kind.isWordLike {
      hash = (hash ^ tokens[token].hash) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
      count += 1
    }
    return count >= 4 ? hash : nil
  }

  /// The last name of the speaker named right behind a quotation: `said Ann Lindmark`, `Lindmark said`.
  fileprivate func speaker(of quotation: Quotations.Quotation) -> UInt64? {
    let block = document.blockIndex(ofToken: quotation.close)
    guard let first = next(quotation.close, in: block) else { return nil }
    let isVerbFirst = word(first, isIn: saidVerbs)
    var index = isVerbFirst ? next(first, in: block) : first
    var name: UInt64?
    while let token = index, tokens[token].kind == .word, tokens[token].shape.contains(.capitalised) {
      name = tokens[token].hash
      index = next(token, in: block)
    }
    return isVerbFirst || word(index, isIn: saidVerbs) ? name : nil
  }
}
