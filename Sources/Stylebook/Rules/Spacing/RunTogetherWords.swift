import Lexicon
import Linting
import Prose

extension Rule {
  static let runTogetherWords = Rule(
    "run-together-words", family: .spacing, severity: .error, changes: .spacing,
    summary: "Two small words are run together.",
    why: """
      A lost space makes a word that no reader and no search knows. A word that a draft uses twice, compounds, names, \
      terms with usual prefixes and endings, and parts of hyphenated words are left alone.
      """,
    source: "Observed in published copy; judged by how often words stand together.",
    wakes: [.unknownWord],
    examples: [
      .bad("It is {theprime} minister who decides.", fixed: "It is the prime minister who decides."),
      .bad("The {Departmentof} Justice Steps In", fixed: "The Department of Justice Steps In", as: .headline),
      .bad("They designed it {withempathy} and care.", fixed: "They designed it with empathy and care."),
      .good("The lawmaker met a stakeholder nevertheless."),
      .good("The onboarding of the Shackleton crew went well."),
      .good("Call it a codebase; every codebase grows."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard case .joined(let split) = draft.unknownWord(place.token, in: place.block) else { return }
    let isSmall = draft.isSmall(place.token)
    let functionWords = split.parts.count { part in
      draft.lexicon.entry(
        WordHash.of(draft.bytes(place.token).dropFirst(part.range.lowerBound).prefix(part.range.count)))?
        .flags.contains(.function) ?? false
    }
    let hasFunctionWord = functionWords > 0
    guard split.margin >= (hasFunctionWord ? 500 : isSmall ? 6_500 : 4_000) else { return }
    guard
      isSmall || draft.isTitled(draft.blocks[place.block].tokens) || draft.startsSentence(place.token, in: place.block)
    else { return }
    guard !draft.isAttached(place.token), !draft.isQuotedAlone(place.token) else { return }
    guard draft.words(for: place.block).count(of: token.hash, limit: 2) < 2 else { return }
    let edits = split.offsets.map { Edit(token.start + $0..<token.start + $0, " ") }
    let isSure =
      split.parts.count == 2 && hasFunctionWord && split.margin >= (isSmall || functionWords == 2 ? 2_000 : 4_000)
    report.add(
      "no space between the words of “\(draft.string(place.token))”", at: token.range,
      fix: Fix(isSure ? .safe : .unsafe, edits))
  }
}
