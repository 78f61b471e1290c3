import Linting
import Prose

extension Rule {
  static let mixedQuoteStyles = Rule(
    "mixed-quote-styles", family: .quotes, severity: .warning, changes: .glyph,
    summary: "Straight and curly quotation marks of the same kind stand in one text.",
    why: """
      Copy pasted from several places keeps the marks of each. Feet, inches, apostrophes and pairs that differ within \
      themselves are left to other rules. The draft is reported once, at the first mark that differs from the one \
      before; a clear majority or the house decides what is right, and an even mix is a person’s choice.
      """,
    source: "House setting quoteStyle; common practice of copy-editing.",
    wakes: [.draft],
    examples: [
      .bad(
        "\"Yes,\" he said. {“}No,” she said. \"Maybe,\" they said. \"Never.\" \"Ever.\"",
        fixed: "\"Yes,\" he said. \"No,\" she said. \"Maybe,\" they said. \"Never.\" \"Ever.\"", level: .unsafe),
      .bad("\"Yes,\" he said. {“}No,” she said.", fixed: "“Yes,” he said. “No,” she said.", level: .suggest),
      .good("\"Yes,\" he said. \"No,\" said the 6'2\" man."),
      .good("“Yes,” he said. “It's 'no' to me.”"),
      .good("He’s a ’90s star, she's a \"modern\" one."),
    ]
  ) { draft, _, report in
    guard draft.format != .headlines else { return }
    var edits: [(curly: Edit, straight: Edit, isCurly: Bool)] = []
    var anchor: TextRange?
    for isSingle in [false, true] {
      let marks = draft.pairedMarks(isSingle: isSingle)
      guard !marks.isEmpty else { continue }
      for (before, mark) in zip(marks, marks.dropFirst()) {
        guard draft.tokens[before.token].kind.isCurly != draft.tokens[mark.token].kind.isCurly else { continue }
        let range = draft.tokens[mark.token].range
        if range.lowerBound < anchor?.lowerBound ?? .max { anchor = range }
        break
      }
      for mark in marks {
        let range = draft.tokens[mark.token].range
        edits.append(
          (
            Edit(range, QuotationMarks.marks(isSingle: isSingle, isCurly: true)[mark.role]),
            Edit(range, QuotationMarks.marks(isSingle: isSingle, isCurly: false)[mark.role]),
            draft.tokens[mark.token].kind.isCurly
          ))
      }
    }
    guard let anchor else { return }
    let curly = edits.count { $0.isCurly }
    let toCurly = edits.filter { !$0.isCurly }.map(\.curly)
    let toStraight = edits.filter(\.isCurly).map(\.straight)
    let fixes: [Fix]
    switch draft.style["quoteStyle"] {
    case "curly": fixes = [Fix(.safe, toCurly)]
    case "straight": fixes = [Fix(.safe, toStraight)]
    default:
      if curly >= 3 * (edits.count - curly) {
        fixes = [Fix(.unsafe, toCurly)]
      } else if edits.count - curly >= 3 * curly {
        fixes = [Fix(.unsafe, toStraight)]
      } else {
        fixes = [Fix(.suggest, toCurly), Fix(.suggest, toStraight)]
      }
    }
    report.add(
      "\(edits.count - curly) straight and \(curly) curly quotation marks in one text", at: anchor, fixes: fixes)
  }
}

extension Draft {
  /// Whether quotations of one kind open with straight and with curly marks.
  private func mixesForms(isSingle: Bool) -> Bool {
    var seen: (curly: Bool, straight: Bool) = (false, false)
    for quotation in document.quotations.all where quotation.isSingle == isSingle {
      if tokens[quotation.open].kind.isCurly { seen.curly = true } else { seen.straight = true }
      if seen.curly, seen.straight { return true }
    }
    return false
  }

  /// The marks of quotations of one kind, when both forms occur, whose two marks agree, in their order.
  fileprivate func pairedMarks(isSingle: Bool) -> [Quotations.Reading] {
    guard mixesForms(isSingle: isSingle) else { return [] }
    var marks: [Quotations.Reading] = []
    for quotation in document.quotations.all where quotation.isSingle == isSingle && !quotation.continues {
      let open = tokens[quotation.open].kind
      let close = tokens[quotation.close].kind
      guard open.isCurly || open.isStraight, open.isCurly == close.isCurly, close.isSingle == isSingle else { continue }
      guard blockOfProse(holding: quotation.open) != nil else { continue }
      marks.append(Quotations.Reading(token: quotation.open, role: .opening))
      marks.append(Quotations.Reading(token: quotation.close, role: .closing))
    }
    return marks.sorted { $0.token < $1.token }
  }
}
