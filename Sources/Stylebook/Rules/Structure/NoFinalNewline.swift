import Linting
import Prose

extension Rule {
  static let noFinalNewline = Rule(
    "no-final-newline", family: .structure, severity: .info, changes: .layout,
    summary: "A plain-text file ends without a line break.",
    why: """
      Programs that join files run the last line into the next file, and comparisons of versions mark it. A single \
      line, which may be a field of a content system, Markdown, HTML and lists of headlines are left alone.
      """,
    source: "POSIX: a line ends with a newline.",
    wakes: [.draft],
    examples: [
      .bad("The vote is on Monday.\nThe count follows.{}", fixed: "The vote is on Monday.\nThe count follows.\n"),
      .bad(
        "The vote is on Monday.\r\nThe count follows.{}", fixed: "The vote is on Monday.\r\nThe count follows.\r\n",
        level: .safe),
      .good("The vote is on Monday.\nThe count follows.\n"),
      .good("The vote is on Monday."),
      .good("The vote is on Monday.\n\nThe count follows.", format: .markdown),
      .good("Vote set for Monday\nCount to follow", format: .headlines),
    ]
  ) { draft, _, report in
    guard draft.format == .text, let last = draft.text.last, last != 10, last != 13 else { return }
    guard let lineBreak = draft.text.firstIndex(where: { $0 == 10 || $0 == 13 }) else { return }
    let ending =
      draft.text[lineBreak] == 10 ? "\n" : draft.text[lineBreak + 1] == 10 ? "\r\n" : "\r"
    report.add(
      "the last line has no line break", at: draft.text.count..<draft.text.count,
      fix: .insert(ending, at: draft.text.count))
  }
}
