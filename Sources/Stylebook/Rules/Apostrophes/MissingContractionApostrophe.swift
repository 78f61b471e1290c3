import Linting
import Prose

extension Rule {
  static let missingContractionApostrophe = Rule(
    "missing-contraction-apostrophe", family: .apostrophes, severity: .error, changes: .wording,
    summary: "A contraction is written without its apostrophe.",
    why: """
      Only forms that are no word of their own are flagged, so “its”, “well”, “wont” and “cant” are left alone. A \
      capitalised form inside a sentence may be a name and is only offered.
      """,
    source: "Observed in social-media copy.",
    wakes: [.words(["\(contractions)"].flatMap { $0.split(separator: " ").map(String.init) })],
    examples: [
      .bad("It {wasnt} me.", fixed: "It wasn't me.", level: .safe),
      .bad(
        "“It’s late and we {didnt} wait,” he said.", fixed: "“It’s late and we didn’t wait,” he said.", level: .unsafe),
      .bad("{YOURE} WRONG", fixed: "YOU'RE WRONG", level: .safe, as: .headline),
      .bad("{Theyre} late again.", fixed: "They're late again.", level: .safe),
      .good("It wasn't me."),
      .good("He is wont to wander; the cant of the trade."),
      .good("Its colour is well known; we were ill."),
      .good("The studio Dont Nod made it."),
      .good("Follow #dontlookup and dont@example.org."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard let isSure = draft.isSurelyBareContraction(place.token, in: place.block) else { return }
    let bytes = Array(draft.bytes(place.token))
    guard let tail = contractionTail(of: bytes) else { return }
    let offset = token.end - tail
    report.add(
      "“\(draft.string(place.token))” lacks its apostrophe", at: token.range,
      fix: .insert(draft.apostrophe(inBlock: place.block), at: offset, isSure ? .safe : .unsafe))
  }
}

/// How many letters stand behind the apostrophe.
private func contractionTail(of word: [UInt8]) -> Int? {
  let small = word.map { $0 | 0x20 }
  if small.suffix(2) == [0x6E, 0x74] { return 1 }
  if small.suffix(2) == [0x72, 0x65] || small.suffix(2) == [0x76, 0x65] || small.suffix(2) == [0x6C, 0x6C] {
    return 2
  }
  return small.last == 0x73 ? 1 : nil
}

extension Draft {
  /// Whether a word that lacks the apostrophe of a contraction surely does; nil for any other word, and for what may be a
  /// name.
  func isSurelyBareContraction(_ token: Int, in block: Int) -> Bool? {
    guard word(token, isIn: bareContractions), !isMasked(token, in: block) else { return nil }
    let shape = tokens[token].shape
    let isSure = !shape.contains(.capitalised) || shape.isAllCapitals || startsSentence(token, in: block)
    return isSure || blocks[block].isDisplay ? isSure : nil
  }
}

private let bareContractions = WordSet(contractions)

/// Contractions that are no other word without their apostrophe.
private let contractions: StaticString = """
  dont didnt doesnt isnt wasnt werent arent couldnt wouldnt shouldnt hasnt havent hadnt mustnt neednt youre theyre \
  youve theyve weve youll theyll itll thatll wouldve couldve shouldve thats whats theres
  """
