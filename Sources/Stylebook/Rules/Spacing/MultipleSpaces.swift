import Linting
import Prose

extension Rule {
  static let multipleSpaces = Rule(
    "multiple-spaces", family: .spacing, severity: .warning, changes: .spacing,
    summary: "Two or more spaces stand between words.",
    why: """
      A second space shows in print and breaks justified lines. Indents and tables are left alone: a line with three \
      wide gaps or more is taken for a table.
      """,
    source: "Every house style asks for one space.",
    wakes: [.wideGap],
    examples: [
      .bad("The{  }president spoke on Tuesday.", fixed: "The president spoke on Tuesday.", level: .safe),
      .bad("She left.{   }He stayed.", fixed: "She left. He stayed.", level: .safe),
      .good("The president spoke on Tuesday."),
      .good("Leeds   12   4   2   38"),
    ]
  ) { draft, place, report in
    guard !place.isBehind, draft.gap(before: place.token, in: place.block) == .wide else { return }
    var wide = 0
    for token in draft.blocks[place.block].tokens where draft.gap(before: token, in: place.block) == .wide { wide += 1 }
    guard wide < 3 else { return }
    let gap = draft.tokens[place.token - 1].end..<draft.tokens[place.token].start
    report.add("\(gap.count) spaces in a row", at: gap, fix: .replace(gap, " "))
  }
}
