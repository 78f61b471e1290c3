import Lexicon
import Linting
import Prose

extension Rule {
  static let commonMisspelling = Rule(
    "common-misspelling", family: .spelling, severity: .error, changes: .wording,
    summary: "A word is misspelt in a common way and has one right spelling.",
    why: """
      Readers notice a wrong word before they notice a wrong fact. Listed misspellings have one right answer; of other \
      words those that lie one misspelling, such as a letter not doubled, from an ordinary word far likelier than any \
      other. Names, words marked [sic] and the spellings of other varieties of English are left alone.
      """,
    source: "The program’s own list of misspellings, and the ways in which English is misspelt.",
    wakes: [.unknownWord],
    examples: [
      .bad("The {goverment} has resigned.", fixed: "The government has resigned.", level: .safe),
      .bad("Two {seperate} votes are planned.", fixed: "Two separate votes are planned.", level: .safe),
      .bad("The {persistant} rain flooded a cellar.", fixed: "The persistent rain flooded a cellar.", level: .safe),
      .bad("Two {neigbours} saw the fire.", fixed: "Two neighbours saw the fire.", level: .safe),
      .bad("{Goverment} Falls After Vote", fixed: "Government Falls After Vote", level: .unsafe, as: .headline),
      .good("The defence minister analysed the colour of the harbour."),
      .good("“The goverment [sic] has no plan,” the note said."),
      .good("She didnt say who would pay."),
      .good("Write to goverment@example.org or see goverment.example.org."),
    ]
  ) { draft, place, report in
    let right: String
    switch draft.unknownWord(place.token, in: place.block) {
    case .listed(let listed): right = listed
    case .slip(let corrections):
      guard let sure = draft.sureSpelling(place.token, corrections, in: place.block) else { return }
      right = sure
    case .itself, .joined, .broken: return
    }
    // The rule about contractions speaks of those.
    if draft.isSurelyBareContraction(place.token, in: place.block) != nil { return }
    let token = draft.tokens[place.token]
    if isMarkedSic(place.token, in: place.block, of: draft) { return }
    let isCapitalised = token.shape.contains(.capitalised)
    if isCapitalised, draft.words(for: place.block).count(of: token.hash, limit: 3) > 2 { return }
    report.add(
      "“\(draft.string(place.token))” is misspelt", at: token.range,
      fix: .replace(token.range, draft.replacement(right, for: place.token), isCapitalised ? .unsafe : .safe))
  }
}

/// Whether `[sic]` stands behind a word.
private func isMarkedSic(_ token: Int, in block: Int, of draft: Draft) -> Bool {
  guard let mark = draft.next(token, in: block), let word = draft.next(mark, in: block) else { return false }
  return draft.tokens[mark].kind == .openBracket && draft.word(word, is: "sic")
}
