import Lexicon
import Linting
import Prose

extension Rule {
  static let titleCaseLowercaseAfterQuote = Rule(
    "title-case-lowercase-after-quote", family: .casing, severity: .error, changes: .headlineCase, scope: .display,
    summary: "A word behind an opening quotation mark is small in a headline whose words are capitalised.",
    why: """
      Programs that capitalise a headline look at the first character of each word and stumble over a quotation mark. \
      Headlines in sentence case, brands such as ‘iPhone’, particles of names, and quotations that are in lower case \
      throughout are left alone.
      """,
    source: "Observed in promo lists of news sites; every title-case style capitalises these words.",
    wakes: [.marks([.straightSingle, .openSingle, .straightDouble, .openDouble])],
    examples: [
      .bad(
        "Minister Calls Budget '{painful} Necessity' In Stormy Debate",
        fixed: "Minister Calls Budget 'Painful Necessity' In Stormy Debate", level: .safe, as: .headline),
      .bad(
        "Actor Denies Rumours About “{secret} Wedding” In Venice",
        fixed: "Actor Denies Rumours About “Secret Wedding” In Venice", level: .safe, as: .headline),
      .good("Minister calls budget ‘painful necessity’ in debate", as: .headline),
      .good("Analysts See No ‘iPhone Killer’ In New Range Of Handsets", as: .headline),
      .good("Auction House Sells ‘de la Renta’ Gown For Record Sum", as: .headline),
      .good("Why the '90s Stars Reunite On Stage In London", as: .headline),
      .good("Senator Calls the Report ‘a Trick’ and Walks Out of Hearing", as: .headline),
      .good("Coach Says ‘we were lucky today’ After Narrow Cup Win", as: .headline),
    ]
  ) { draft, place, report in
    guard let word = draft.next(place.token, in: place.block) else { return }
    let token = draft.tokens[word]
    guard token.kind == .word, token.start == draft.tokens[place.token].end else { return }
    guard token.shape.isDisjoint(with: [.capitalised, .innerCapital, .hasDigit]), token.count > 1 else { return }
    guard draft.gap(before: place.token, in: place.block) != .none else { return }
    if let role = draft.document.quotations.role(of: place.token), role != .opening, role != .undecided { return }
    guard draft.standsAlone(word, in: place.block) || draft.kind(draft.next(word, in: place.block)) == .hyphen else {
      return
    }
    guard draft.isInTitleCase(place.block), !HeadlineWords.debatedWords.contains(token.hash) else { return }
    guard draft.isKnown(word) || token.shape.contains(.apostrophe) else { return }
    let style = draft.headlineCase(ofBlock: place.block)
    let isSmallWord = HeadlineCase.smallWords.contains(token.hash)
    if isSmallWord, style != .start { return }
    guard !isLowerThroughout(from: word, in: place.block, of: draft) else { return }
    report.add(
      "“\(draft.string(word))” is small at the start of a quotation in a capitalised headline", at: token.range,
      fix: .replace(token.range, draft.capitalised(word), isSmallWord ? .unsafe : .safe))
  }
}

/// Whether the quotation that begins with a word is in lower case on purpose: further words in it are small as well.
private func isLowerThroughout(from word: Int, in block: Int, of draft: Draft) -> Bool {
  let end = draft.document.quotations.innermost(holding: word)?.close ?? draft.blocks[block].tokens.upperBound
  var capitalised = 0
  var small = 0
  for index in word + 1..<max(end, word + 1) where draft.tokens[index].kind == .word {
    let token = draft.tokens[index]
    if token.shape.contains(.capitalised) {
      capitalised += 1
    } else if !HeadlineCase.smallWords.contains(token.hash) {
      small += 1
    }
  }
  return small > 0 && small >= capitalised
}
