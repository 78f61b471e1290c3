import Linting
import Prose

extension Rule {
  static let oddSpaceCharacter = Rule(
    "odd-space-character", family: .spacing, severity: .info, changes: .spacing,
    summary: "A tab, a no-break space or another odd blank stands between ordinary words.",
    why: """
      Odd blanks come along when text is copied from web pages; they keep lines from breaking and words from being \
      found. Blanks beside figures, initials, titles, dashes and quotation marks, before the last word of a line, and \
      lines set in columns with tabs are left alone: there somebody may have meant it.
      """,
    source: "Observed in text copied from the web.",
    wakes: [.marks([.oddSpace])],
    examples: [
      .bad(
        "The prime minister{\u{A0}}said the talks had ended.", fixed: "The prime minister said the talks had ended.",
        level: .safe),
      .bad("The talks{\u{2028}}had ended by noon.", fixed: "The talks had ended by noon.", level: .safe),
      .bad("The talks{\t}had ended by noon.", fixed: "The talks had ended by noon.", level: .safe),
      .good("The road is 10\u{A0}km long and closed."),
      .good("Nobody asked Mr\u{A0}Smith about it."),
      .good("Leeds\t12\t4\t2"),
      .good("The minister said the talks had\u{A0}ended.", as: .headline),
      .good("« La\u{A0}séance est levée », dit-il."),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    let token = place.token
    guard token > own.lowerBound, token + 1 < own.upperBound else { return }
    guard draft.isSmall(token - 1), draft.isSmall(token + 1) else { return }
    let scalar = draft.tokens[token].hash
    let isLast = token + 2 == own.upperBound || (token + 3 == own.upperBound && !draft.isWord(token + 2))
    if scalar == 0xA0, isLast { return }
    if scalar == 9, isTabbed(token, in: own, of: draft) { return }
    let range = draft.tokens[token - 1].end..<draft.tokens[token + 1].start
    let isSure = draft.isKnown(token - 1) && draft.isKnown(token + 1) && !draft.isForeign(place.block)
    report.add(
      "\(blankName(of: scalar)) between two words", at: range, fix: .replace(range, " ", isSure ? .safe : .unsafe))
  }
}

extension Draft {
  /// Whether a token is a blank other than the plain space.
  func isOddSpace(_ token: Int) -> Bool { tokens[token].kind == .oddSpace }
}

/// Whether another tab stands within six tokens, so that the line is set in columns.
private func isTabbed(_ token: Int, in own: Range<Int>, of draft: Draft) -> Bool {
  (max(own.lowerBound, token - 6)..<min(own.upperBound, token + 7)).contains {
    $0 != token && draft.isOddSpace($0) && draft.tokens[$0].hash == 9
  }
}

private func blankName(of scalar: UInt64) -> String {
  switch scalar {
  case 9: "tab"
  case 0xA0, 0x202F: "no-break space"
  case 0x2028: "line separator"
  case 0x2029: "paragraph separator"
  case 0x2009, 0x200A: "thin space"
  default: "odd blank"
  }
}
