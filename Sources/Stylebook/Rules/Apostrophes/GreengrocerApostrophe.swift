import Linting
import Prose

extension Rule {
  static let greengrocerApostrophe = Rule(
    "greengrocer-apostrophe", family: .apostrophes, severity: .warning, changes: .wording,
    summary: "A plain plural of an abbreviation takes an apostrophe.",
    why: """
      Plurals take no apostrophe: MPs, CDs. An MP may own something, so only a plural that a number or a plural verb \
      shows is flagged; single letters (“p’s and q’s”) keep theirs.
      """,
    source: "Common practice of English spelling.",
    wakes: [.shape([.severalCapitals, .apostrophe])],
    examples: [
      .bad("She bought five {CD's} and left.", fixed: "She bought five CDs and left.", level: .unsafe),
      .bad("Several {MP’s} voted against.", fixed: "Several MPs voted against.", level: .unsafe),
      .bad("The {GP's} are on strike.", fixed: "The GPs are on strike.", level: .unsafe),
      .good("The MP’s resignation came late."),
      .good("Five MPs and three GPs came."),
      .good("Mind your P’s and Q’s."),
      .good("Two of the BBC's presenters left."),
      .good("Some NATO's-eye view."),
    ]
  ) { draft, place, report in
    let bytes = Array(draft.bytes(place.token))
    guard bytes.last == UInt8(ascii: "s") else { return }
    let letters = bytes.prefix { $0 >= 0x41 && $0 <= 0x5A }
    let mark = bytes[letters.count..<(bytes.count - 1)]
    guard (2...5).contains(letters.count), mark.elementsEqual([0x27]) || mark.elementsEqual([0xE2, 0x80, 0x99]),
      draft.isPlainPlural(place.token, in: place.block)
    else { return }
    let start = draft.tokens[place.token].start + letters.count
    report.add(
      "plural “\(draft.string(place.token))” takes no apostrophe", at: draft.tokens[place.token].range,
      fix: .delete(start..<start + mark.count, .unsafe))
  }
}

extension Draft {
  /// Whether a number or “many” stands before a word and nothing that it owns behind, or a plural verb does.
  fileprivate func isPlainPlural(_ token: Int, in block: Int) -> Bool {
    let next = next(token, in: block)
    if gap(after: token, in: block) == .none, let next, tokens[next].kind == .hyphen { return false }
    if word(next, isIn: pluralVerbs) { return true }
    guard let before = previous(token, in: block) else { return false }
    let isCounted = tokens[before].kind == .number && !word(before, is: "1") || word(before, isIn: quantities)
    guard isCounted else { return false }
    guard let next else { return true }
    if !tokens[next].kind.isWordLike { return !tokens[next].kind.isQuote }
    return word(next, isIn: behindPlurals)
  }
}

private let pluralVerbs = WordSet("are were have vote voted")
private let quantities = WordSet("two three four five six seven eight nine ten dozen several many most few these those")
private let behindPlurals = WordSet(
  "and or but to in on at by for from with who that which when were are have had will would voted vote said say while")
