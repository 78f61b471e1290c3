import Linting
import Prose

extension Rule {
  static let readMoreLine = Rule(
    "read-more-line", family: .linkSpam, severity: .error, changes: .layout, scope: .body,
    summary: "A line points to another article.",
    why: """
      “Read more: …” is a link of the page, not a sentence of the story; without its link it is noise. The line goes by \
      itself when a label, a colon and a headline stand there; a label alone is only offered. Sentences that begin with \
      the words, quotations and the draft’s own headline are left alone.
      """,
    source: "Observed in aggregator feeds.",
    wakes: [.block([.paragraph, .listItem])],
    examples: [
      .bad(
        "The vote was close.\n\n{Read more: Ten charts that explain the vote}\n\nTalks go on.",
        fixed: "The vote was close.\n\nTalks go on.", level: .safe),
      .bad(
        "The vote was close.\n{ALSO READ | Who is the new leader?}\nTalks go on.",
        fixed: "The vote was close.\nTalks go on.", level: .safe),
      .bad("The vote was close.\n\n{Related stories}\n", fixed: "The vote was close.\n", level: .unsafe),
      .bad("The vote was close.\n{Watch: Moment the roof fell in}", fixed: "The vote was close.", level: .unsafe),
      .bad("The vote was close.\n{See also: Who Leads The U.S.}", fixed: "The vote was close."),
      .good("The vote was close.\nRead more books, says the minister, and the rest will follow."),
      .good("The vote was close.\n“Read more,” she told the pupils."),
      .good("Watch: Moment the roof fell in\nThe roof of the old market fell in on Tuesday."),
      .good("The vote was close.\nRelated: the two men are cousins, and both say so freely."),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    var first = own.lowerBound
    // Arrows and bullets before the label belong to the link.
    while first < own.upperBound, isArrow(draft.tokens[first].kind), first - own.lowerBound < 3 { first += 1 }
    let strong = strongLabels.end(at: first, in: place.block, of: draft)
    guard let end = strong ?? weakLabels.end(at: first, in: place.block, of: draft) else { return }
    guard own.count <= 60, draft.isOneOfSeveral(place.block) else { return }
    let isStrong = strong != nil
    let level: Applicability
    if end == own.upperBound || end + 1 == own.upperBound && isJoin(draft.tokens[end].kind) {
      guard isStrong || draft.isTitled(first..<end) else { return }
      level = .unsafe
    } else {
      guard isJoin(draft.tokens[end].kind), end + 1 < own.upperBound else { return }
      if draft.tokens[end].kind == .hyphen, draft.gap(before: end, in: place.block) == .none { return }
      guard !draft.endsWithFullStop(place.block) || draft.isTitled(end + 1..<own.upperBound) else { return }
      guard isStrong || draft.tokens[end + 1].kind != .word || draft.tokens[end + 1].shape.contains(.capitalised) else {
        return
      }
      level = isStrong ? .safe : .unsafe
    }
    report.add(
      "“\(draft.string(draft.range(first, end - 1)))” line points to another article",
      at: draft.range(own.lowerBound, own.upperBound - 1),
      fix: .delete(draft.deletion(ofBlock: place.block), level), isDebris: true)
  }
}

private func isJoin(_ kind: Token.Kind) -> Bool {
  switch kind {
  case .colon, .pipe, .enDash, .emDash, .hyphen, .closeGuillemet, .angle: true
  default: false
  }
}

private func isArrow(_ kind: Token.Kind) -> Bool {
  switch kind {
  case .closeGuillemet, .angle, .bullet, .asterisk, .symbol, .pipe, .openBracket: true
  default: false
  }
}

/// Labels that stand before links and nowhere else.
private let strongLabels = PhraseSet(
  """
  read more
  read more here
  read more on this
  read more at
  read also
  also read
  also see
  see also
  see more
  read next
  read this
  read this next
  read now
  read the full story
  read full story
  read the full story here
  read the full article
  read the story
  read the original article
  read our full coverage
  read our latest
  what to read next
  related
  related story
  related stories
  related article
  related articles
  related content
  related coverage
  related news
  related links
  related link
  related topics
  related reading
  related posts
  related video
  related videos
  more on this
  more on this story
  more on this topic
  more like this
  more stories
  more coverage
  more news
  more to read
  more to explore
  must read
  don't miss
  don't miss this
  do not miss
  dont miss
  in case you missed it
  icymi
  you may also like
  you might also like
  you may have missed
  recommended
  recommended for you
  recommended reading
  recommended stories
  suggested reading
  further reading
  keep reading
  continue reading
  up next
  next up
  next read
  next article
  previous article
  also in the news
  trending
  trending now
  trending stories
  most read
  most popular
  editor's pick
  editor's picks
  editors' picks
  from the archive
  from the archives
  from our archives
  full coverage
  full story
  full story here
  top stories
  latest news
  watch also
  also watch
  watch more
  also on
  learn more
  find out more
  """)

/// Labels that a sentence or a headline of the draft may begin with as well.
private let weakLabels = PhraseSet(
  """
  watch
  watch now
  watch live
  watch video
  watch the video
  watch here
  listen
  listen now
  listen here
  photos
  in pictures
  in photos
  gallery
  photo gallery
  video
  live updates
  live blog
  explainer
  explained
  opinion
  fact check
  podcast
  quiz
  timeline
  read
  see
  more
  """)
