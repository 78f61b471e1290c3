import Lexicon
import Linting
import Prose

extension Rule {
  static let spellingVariantMix = Rule(
    "spelling-variant-mix", family: .spelling, severity: .info, changes: .wording, isOn: false,
    summary: "British and American spelling stand in one draft.",
    why: """
      A draft that writes “defence” and “defense” shows its seams. The spelling that the draft uses more often is \
      taken for its own; names such as Pearl Harbor and direct quotations keep theirs.
      """,
    source: "Every house style chooses one spelling.",
    wakes: [.draft],
    examples: [
      .bad(
        "The defence of the harbour cost the labour of years. Its {color} faded.",
        fixed: "The defence of the harbour cost the labour of years. Its colour faded.", level: .unsafe),
      .good("The defence of the harbour near Pearl Harbor was the labour of years."),
      .good("The defence of the harbour failed. “What color is it?” he asked."),
      .good("The defense of the harbor failed."),
    ]
  ) { draft, _, report in
    guard draft.format != .headlines else { return }
    var british: [Int] = []
    var american: [Int] = []
    for index in draft.tokens.indices where draft.tokens[index].kind == .word {
      let flags = draft.entry(index).flags
      guard flags.contains(.uk) != flags.contains(.us), draft.isSmall(index) else { continue }
      guard !draft.isQuoted(index) else { continue }
      if flags.contains(.uk) { british.append(index) } else { american.append(index) }
    }
    guard british.count != american.count, !british.isEmpty, !american.isEmpty else { return }
    let isBritish = british.count > american.count
    for index in isBritish ? american : british {
      guard let other = draft.lexicon.variant(draft.tokens[index].hash) else { continue }
      let token = draft.tokens[index]
      report.add(
        "“\(draft.string(index))” is \(isBritish ? "American" : "British") spelling, the rest is not", at: token.range,
        fix: .replace(token.range, draft.replacement(other, for: index), .unsafe),
        related: [RelatedPlace(draft.tokens[(isBritish ? british : american)[0]].range, "the other spelling")])
    }
  }
}
