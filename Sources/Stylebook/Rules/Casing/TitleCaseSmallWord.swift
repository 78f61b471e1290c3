import Lexicon
import Linting
import Prose

extension Rule {
  static let titleCaseSmallWord = Rule(
    "title-case-small-word", family: .casing, severity: .info, changes: .headlineCase, scope: .display, isOn: false,
    summary: "One article or conjunction is cased against the others in a capitalised headline.",
    why: """
      A headline may capitalise “and” or leave it small, but not both. Particles that may be adverbs (Shut Down, Give In), \
      the first and last word, and a word behind a colon are left alone.
      """,
    source: "Title-case lists of AP, The New York Times and Chicago, which agree on these words.",
    wakes: [.block([.headline, .promoLine, .subhead])],
    examples: [
      .bad(
        "Leaders of the World {And} Their Guests Meet for the Last Time",
        fixed: "Leaders of the World and Their Guests Meet for the Last Time", level: .safe, as: .headline),
      .bad(
        "Leaders Of The World Meet For {the} Last Time In Paris",
        fixed: "Leaders Of The World Meet For The Last Time In Paris", level: .safe, as: .headline),
      .good("Leaders Of The World Meet For The Last Time In Paris", as: .headline),
      .good("Leaders of the World Shut Down Talks and Give In", as: .headline),
      .good("Leaders of the world meet for the last time", as: .headline),
      .good("Nothing for the Minister of Trade to Be Afraid Of", as: .headline),
    ]
  ) { draft, place, report in
    let words = draft.headlineWords(ofBlock: place.block)
    guard words.small == 0, words.ordinary >= 2 else { return }
    // The odd one out of at least three.
    let isStart = words.minorCapitalised >= 2 && words.minorSmall == 1
    guard isStart || (words.minorSmall >= 2 && words.minorCapitalised == 1) else { return }
    let own = draft.blocks[place.block].tokens
    guard let odd = own.dropFirst().first(where: { isOdd($0, isStart: isStart, of: draft) }) else { return }
    guard odd + 1 < own.upperBound, draft.standsAlone(odd, in: place.block), draft.isWord(odd - 1),
      draft.isWord(odd + 1)
    else { return }
    let token = draft.tokens[odd]
    report.add(
      "“\(draft.string(odd))” is cased against the headline’s other small words", at: token.range,
      fix: .replace(token.range, isStart ? draft.capitalised(odd) : draft.string(odd).lowercased()))
  }
}

private let surelySmall = WordSet("a an the and of or")

private func isOdd(_ index: Int, isStart: Bool, of draft: Draft) -> Bool {
  let token = draft.tokens[index]
  guard token.kind == .word, token.count <= 3, token.shape.contains(.capitalised) != isStart else { return false }
  return surelySmall.contains(token.hash)
}
