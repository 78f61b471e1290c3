import Linting
import Prose

extension Rule {
  static let decadeApostrophe = Rule(
    "decade-apostrophe", family: .apostrophes, severity: .warning, changes: .glyph,
    summary: "A decade takes an apostrophe before its s.",
    why: """
      A decade is a plural, not a possessive: the 1990s. The apostrophe belongs where figures are left out: the ’90s. A \
      year may own something (“1990’s biggest film”), so only a decade that no noun follows is flagged, and a draft \
      that writes several decades so has a house that wants it.
      """,
    source: "AP, Guardian and Chicago agree.",
    wakes: [.shape([.hasDigit, .apostrophe])],
    examples: [
      .bad("It began in the {1990's} and never ended.", fixed: "It began in the 1990s and never ended.", level: .safe),
      .bad("It ended in the late {1960’s}.", fixed: "It ended in the late 1960s.", level: .safe),
      .bad("The {80's} were kind to them.", fixed: "The '80s were kind to them.", level: .unsafe),
      .good("The '80s were kind to them."),
      .good("The 1970's and 1980's were kind to them."),
      .good("It was 1990's biggest film."),
      .good("The 1990's biggest film won."),
      .good("The 737's engine failed."),
      .good("The 1980s ended."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    let bytes = Array(draft.bytes(place.token))
    let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard digits.count == 4 || digits.count == 2, digits.last == 0x30, bytes.last == UInt8(ascii: "s") else { return }
    let mark = bytes[digits.count..<(bytes.count - 1)]
    guard mark.elementsEqual([0x27]) || mark.elementsEqual([0xE2, 0x80, 0x99]) else { return }
    guard digits.count == 2 || digits.first == 0x31 || digits.first == 0x32 else { return }
    guard let before = draft.previous(place.token, in: place.block), draft.word(before, isIn: beforeDecades),
      draft.isFreeOfNoun(behind: place.token, in: place.block), !draft.hasAnotherOwningDecade(near: place.token)
    else { return }
    let years = String(decoding: digits, as: UTF8.self)
    if digits.count == 4 {
      let start = token.start + digits.count
      report.add(
        "decade “\(draft.string(place.token))” takes no apostrophe", at: token.range,
        fix: .delete(start..<start + mark.count))
    } else {
      report.add(
        "decade “\(draft.string(place.token))” has its apostrophe in the wrong place", at: token.range,
        fix: .replace(token.range, String(decoding: mark, as: UTF8.self) + years + "s", .unsafe))
    }
  }
}

extension Draft {
  /// Whether another decade near takes an apostrophe too.
  fileprivate func hasAnotherOwningDecade(near token: Int) -> Bool {
    for index in max(0, token - 100)..<min(tokens.count, token + 100) where index != token {
      guard tokens[index].shape.isSuperset(of: [.hasDigit, .apostrophe]), tokens[index].count >= 5 else { continue }
      let bytes = bytes(index)
      if bytes.prefix(while: { $0 >= 0x30 && $0 <= 0x39 }).last == 0x30, bytes.last == UInt8(ascii: "s") { return true }
    }
    return false
  }

  /// Whether what follows a word cannot be a noun that it owns.
  fileprivate func isFreeOfNoun(behind token: Int, in block: Int) -> Bool {
    guard let next = next(token, in: block) else { return true }
    guard tokens[next].kind.isWordLike else {
      return tokens[next].kind != .hyphen && !tokens[next].kind.isQuote
    }
    return word(next, isIn: behindPlurals)
  }
}

/// Words before a decade.
private let beforeDecades = WordSet("the early mid late")
/// Function words and common verbs; none of them is owned by what stands before.
private let behindPlurals = WordSet(
  """
  and or but nor to in on at by for from with without when while where that which who until till since as than then was \
  were is are had have has did do does would could will can may might saw brought gave made came went began ended into \
  through before after during because if though although onwards onward alone
  """)
