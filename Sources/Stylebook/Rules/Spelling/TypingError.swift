import Lexicon
import Linting
import Prose

extension Rule {
  static let typingError = Rule(
    "typing-error", family: .spelling, severity: .error, changes: .wording,
    summary: "A word is a slip of the fingers away from an ordinary word.",
    why: """
      Letters that are swapped, dropped, doubled or taken from the next key slip past the eye. A word that a draft uses \
      twice, a word with a capital inside a sentence, coinages in quotation marks and parts of compounds may be meant, \
      and are left alone.
      """,
    source: "The slips that typists make, weighed by how common the words are.",
    wakes: [.unknownWord],
    examples: [
      .bad("The {coucnillor} will speak on Monday.", fixed: "The councillor will speak on Monday.", level: .unsafe),
      .bad("Voters {wiating} in the rain went home.", fixed: "Voters waiting in the rain went home."),
      .bad("Council {Aproves} Plan For New Harbour", fixed: "Council Approves Plan For New Harbour", as: .headline),
      .good("The mayor met Anders Wiklund and Ms Praesdient at noon."),
      .good("The presdient, as the town calls its presdient, spoke."),
      .good("They call it a “presdient” in jest."),
      .good("The qadi praised the muezzin and the oud player."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard token.count >= 4, case .slip(let corrections) = draft.unknownWord(place.token, in: place.block),
      let best = corrections.first
    else { return }
    guard best.evidence >= neededEvidence(for: place.token, best, in: place.block, of: draft) else { return }
    guard !draft.isQuotedAlone(place.token), draft.words(for: place.block).count(of: token.hash, limit: 2) < 2 else {
      return
    }
    let words = best.margin > sureMargin ? [best.word] : corrections.prefix(3).map(\.word)
    report.add(
      "“\(draft.string(place.token))” looks like a slip of the fingers", at: token.range,
      fixes: draft.fixes(for: place.token, words))
  }
}

/// The margin over the next correction, in thousandths of a nat, from which there is one answer.
private let sureMargin = 1_500

/// How much likelier a slip must be than the word as it stands, in thousandths of a nat; set on published lines.
private func neededEvidence(for token: Int, _ best: Correction, in block: Int, of draft: Draft) -> Int {
  let isCapitalised = draft.tokens[token].shape.contains(.capitalised)
  var needed = draft.isKnown(token) ? 5_000 : 500
  if isCapitalised {
    let isTitled = draft.blocks[block].isDisplay && draft.isTitled(draft.blocks[block].tokens)
    let isFirst = draft.startsSentence(token, in: block)
    needed = isTitled ? (isFirst ? 1_000 : -800) : isFirst ? 1_500 : 6_000
    if draft.isBesideName(token, in: block) { needed += 3_500 }
  }
  if best.distance > 1 { needed = max(needed, 8_000) }
  if draft.isAttached(token) { needed = max(needed, 6_000) }
  // A plural or another form of a word that is known is a word.
  let word = draft.bytes(token)
  if word.last == UInt8(ascii: "s"), draft.lexicon.isKnown(word.dropLast()) { needed = max(needed, 9_000) }
  if word.count >= 7, best.word.utf8.count == word.count + 1, best.word.utf8.starts(with: word.map { $0 | 0x20 }) {
    needed = max(needed, 12_000)
  }
  return needed
}
