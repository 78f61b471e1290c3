import Linting
import Prose

extension Rule {
  static let multipleSpaces = Rule(
    "multiple-spaces", family: .spacing, severity: .warning, changes: .spacing,
    summary: "Two or more spaces stand between words.",
    why: """
      A second space shows in print and breaks justified lines. Indents and tables are left alone: where wide gaps \
      stand close together inside a sentence, somebody has lined up columns.
      """,
    source: "Every house style asks for one space.",
    wakes: [.wideGap],
    examples: [
      .bad("The{  }president spoke on Tuesday.", fixed: "The president spoke on Tuesday.", level: .safe),
      .bad("She left.{   }He stayed.", fixed: "She left. He stayed.", level: .safe),
      .bad("Rain.{  }Wind.{  }Hail.{  }Then sun.", fixed: "Rain. Wind. Hail. Then sun.", level: .safe),
      .good("The president spoke on Tuesday."),
      .good("Leeds   12   4   2   38"),
      .good("Leeds United   12   4   Elland Road   38   2"),
    ]
  ) { draft, place, report in
    guard !place.isBehind, draft.gap(before: place.token, in: place.block) == .wide else { return }
    guard !isColumn(place.token, in: place.block, of: draft) else { return }
    let gap = draft.blanks(before: place.token)
    report.add("\(gap.count) spaces in a row", at: gap, fix: .replace(gap, " "))
  }
}

/// Whether two more wide gaps stand within five tokens, sentence ends aside.
private func isColumn(_ token: Int, in block: Int, of draft: Draft) -> Bool {
  let own = draft.blocks[block].tokens
  var wide = 0
  for near in max(own.lowerBound + 1, token - 5)...min(own.upperBound - 1, token + 5)
  where near != token && draft.gap(before: near, in: block) == .wide && !draft.tokens[near - 1].kind.endsSentence {
    wide += 1
  }
  return wide >= 2
}
