import Linting
import Prose

extension Rule {
  static let advertResidue = Rule(
    "advert-residue", family: .boilerplate, severity: .warning, changes: .layout, scope: .body,
    summary: "A line is the slug of an advertisement.",
    why: """
      “ADVERTISEMENT” and “Story continues below” mark a hole in a web page; in copy they interrupt the story. Only a \
      line that holds the slug and nothing else is found, so that stories about advertising are left alone.
      """,
    source: "Observed in aggregator feeds.",
    wakes: [.block([.paragraph, .listItem])],
    examples: [
      .bad(
        "The vote was close.\n\n{ADVERTISEMENT}\n\nTalks go on.", fixed: "The vote was close.\n\nTalks go on.",
        level: .safe),
      .bad("The vote was close.\n{Story continues below advertisement}", fixed: "The vote was close.", level: .safe),
      .bad(
        "The vote was close.\n{Article continues after this advert}\nTalks go on.",
        fixed: "The vote was close.\nTalks go on."),
      .bad("The vote was close.\n{- Advertisement -}\nTalks go on.", fixed: "The vote was close.\nTalks go on."),
      .good("The vote was close.\nAdvertisement rules are to be tightened."),
      .good("Advertisement\nThe council banned an advertisement for a casino."),
      .good("The vote was close.\nThe story continues to divide the town."),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    guard own.count <= 14 else { return }
    var first = own.lowerBound
    while first < own.upperBound, !draft.tokens[first].kind.isWordLike { first += 1 }
    guard let end = openings.end(at: first, in: place.block, of: draft) else { return }
    var rest = end
    while rest < own.upperBound, !draft.tokens[rest].kind.isWordLike || draft.word(rest, isIn: tails) { rest += 1 }
    guard rest == own.upperBound, draft.isOneOfSeveral(place.block) else { return }
    let range = draft.range(own.lowerBound, own.upperBound - 1)
    report.add(
      "“\(draft.string(range))” is the slug of an advertisement", at: range,
      fix: .delete(draft.deletion(ofBlock: place.block)), isDebris: true)
  }
}

/// Words that the slug may end with.
private let tails = WordSet(
  "the this ad ads advert advertisement advertising promotion video gallery image photo slideshow newsletter")

private let openings = PhraseSet(
  ["story", "article", "text", "content", "post", "news", "report", "page", "video"].flatMap { noun in
    ["below", "after", "under"].map { "\(noun) continues \($0)" }
  }.joined(separator: "\n") + "\n"
    + """
    advertisement
    advertisements
    advertising
    advert
    ad
    ads
    sponsored
    sponsored content
    sponsored post
    sponsored by
    paid content
    paid advertisement
    paid post
    promoted
    promoted content
    promoted stories
    promoted links
    partner content
    skip ad
    skip advert
    skip advertisement
    ad feedback
    ad loading
    close ad
    report this ad
    remove ads
    continue reading below
    continue reading the main story
    scroll to continue
    scroll down to continue
    scroll to continue reading
    scroll down for
    continued below
    more from this advertiser
    advertise with us
    this advertisement has not loaded yet
    your ad here
    """)
