import Lexicon
import Linting
import Prose

extension Rule {
  static let twoInitialCapitals = Rule(
    "two-initial-capitals", family: .casing, severity: .error, changes: .wording,
    summary: "A word begins with two capitals because the shift key was held too long.",
    why: """
      The slip survives reading because the eye takes the word as a whole. Plural acronyms (MPs), names such as JPMorgan \
      and words that are not English are left alone.
      """,
    source: "Observed in published copy.",
    wakes: [.shape([.capitalised, .severalCapitals, .hasLower])],
    examples: [
      .bad("{THe} minister resigned on Monday.", fixed: "The minister resigned on Monday.", level: .safe),
      .bad("Ministers met in {BRitain} on Monday.", fixed: "Ministers met in Britain on Monday.", level: .safe),
      .bad("He gave {THe} reason in a letter.", fixed: "He gave the reason in a letter.", level: .safe),
      .bad(
        "Senate Votes to Keep the Old {BUdget} for Another Year",
        fixed: "Senate Votes to Keep the Old Budget for Another Year", level: .safe, as: .headline),
      .good("Two MPs and three GPs signed the letter."),
      .good("JPMorgan and WHSmith reported on Thursday."),
      .good("She holds a PhD and works with DJs."),
      .good("They wrote to the NHSmail team."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard token.kind == .word, token.count >= 3, token.shape.isDisjoint(with: [.innerCapital, .hasDigit, .nonASCII])
    else { return }
    guard beginsWithTwoCapitals(draft.text, token.range) else { return }
    let flags = draft.entry(place.token).flags
    if flags.contains(.cased) { return }
    if endings.contains(token.hash) { return }
    let isKnown = !flags.isDisjoint(with: [.word, .name])
    if !isKnown, !isNamedElsewhere(place.token, of: draft) { return }
    guard !draft.isMasked(place.token, in: place.block) else { return }
    let word = draft.string(place.token)
    let lowered = word.lowercased()
    let capital = word.prefix(1) + lowered.dropFirst()
    let fixes: [Fix]
    switch draft.expectedCase(of: place.token, in: place.block) {
    case .capital:
      let isSure = isKnown && isSurelyCapital(place.token, flags, in: place.block, of: draft)
      fixes = [.replace(token.range, String(capital), isSure ? .safe : .unsafe)]
    case .small where flags.contains(.function):
      // “Formula One”, “Lifts Off”
      let isPart = particles.contains(token.hash) && draft.touchesCapitalised(place.token, in: place.block)
      fixes = [.replace(token.range, isPart ? String(capital) : lowered, isPart ? .unsafe : .safe)]
    case .small where isAmongSmall(place.token, in: place.block, of: draft):
      fixes = [.replace(token.range, lowered)]
    case .small, .either:
      // Names are runs of capitals; by itself an ordinary word is small.
      let isInRun = draft.touchesCapitalised(place.token, in: place.block) || !flags.contains(.word)
      let best = [isInRun ? String(capital) : lowered, isInRun ? lowered : String(capital)]
      fixes = best.map { .replace(token.range, $0, .suggest) }
    }
    report.add("“\(word)” begins with two capitals", at: token.range, fixes: fixes)
  }
}

/// Whether a word is two capitals and then small letters, and no plural of an acronym.
private func beginsWithTwoCapitals(_ text: [UInt8], _ range: TextRange) -> Bool {
  func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  guard isCapital(text[range.lowerBound]), isCapital(text[range.lowerBound + 1]) else { return false }
  for index in range.lowerBound + 2..<range.upperBound where isCapital(text[index]) { return false }
  let third = text[range.lowerBound + 2]
  // “MPs”, “MP’s” and “TVed” are capitals with an ending.
  return third >= 0x61 && third <= 0x7A && !(third == UInt8(ascii: "s") && range.count == 3)
}

/// Words made of two capitals and an ending.
private let endings = WordSet("oked okd koed ided mced djed mphil btech mtech bcom mcom")

private let particles = WordSet("one two off up out over in on down all no by to for")

/// Whether a word that should have a capital by its place has it in any reading: a headline of names in sentence case may
/// look like one in title case.
private func isSurelyCapital(_ word: Int, _ flags: WordFlags, in block: Int, of draft: Draft) -> Bool {
  if !draft.blocks[block].isDisplay || !flags.contains(.word) || draft.startsSentence(word, in: block) { return true }
  if flags.contains(.function) { return false }
  let words = draft.headlineWords(ofBlock: block)
  return words.small == 0 && words.ordinary >= 2 && words.ordinary > words.names
    && words.functionWords + words.minorCapitalised + words.inflected > 0
}

/// Whether a word of running text has small words before and behind it, two on each side as far as the sentence goes.
private func isAmongSmall(_ word: Int, in block: Int, of draft: Draft) -> Bool {
  guard draft.blocks[block].isBody else { return false }
  let sentence = draft.sentence(around: word, in: block)
  return (max(sentence.lowerBound + 1, word - 2)...min(sentence.upperBound - 1, word + 2)).allSatisfy { index in
    index == word || draft.tokens[index].kind != .word || draft.isSmall(index)
  }
}

/// Whether a word that the lexicon does not know stands elsewhere in the draft with one capital, as a name does.
///
/// Each entry of a headline list is judged by its own words alone.
private func isNamedElsewhere(_ word: Int, of draft: Draft) -> Bool {
  guard draft.format != .headlines else { return false }
  return draft.words.places(of: draft.tokens[word].hash).contains { place in
    draft.tokens[place].shape.contains(.capitalised) && !draft.tokens[place].shape.contains(.severalCapitals)
  }
}
