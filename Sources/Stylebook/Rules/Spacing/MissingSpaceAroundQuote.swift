import Linting
import Prose

extension Rule {
  static let missingSpaceAroundQuote = Rule(
    "missing-space-around-quote", family: .spacing, severity: .warning, changes: .spacing,
    summary: "A quotation mark touches the word outside it.",
    why: """
      The space was lost in an edit or a paste. Plurals of a quoted word (the “if”s), compounds (a “must”-see), dashes, \
      brackets, feet and inches, and code are left alone.
      """,
    source: "Common practice of English punctuation.",
    wakes: [.draft],
    examples: [
      .bad("She said{“}yes” to it.", fixed: "She said “yes” to it.", level: .safe),
      .bad("“Come in, Frank,{”}said the nurse.", fixed: "“Come in, Frank,” said the nurse.", level: .safe),
      .bad("Then,{\"}out of nowhere,\" it came.", fixed: "Then, \"out of nowhere,\" it came.", level: .safe),
      .bad("Coach is{'}livid' at late call", fixed: "Coach is 'livid' at late call", level: .unsafe, as: .headline),
      .bad(
        "Navy says{'}fireballs' were flares", fixed: "Navy says 'fireballs' were flares", level: .unsafe, as: .headline),
      .good("Sha'Carri leads the Texans' charge at the rock'n'roll marathon", as: .headline),
      .good("He dots the “I”s; a “must”-see (“really”) for all."),
      .good("“It is ours”—he smiled—“and yours.”"),
      .good("The 6'2\" keeper; a 7\"-single."),
      .good("Set {\"name\":\"value\"} or id=\"x\"."),
      .good("O'Brien and D'Arcy say 'never'.", as: .headline),
    ]
  ) { draft, _, report in
    let quotations = draft.document.quotations
    for quotation in quotations.all {
      if draft.touchesOutside(before: quotation.open), draft.blockOfProse(holding: quotation.open) != nil {
        let range = draft.tokens[quotation.open].range
        report.add(
          "no space before the quotation mark “\(draft.string(quotation.open))”", at: range,
          fix: .insert(
            " ", at: range.lowerBound,
            draft.tokens[quotation.open].kind.isCurly || draft.isPlainPair(quotation) ? .safe : .unsafe))
      }
      if !quotation.continues, draft.touchesOutside(behind: quotation.close),
        draft.blockOfProse(holding: quotation.close) != nil
      {
        let range = draft.tokens[quotation.close].range
        report.add(
          "no space behind the quotation mark “\(draft.string(quotation.close))”", at: range,
          fix: .insert(
            " ", at: range.upperBound,
            draft.tokens[quotation.close].kind.isCurly || draft.isPlainPair(quotation) ? .safe : .unsafe))
      }
    }
    for reading in quotations.readings where reading.role == .apostrophe {
      guard let glued = draft.gluedOpening(before: reading.token) else { continue }
      report.add(
        "no space before the quotation mark in “\(draft.string(glued.token))”", at: glued.range,
        fix: .insert(" ", at: glued.range.lowerBound, .unsafe))
    }
    for glued in quotations.glued where draft.blockOfProse(holding: glued.token) != nil {
      let isOpening = glued.kind == .opening
      report.add(
        "no space beside the quotation mark in “\(draft.string(glued.token))”", at: glued.range,
        fix: .insert(" ", at: isOpening ? glued.range.lowerBound : glued.range.upperBound, .unsafe))
    }
  }
}

extension Draft {
  /// Whether a word, or a comma or stop behind one, ends where an opening mark begins.
  fileprivate func touchesOutside(before open: Int) -> Bool {
    guard open > 0, tokens[open - 1].end == tokens[open].start else { return false }
    switch tokens[open - 1].kind {
    case .word, .number: return true
    case .comma, .semicolon, .fullStop, .exclamation, .question, .colon:
      return open > 1 && tokens[open - 2].kind.isWordLike && tokens[open - 2].end == tokens[open - 1].start
    default: return false
    }
  }

  /// Whether a word that is no ending begins where a closing mark ends.
  fileprivate func touchesOutside(behind close: Int) -> Bool {
    guard close + 1 < tokens.count, tokens[close + 1].start == tokens[close].end else { return false }
    let next = tokens[close + 1]
    return next.kind == .number || next.kind == .word && !endings.contains(next.hash)
  }
}

/// What a quoted word may take behind its closing mark.
private let endings = WordSet("s es ed d ing er ers ish y ly t ll re ve m")
