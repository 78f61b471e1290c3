import Lexicon
import Linting
import Prose

extension Rule {
  static let transposedSpace = Rule(
    "transposed-space", family: .spacing, severity: .warning, changes: .spacing,
    summary: "A space stands inside a word, or one letter early or late.",
    why: """
      Software that takes out line breaks and hyphens leaves pieces of words. Pieces that are words themselves, initials, \
      and foreign particles such as “de la” are left alone.
      """,
    source: "Observed in text taken from PDF files.",
    wakes: [.unknownWord],
    examples: [
      .bad("The {gover nment} has resigned.", fixed: "The government has resigned.", level: .unsafe),
      .bad("{Th ecat} sat on the wall.", fixed: "The cat sat on the wall.", level: .unsafe),
      .bad("A {minis ter} has resigned.", fixed: "A minister has resigned.", level: .unsafe),
      .good("The state of the art has changed."),
      .good("Some what-ifs remain, said Mr de la Cruz."),
      .good("E coli was found on a T shirt."),
    ]
  ) { draft, place, report in
    guard case .broken(let first, let join) = draft.unknownWord(place.token, in: place.block) else { return }
    // Both pieces may be unknown; the pair is reported once.
    if first < place.token, case .broken(first, _) = draft.unknownWord(first, in: place.block), isUnknown(first, draft)
    {
      return
    }
    guard !draft.isAttached(first), !draft.isAttached(first + 1) else { return }
    let blank = draft.blanks(before: first + 1)
    var edits = [Edit(blank, [])]
    if let offset = join.spaceAt {
      let length = draft.tokens[first].count
      let target = draft.tokens[first].start + offset + (offset > length ? 1 : 0)
      edits.append(Edit(target..<target, " "))
    }
    report.add(
      "stray space in “\(draft.string(draft.range(first, first + 1)))”", at: draft.range(first, first + 1),
      fix: Fix(.unsafe, edits))
  }
}

private func isUnknown(_ token: Int, _ draft: Draft) -> Bool {
  !draft.isKnown(token) || draft.entry(token).flags.contains(.rare)
}
