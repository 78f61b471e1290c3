import Linting
import Prose

extension Rule {
  static let repeatedPhrase = Rule(
    "repeated-phrase", family: .repetition, severity: .warning, changes: .wording,
    summary: "Two to four words are repeated at once.",
    why: """
      What is pasted twice is easily read once. Chains such as “again and again and again”, chants, names that repeat \
      and phrases parted by a comma are left alone.
      """,
    source: "Observed in published copy.",
    wakes: [.repeatedPair],
    examples: [
      .bad("The council meets on Tuesday {on Tuesday} in Leeds.", fixed: "The council meets on Tuesday in Leeds."),
      .bad("He said in the end {in the end} it was over.", fixed: "He said in the end it was over.", level: .unsafe),
      .good("They tried again and again and again."),
      .good("Government of the people, by the people, for the people."),
      .good("New York New York opened on Broadway."),
      .good("She climbed step by step by step."),
      .good("No no no no, they cried."),
    ]
  ) { draft, place, report in
    guard speaks(draft.blocks[place.block].role) else { return }
    let own = draft.blocks[place.block].tokens
    let start = place.token - 1
    guard draft.tokens[start].kind == .word else { return }
    for length in 2...4 where start - length >= own.lowerBound {
      guard isRepeated(start, length, in: own, of: draft) else { continue }
      let range = draft.range(start, start + length - 1)
      report.add(
        "“\(draft.string(range))” is repeated", at: range,
        fix: .delete(draft.tokens[start - 1].end..<range.upperBound, .unsafe))
      return
    }
  }
}

/// Whether a block is text in which somebody says something, and no line of names and links.
private func speaks(_ role: Block.Role) -> Bool {
  switch role {
  case .headline, .standfirst, .paragraph, .listItem, .quotation, .caption: true
  default: false
  }
}

/// Whether words from a token on repeat those before it, and nothing tells of a chain or a name.
private func isRepeated(_ start: Int, _ length: Int, in own: Range<Int>, of draft: Draft) -> Bool {
  guard start + length <= own.upperBound else { return false }
  var capitalised = 0
  var letters = 0
  for offset in 0..<length {
    let token = draft.tokens[start + offset]
    guard token.kind.isWordLike, token.hash == draft.tokens[start + offset - length].hash else { return false }
    if token.shape.contains(.capitalised) { capitalised += 1 }
    letters += token.count
  }
  guard capitalised < length, letters >= 5, draft.tokens[start].hash != draft.tokens[start + 1].hash else {
    return false
  }
  // “again and again and again”: the chain goes on in front or behind.
  if start + length < own.upperBound, draft.tokens[start + length].hash == draft.tokens[start].hash { return false }
  // “tax and tax and spend”
  if draft.word(start + length - 1, isIn: links) || draft.word(start, isIn: links) && length == 2 { return false }
  let before = start - length - 1
  return before < own.lowerBound || draft.tokens[before].hash != draft.tokens[start + length - 1].hash
}

/// Words that link the steps of a chain.
private let links = WordSet("and or after by upon")
