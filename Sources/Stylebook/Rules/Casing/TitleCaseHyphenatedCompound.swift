import Lexicon
import Linting
import Prose

extension Rule {
  static let titleCaseHyphenatedCompound = Rule(
    "title-case-hyphenated-compound", family: .casing, severity: .warning, changes: .headlineCase, scope: .display,
    summary: "The second part of a compound is small in a headline that capitalises every word.",
    why: """
      Programs that capitalise a headline do not look behind a hyphen. In start case every part of a compound has a \
      capital; title-case styles differ, so there only a house that asks for both parts is served. Small words inside \
      (Step-by-Step), single letters (T-shirt) and names are left alone.
      """,
    source: "Observed in promo lists of news sites; AP capitalises both parts.",
    wakes: [.marks([.hyphen])],
    examples: [
      .bad(
        "Council Warns Of {Smoke-filled} Streets As Fires Spread In The Hills",
        fixed: "Council Warns Of Smoke-Filled Streets As Fires Spread In The Hills", level: .safe, as: .headline),
      .bad(
        "Star Talks About Her {Ex-best} Friend In The New Book",
        fixed: "Star Talks About Her Ex-Best Friend In The New Book", level: .safe, as: .headline),
      .good("Council warns of smoke-filled streets as fires spread", as: .headline),
      .good("A Step-by-step Guide To The New Rules For Every Home In The City", as: .headline),
      .good("The T-shirt That Made It To The Moon And Back", as: .headline),
      .good("State-sponsored Hackers Target Banks of the Region and Their Clients", as: .headline),
    ]
  ) { draft, place, report in
    guard place.token > draft.blocks[place.block].tokens.lowerBound else { return }
    guard let next = draft.next(place.token, in: place.block) else { return }
    let first = draft.tokens[place.token - 1]
    let second = draft.tokens[next]
    guard second.kind == .word, first.kind == .word,
      second.shape.isDisjoint(with: [.capitalised, .innerCapital, .hasDigit])
    else { return }
    let mark = draft.tokens[place.token]
    guard first.end == mark.start, second.start == mark.end, first.shape.contains(.capitalised) else { return }
    guard first.count > 1, second.count > 2, draft.isPlainWord(next) else { return }
    guard !HeadlineCase.smallWords.contains(second.hash), !smallInCompounds.contains(second.hash) else { return }
    let cluster = draft.cluster(around: place.token, in: place.block)
    guard hasPlainParts(cluster, of: draft) else { return }
    let style = draft.headlineCase(ofBlock: place.block)
    guard style == .start || (style == .title && capitalisesPart(behind: first, draft.style)) else { return }
    let range = first.start..<second.end
    report.add(
      "“\(draft.string(range))” has a small part in a capitalised headline", at: range,
      fix: .replace(second.range, draft.capitalised(next), style == .start ? .safe : .unsafe))
  }
}

/// What is put before a word without being one.
private let prefixes = WordSet("anti pre post re co non sub super un ex e t mid pro semi ultra neo multi inter intra")

/// Whether a title-case house capitalises the part behind a hyphen: the setting `hyphenated`.
private func capitalisesPart(behind first: Token, _ style: HouseStyle) -> Bool {
  switch style["hyphenated"] {
  case "both": true
  case "words": !prefixes.contains(first.hash)
  default: false
  }
}

/// Parts that stay small in compounds: articles, particles, and the tails of ages.
private let smallInCompounds = WordSet("year month week day hour old la le de du des en ups")

/// Whether the words of a cluster that belong to a compound are no chain of small words: `Step-by-Step`.
private func hasPlainParts(_ cluster: Range<Int>, of draft: Draft) -> Bool {
  var hyphens = 0
  for index in cluster {
    let token = draft.tokens[index]
    switch token.kind {
    case .hyphen: hyphens += 1
    case .number, .slash, .at, .underscore: return false
    case .word where HeadlineCase.smallWords.contains(token.hash): return false
    case .fullStop where index + 1 < cluster.upperBound && draft.tokens[index + 1].kind.isWordLike: return false
    default: break
    }
  }
  return hyphens <= 2
}
