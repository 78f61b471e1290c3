import Lexicon
import Linting
import Prose

extension Rule {
  static let acronymNotExpanded = Rule(
    "acronym-not-expanded", family: .consistency, severity: .info, changes: .wording, scope: .body, isOn: false,
    summary: "An acronym is never spelled out.",
    why: """
      Readers outside the trade do not know the letters. Acronyms that everybody knows, names of companies, letters that \
      some words of the draft spell out, and single mentions are left alone.
      """,
    source: "Common desk practice: spell out at first mention.",
    wakes: [.shape(.severalCapitals)],
    examples: [
      .bad("The {HWKU} called a strike.\nMembers of the HWKU will vote, and the HWKU leader will speak."),
      .good("The NATO talks went on.\nNATO met again, and NATO left."),
      .good("The Harbour Workers and Kitchen Union (HWKU) called a strike.\nThe HWKU will vote."),
      .good("The HWKU called a strike."),
      .good("THE VOTE WAS CLOSE.\nTHE VOTE WAS VERY CLOSE."),
    ]
  ) { draft, place, report in
    guard draft.isAcronym(place.token), draft.tokens[place.token].count >= 3 else { return }
    let token = draft.tokens[place.token]
    let flags = draft.entry(place.token).flags
    guard !flags.contains(.acronym), !flags.contains(.name), !flags.contains(.word), !flags.contains(.abbreviation)
    else {
      return
    }
    let letters = draft.acronymLetters(place.token)
    let places = draft.words(for: place.block).places(of: WordHash.of(letters))
    // Once is a name in passing; only the first place is reported.
    guard places.count >= 2, places.first == place.token, !draft.isMasked(place.token, in: place.block) else { return }
    let own = draft.blocks[place.block].tokens
    let shouted = own.count { draft.tokens[$0].shape.isAllCapitals }
    guard 3 * shouted < draft.wordCount(own), !isSpelledOut(letters, in: draft) else { return }
    report.add("“\(draft.string(place.token))” is never spelled out", at: token.range)
  }
}

/// Whether some words of the draft begin with the letters.
private func isSpelledOut(_ letters: ArraySlice<UInt8>, in draft: Draft) -> Bool {
  guard let last = letters.last else { return false }
  for (number, block) in draft.blocks.enumerated() {
    for index in block.tokens
    where draft.tokens[index].kind == .word && draft.text[draft.tokens[index].start] & 0xDF == last {
      if draft.expansion(of: letters, before: index + 1, in: number) != nil { return true }
    }
  }
  return false
}
