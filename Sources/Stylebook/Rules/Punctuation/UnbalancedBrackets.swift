import Lexicon
import Linting
import Prose

extension Rule {
  static let unbalancedBrackets = Rule(
    "unbalanced-brackets", family: .punctuation, severity: .warning, changes: .wording,
    summary: "A bracket has no partner in its paragraph.",
    why: """
      An open bracket leaves the reader waiting. Heads of list items (a), smileys, addresses and brackets that run over \
      several paragraphs are left alone; where the partner belongs is for a person to say.
      """,
    source: "Observed in published copy.",
    wakes: [.marks([.openBracket, .closeBracket])],
    examples: [
      .bad("The firm {(}once the largest in town closed."),
      .bad("The firm once the largest in town{)} closed."),
      .bad("He wrote {[}from prison that he was well."),
      .good("The firm (once the largest [in town]) closed."),
      .good("a) resign; b) stay; see section iv) or 2)."),
      .good("Good luck :-) and thanks ;)"),
      .good("See https://example.org/a_(b for the page."),
      .good("(This remark is long.\n\nIt goes on here.)"),
      .good("a) The firm closed."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard let partner = partner(of: token.hash) else { return }
    let isOpen = token.kind == .openBracket
    guard !hasPartner(place, partner: partner, isOpen: isOpen, of: draft) else { return }
    if isSmiley(place, of: draft) { return }
    if !isOpen, isListMarker(place, of: draft) { return }
    guard !draft.isMasked(place.token, in: place.block) else { return }
    guard !runsOverBlocks(place, partner: partner, isOpen: isOpen, of: draft) else { return }
    report.add("“\(draft.string(place.token))” has no partner", at: token.range)
  }
}

/// The furthest partner that is looked for, in tokens; longer brackets are not judged.
private let furthest = 600

private func partner(of bracket: UInt64) -> UInt64? {
  switch bracket {
  case 0x28: 0x29
  case 0x29: 0x28
  case 0x5B: 0x5D
  case 0x5D: 0x5B
  default: nil
  }
}

/// Whether a bracket has its partner in the block, or the block is too long to say.
private func hasPartner(_ place: Place, partner: UInt64, isOpen: Bool, of draft: Draft) -> Bool {
  let own = draft.blocks[place.block].tokens
  let tokens = draft.tokens
  let bracket = tokens[place.token].hash
  var depth = 0
  var index = place.token
  var steps = 0
  var mayClose = false
  while true {
    index += isOpen ? 1 : -1
    guard own.contains(index) else { return mayClose }
    steps += 1
    if steps > furthest { return true }
    let token = tokens[index]
    guard token.kind == .openBracket || token.kind == .closeBracket else { continue }
    if token.hash == bracket, isOpen || !isListMarker(Place(token: index, block: place.block), of: draft) {
      depth += 1
    } else if token.hash == partner {
      if isOpen, isListMarker(Place(token: index, block: place.block), of: draft), depth == 0 {
        // “(Part 3)” closes its bracket and “a)” none: the latter, if a better partner follows.
        mayClose = true
        continue
      }
      if depth == 0 { return true }
      depth -= 1
    }
  }
}

/// Whether a closing bracket ends the head of a list item: `a)`, `iv)`, `2)`, without an opening one.
private func isListMarker(_ place: Place, of draft: Draft) -> Bool {
  guard let before = draft.previous(place.token, in: place.block) else { return true }
  let token = draft.tokens[before]
  guard draft.tokens[place.token].hash == 0x29 else { return false }
  guard token.kind.isWordLike, token.end == draft.tokens[place.token].start, token.count <= 3 else { return false }
  let isShort = token.count == 1 || token.kind == .number || romanNumbers.contains(token.hash)
  guard isShort else { return false }
  guard let first = draft.previous(before, in: place.block) else { return true }
  return draft.tokens[first].end != token.start
}

private let romanNumbers = WordSet("ii iii iv vi vii ix xi xii")

/// Whether a bracket is the mouth of a smiley: `:-)`, `;(`.
private func isSmiley(_ place: Place, of draft: Draft) -> Bool {
  guard let before = draft.previous(place.token, in: place.block) else { return false }
  let token = draft.tokens[before]
  guard token.end == draft.tokens[place.token].start else { return false }
  switch token.kind {
  case .colon, .semicolon, .equals: return true
  case .hyphen:
    guard let eyes = draft.previous(before, in: place.block), draft.tokens[eyes].end == token.start else {
      return false
    }
    return draft.tokens[eyes].kind == .colon || draft.tokens[eyes].kind == .semicolon
  default: return false
  }
}

/// Whether the partner stands in one of the next three blocks, or of the three before.
private func runsOverBlocks(_ place: Place, partner: UInt64, isOpen: Bool, of draft: Draft) -> Bool {
  guard draft.blocks[place.block].isBody else { return false }
  draft.countFarQuestion()
  let step = isOpen ? 1 : -1
  var block = place.block + step
  var seen = 0
  while draft.blocks.indices.contains(block), seen < 4 {
    if draft.blocks[block].role != .blank { seen += 1 }
    guard draft.blocks[block].group == draft.blocks[place.block].group else { return false }
    var depth = 0
    for index in draft.blocks[block].tokens.prefix(furthest) {
      if draft.tokens[index].hash == partner,
        draft.tokens[index].kind == .openBracket || draft.tokens[index].kind == .closeBracket
      {
        depth += 1
      } else if draft.tokens[index].hash == draft.tokens[place.token].hash,
        draft.tokens[index].kind == draft.tokens[place.token].kind
      {
        depth -= 1
      }
    }
    if depth > 0 { return true }
    block += step
  }
  return false
}
