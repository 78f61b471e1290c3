import Lexicon
import Linting
import Prose

extension Rule {
  static let knownNameCasing = Rule(
    "known-name-casing", family: .casing, severity: .warning, changes: .wording,
    summary: "A brand or name that has its own capitals is written with others.",
    why: """
      Firms and people choose their capitals, and readers notice. Names that many bearers write in two ways (MacDonald), \
      ordinary words, names in capitals throughout and a capital at the front of a sentence (“EBay said”) are left alone.
      """,
    source: "The name-bearers’ own usage; lists in the lexicon.",
    wakes: [.casedWord, .shape(.apostrophe), .words(["tube", "tok", "x", "pal", "morgan"])],
    examples: [
      .bad("The clip went up on {Youtube} on Friday.", fixed: "The clip went up on YouTube on Friday.", level: .safe),
      .bad("Sales of the {iphone} fell.", fixed: "Sales of the iPhone fell.", level: .safe),
      .bad("He read {Buzzfeed}’s report.", fixed: "He read BuzzFeed’s report.", level: .safe),
      .bad("He joined {Tik Tok} in May.", fixed: "He joined TikTok in May.", level: .safe),
      .bad("Senator John {Mccain} spoke.", fixed: "Senator John McCain spoke.", level: .safe),
      .good("EBay said on Monday it would close the office."),
      .good("See youtube.com or follow @youtube for the film."),
      .good("The Macdonald and MacDonald families met at the fair."),
      .good("YOUTUBE STAR ARRESTED AT THE AIRPORT", as: .headline),
      .good("Mr Morgan was in the tube and paid a pal."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard token.kind == .word else { return }
    if let pair = SplitBrand(endingAt: place.token, in: place.block, of: draft) {
      report.add(
        "“\(draft.string(pair.range))” is written as one word", at: pair.range,
        fix: .replace(pair.range, pair.name, pair.isSure ? .safe : .unsafe))
      return
    }
    guard let end = endOfName(place.token, of: draft) else { return }
    let range = token.start..<end
    let forms = draft.lexicon.canonicalCasing(end == token.end ? token.hash : draft.hash(of: range))
    guard let form = forms.first, isTelling(form), !writtenPlainly.contains(token.hash) else { return }
    let written = draft.string(range)
    guard written.utf8.count == form.utf8.count, !forms.contains(written) else { return }
    guard !isAccepted(written, for: form, at: place, of: draft), !draft.isMasked(place.token, in: place.block) else {
      return
    }
    guard !hasHyphen(at: place, of: draft) else { return }
    let isSure = forms.count == 1 && !isFamilyName(form) && form.utf8.count > 3
    report.add(
      "“\(written)” is not how the name is written", at: range,
      fixes: forms.map { .replace(range, $0, isSure ? .safe : forms.count == 1 ? .unsafe : .suggest) })
  }
}

/// The end of the name in a word, without the ending of a possessive; nil when the word is no name with capitals of its
/// own, or an ordinary word as well.
private func endOfName(_ word: Int, of draft: Draft) -> Int? {
  let token = draft.tokens[word]
  // Capitals throughout are a style.
  if token.shape.isAllCapitals { return nil }
  func isCased(_ flags: WordFlags) -> Bool { flags.contains(.cased) && flags.isDisjoint(with: [.word, .acronym]) }
  let flags = draft.entry(word).flags
  if !flags.isEmpty { return isCased(flags) ? token.end : nil }
  guard token.shape.contains(.apostrophe), token.count >= 6, draft.text[token.end - 1] == UInt8(ascii: "s") else {
    return nil
  }
  let isStraight = draft.text[token.end - 2] == UInt8(ascii: "'")
  let end = token.end - (isStraight ? 2 : 4)
  guard end - token.start >= 4, isStraight || draft.text[end] == 0xE2 else { return nil }
  guard let entry = draft.lexicon.entry(draft.hash(of: token.start..<end)), isCased(entry.flags) else { return nil }
  return end
}

/// Whether a form has a capital where one would not expect it, beside small letters, and is no plural of an acronym.
private func isTelling(_ form: String) -> Bool {
  let bytes = Array(form.utf8)
  guard bytes.count >= 3, bytes.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) else { return false }
  let capitals = bytes.dropLast().allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  return !capitals || bytes.count > 4
}

/// Words that are as often written with one capital, or are other words so.
private let writtenPlainly = WordSet("soho biotech fintech edtech govtech defi lidar nosql wifi goto")

/// Names whose bearers write them in two ways.
private func isFamilyName(_ form: String) -> Bool {
  for front in ["Mac", "De", "Di", "Du", "Fitz", "La", "Le", "Van"] where form.hasPrefix(front) { return true }
  return false
}

/// Whether another form is right where it stands: a capital at the front of a sentence, a plural in small letters.
private func isAccepted(_ written: String, for form: String, at place: Place, of draft: Draft) -> Bool {
  if form.hasPrefix("Mac") || form.hasPrefix("Fitz") { return true }
  let isSmall = !draft.tokens[place.token].shape.contains(.capitalised)
  // “Dvds” is a slip, “dvds” and “mps” may be units and the like.
  if form.hasSuffix("s"), form.dropLast().utf8.allSatisfy({ $0 < 0x5B }), isSmall { return true }
  let isFirst =
    draft.startsSentence(place.token, in: place.block)
    || draft.previous(place.token, in: place.block).map { HeadlineWords.beginsAnew(draft.tokens[$0].kind) } ?? true
  guard isFirst else { return false }
  return written == form.prefix(1).uppercased() + form.dropFirst()
}

private func hasHyphen(at place: Place, of draft: Draft) -> Bool {
  draft.gap(before: place.token, in: place.block) == .none && draft.tokens[place.token - 1].kind != .hyphen
    && !draft.tokens[place.token - 1].kind.isQuote && draft.tokens[place.token - 1].kind != .openBracket
}

/// A brand that is written as two words: `You Tube`.
private struct SplitBrand {
  var range: TextRange
  var name: String
  var isSure: Bool

  private static let tube = WordHash.of("tube")
  private static let tok = WordHash.of("tok")
  private static let x = WordHash.of("x")
  private static let pal = WordHash.of("pal")
  private static let morgan = WordHash.of("morgan")

  init?(endingAt word: Int, in block: Int, of draft: Draft) {
    let second = draft.tokens[word]
    let isCapital = second.shape.contains(.capitalised)
    let found: (first: StaticString, name: String, isSure: Bool, isCapital: Bool)
    switch second.hash {
    case Self.tube: found = ("you", "YouTube", true, true)
    case Self.tok: found = ("tik", "TikTok", true, isCapital)
    case Self.x: found = ("space", "SpaceX", false, true)
    case Self.pal: found = ("pay", "PayPal", false, true)
    case Self.morgan: found = ("jp", "JPMorgan", true, false)
    default: return nil
    }
    guard found.isCapital == isCapital, draft.gap(before: word, in: block) == .space else { return nil }
    let first = draft.tokens[word - 1]
    guard draft.word(word - 1, is: found.first), first.shape.contains(.capitalised) || second.hash == Self.tok else {
      return nil
    }
    guard draft.gap(after: word, in: block) != .none || draft.kind(word + 1) != .hyphen else { return nil }
    range = first.start..<second.end
    name = found.name
    isSure = found.isSure
  }
}
