import Lexicon
import Linting
import Prose

extension Rule {
  static let typingError = Rule(
    "typing-error", family: .spelling, severity: .error, changes: .wording,
    summary: "A word is a slip of the fingers away from an ordinary word.",
    why: """
      Letters that are swapped, dropped, added or taken from the next key slip past the eye. A word that a draft uses \
      twice, a word with a capital inside a sentence, coinages in quotation marks and parts of compounds may be meant, \
      and are left alone.
      """,
    source: "The slips that typists make, weighed by how common the words are.",
    wakes: [.unknownWord],
    examples: [
      .bad("The {minisyer} will speak on Monday.", fixed: "The minister will speak on Monday.", level: .unsafe),
      .bad("Voters {waitibg} in the rain went home.", fixed: "Voters waiting in the rain went home."),
      .bad("Council {Aproves} Plan For New Harbour", fixed: "Council Approves Plan For New Harbour", as: .headline),
      .good("The mayor met Anders Wiklund and Ms Praesdient at noon."),
      .good("The presdient, as the town calls its presdient, spoke."),
      .good("They call it a “presdient” in jest."),
      .good("The qadi praised the muezzin and the oud player."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard token.count >= 4, case .slip(let corrections) = draft.unknownWord(place.token, in: place.block),
      let best = corrections.first, draft.sureSpelling(place.token, corrections, in: place.block) == nil
    else { return }
    guard best.evidence >= neededEvidence(for: place.token, best, in: place.block, of: draft) else { return }
    guard !draft.isQuotedAlone(place.token) || best.evidence >= 8_000,
      draft.words(for: place.block).count(of: token.hash, limit: 2) < 2
    else { return }
    let words = best.margin > sureMargin ? [best.word] : corrections.prefix(3).map(\.word)
    report.add(
      "“\(draft.string(place.token))” looks like a slip of the fingers", at: token.range,
      fixes: draft.fixes(for: place.token, words))
  }
}

/// How much more a name must speak for itself: given names and surnames are spelt in many ways, places in several.
private func strangeness(ofName word: String, of draft: Draft) -> Int {
  let flags = draft.lexicon.entry(word)?.flags ?? []
  if !flags.isDisjoint(with: [.givenName, .surname]) { return flags.contains(.word) ? 2_000 : 6_000 }
  if flags.contains(.word) || !flags.contains(.name) { return 0 }
  return flags.contains(.place) ? 2_500 : 1_000
}

/// The margin over the next correction, in thousandths of a nat, from which there is one answer.
private let sureMargin = 1_500

/// How much likelier a slip must be than the word as it stands, in thousandths of a nat; set on published lines and on
/// 22,000 names of forty languages.
private func neededEvidence(for token: Int, _ best: Correction, in block: Int, of draft: Draft) -> Int {
  let isCapitalised = draft.tokens[token].shape.contains(.capitalised)
  var needed = draft.entry(token).flags.contains(.word) ? 4_500 : -1_000
  if isCapitalised {
    let isTitled = draft.blocks[block].isDisplay && draft.isTitled(draft.blocks[block].tokens)
    let isFirst = draft.startsSentence(token, in: block)
    needed = isTitled ? (isFirst ? 0 : -1_300) : isFirst ? 1_000 : 3_500
    if draft.isBesideName(token, in: block) { needed += isTitled ? 2_000 : 3_500 }
    needed += strangeness(ofName: best.word, of: draft)
  }
  if best.distance > 1 { needed = max(needed, isCapitalised ? 7_000 : 5_000) }
  if draft.isAttached(token) { needed = max(needed, 6_000) }
  // A plural or another form of a word that is known is a word.
  if draft.isPlural(token) { needed = max(needed, 9_000) }
  let word = draft.bytes(token)
  if word.count >= 7, best.word.utf8.count == word.count + 1, best.word.utf8.starts(with: word.map { $0 | 0x20 }) {
    needed = max(needed, 12_000)
  }
  return needed
}
