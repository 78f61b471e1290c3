import Linting
import Prose

extension Rule {
  static let itsIts = Rule(
    "its-its", family: .apostrophes, severity: .error, changes: .wording,
    summary: "“its” and “it’s” are confused.",
    why: """
      “its” owns, “it’s” is “it is” or “it has”. Only places that leave no doubt are flagged: “it’s own”, “of it’s \
      kind”, “its been”, “its a”.
      """,
    source: "Common practice of English spelling.",
    wakes: [.words(["its", "it's"])],
    examples: [
      .bad("The company lost {it’s} way.", fixed: "The company lost its way.", level: .unsafe),
      .bad("It has {it's} own harbour.", fixed: "It has its own harbour.", level: .unsafe),
      .bad("It is the first of {it’s} kind.", fixed: "It is the first of its kind.", level: .unsafe),
      .bad("{Its} been a long year.", fixed: "It's been a long year.", level: .unsafe),
      .bad("We know {its} a long way.", fixed: "We know it's a long way.", level: .unsafe),
      .good("It’s been a year for the island and its people."),
      .good("It's its own worst enemy."),
      .good("Most of it’s gone."),
      .good("Its a cappella choir sang."),
      .good("It’s way too late."),
      .good("The word “its” is short."),
    ]
  ) { draft, place, report in
    guard let next = draft.next(place.token, in: place.block), draft.isWord(next),
      draft.gap(after: place.token, in: place.block) != .none, draft.gap(before: place.token, in: place.block) != .none
    else { return }
    let token = draft.tokens[place.token]
    if token.shape.contains(.apostrophe) {
      guard draft.isOwner(place.token, next: next, in: place.block) else { return }
      report.add(
        "“\(draft.string(place.token))” is “it is”; here it owns", at: token.range,
        fix: .delete((token.start + 2)..<(token.end - 1), .unsafe))
    } else {
      guard draft.word(next, isIn: behindItIs), !draft.isException(next, in: place.block) else { return }
      report.add(
        "“\(draft.string(place.token))” owns; here it is “it is” or “it has”", at: token.range,
        fix: .insert(draft.apostrophe(inBlock: place.block), at: token.end - 1, .unsafe))
    }
  }
}

extension Draft {
  /// Whether “it’s” stands where only a possessive can.
  fileprivate func isOwner(_ token: Int, next: Int, in block: Int) -> Bool {
    if word(next, is: "own") {
      let behind = self.next(next, in: block)
      return behind == nil || !word(behind, is: "goal")
    }
    guard let before = previous(token, in: block), gap(before: token, in: block) == .space else { return false }
    if word(next, is: "way") { return word(before, isIn: losers) }
    return word(before, isIn: prepositions) && word(next, isIn: ownedNouns)
      && !word(previous(before, in: block), isIn: parts)
  }

  /// “its a cappella choir”, “its been-there air”.
  fileprivate func isException(_ next: Int, in block: Int) -> Bool {
    guard let behind = self.next(next, in: block) else { return true }
    if gap(after: next, in: block) == .none { return true }
    return word(behind, isIn: latin) && word(next, is: "a")
  }
}

private let losers = WordSet(
  "lost lose loses losing find finds found finding make makes made making on paid pays wended")
private let prepositions = WordSet("of in with for on from at by to under over since during into within about against")
private let parts = WordSet("most some much none half part all lot bit rest one")
private let ownedNouns = WordSet(
  """
  kind members staff board budget name history people citizens value customers users peak founder first second third \
  last latest current annual final early origins roots heart core head headquarters employees workers residents shares \
  supporters critics readers viewers fans students patients website owner owners leader leaders ability size age
  """)
private let behindItIs = WordSet("been a an not the going gonna because too")
private let latin = WordSet("cappella priori posteriori la")
