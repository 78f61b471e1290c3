import Lexicon
import Linting
import Prose

extension Rule {
  static let headlineNameNotInBody = Rule(
    "headline-name-not-in-body", family: .consistency, severity: .info, changes: .wording, isOn: false,
    summary: "A name in the headline does not occur in the body.",
    why: """
      A headline that names somebody the story does not is about another story, or misspells the name. Only headlines in \
      sentence case tell names; places, nicknames, offices and acronyms are left alone.
      """,
    source: "Desk checklists: check names against headlines.",
    wakes: [.block([.headline])],
    examples: [
      .bad("Owners sack {Velmark} after mill fire\n" + body),
      .good("Owners sack Stoltenmark after mill fire\n" + body),
      .good("Owners blame London after mill fire\n" + body),
      .good("Owners Sack Velmark After Mill Fire\n" + body),
      .good("Owners sack Velmark after fire\nThe mill is to close."),
    ]
  ) { draft, place, report in
    guard draft.isHeadlineOverBody(place.block), draft.headlineCase(ofBlock: place.block) == .sentence else { return }
    let own = draft.blocks[place.block].tokens
    for token in own.dropFirst() {
      let word = draft.tokens[token]
      guard word.kind == .word, word.shape.contains(.capitalised), !word.shape.isAllCapitals, word.count >= 5,
        !word.shape.contains(.hasDigit), !draft.isQuoted(token), !draft.startsSentence(token, in: place.block)
      else { continue }
      let flags = draft.entry(token).flags
      guard !flags.contains(.word), !flags.contains(.place), !flags.contains(.givenName), !flags.contains(.acronym)
      else {
        continue
      }
      guard draft.previous(token, in: place.block).map({ draft.tokens[$0].kind != .colon }) ?? true else { continue }
      guard !isInBody(token, of: draft), !draft.isMasked(token, in: place.block) else { continue }
      report.add("“\(draft.string(token))” does not occur in the body", at: word.range)
    }
  }
}

private let body = """
  The old mill in the harbour will close in June, the owners said on Tuesday, a week after they sent Ann Stoltenmark \
  home. Another 72 workers will lose their jobs, and only the 12 who keep the boilers will stay for now. They bought it \
  after a fire and hoped to sell cloth to the navy.
  """

/// Whether a name, with or without a possessive ending, occurs behind the headline.
private func isInBody(_ token: Int, of draft: Draft) -> Bool {
  let bytes = draft.bytes(token)
  let name = bytes.prefix { $0 != UInt8(ascii: "'") && $0 != 0xE2 }
  for block in draft.blocks where block.role != .headline && block.role != .promoLine {
    for other in block.tokens where draft.tokens[other].kind == .word && draft.tokens[other].count >= name.count - 1 {
      // “Velmarks” and “Velmark’s” in the headline are “Velmark” in the body.
      let length = name.last == UInt8(ascii: "s") ? name.count - 1 : name.count
      let start = draft.tokens[other].start
      let isSame = zip(name.prefix(length), draft.text[start..<start + min(length, draft.tokens[other].count)])
        .allSatisfy {
          $0 | 0x20 == $1 | 0x20
        }
      if isSame, draft.tokens[other].count >= length { return true }
    }
  }
  return false
}
