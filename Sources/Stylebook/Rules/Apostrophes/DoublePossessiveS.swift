import Lexicon
import Linting
import Prose

extension Rule {
  static let doublePossessiveS = Rule(
    "double-possessive-s", family: .apostrophes, severity: .warning, changes: .wording,
    summary: "A plural in s takes a second s behind its apostrophe.",
    why: """
      Plurals in s take the apostrophe alone: the employees’ pay. Names (James’s) and singulars in s (the boss’s, the \
      bus’s) follow the house, so they are left alone.
      """,
    source: "Common practice of English spelling.",
    wakes: [.shape([.apostrophe])],
    examples: [
      .bad("The {employees’s} pay fell.", fixed: "The employees’ pay fell.", level: .unsafe),
      .bad("The {ministers's} plan failed.", fixed: "The ministers' plan failed.", level: .unsafe),
      .good("The employees’ pay fell."),
      .good("James’s boss’s bus’s tyres burst."),
      .good("The news's effect on politics's tone was small."),
      .good("The Joneses went; Jones’s house is empty."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard token.count >= 8, !token.shape.contains(.capitalised), draft.text[token.end - 1] == UInt8(ascii: "s") else {
      return
    }
    let markLength = draft.text[token.end - 2] == 0x27 ? 1 : 3
    let stem = token.start..<(token.end - 1 - markLength)
    guard draft.text[stem.upperBound - 1] == UInt8(ascii: "s"), draft.text[token.end - 2] != UInt8(ascii: "s"),
      draft.isPlural(stem)
    else { return }
    report.add(
      "“\(draft.string(place.token))” has one s too many", at: token.range,
      fix: .delete((token.end - 1)..<token.end, .unsafe))
  }
}

extension Draft {
  /// Whether a word in s is the plural of a common word.
  fileprivate func isPlural(_ range: TextRange) -> Bool {
    guard range.count >= 6, text[range].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return false }
    let plural = WordHash.of(text[range])
    let beforeLast = text[range.upperBound - 2]
    guard beforeLast != UInt8(ascii: "s"), beforeLast != UInt8(ascii: "u"), !singularsInS.contains(plural) else {
      return false
    }
    let singular = WordHash.of(text[range.lowerBound..<range.upperBound - 1])
    return [plural, singular].allSatisfy { lexicon.entry($0)?.flags.contains(.word) == true }
  }
}

private let singularsInS = WordSet(
  "politics economics physics ethics athletics mathematics gymnastics series species canvas christmas headquarters means"
)
