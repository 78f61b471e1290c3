import Linting
import Prose

extension Rule {
  static let newsletterOrCtaLine = Rule(
    "newsletter-or-cta-line", family: .boilerplate, severity: .warning, changes: .layout, scope: .body,
    summary: "A line asks the reader to subscribe, follow, share or click.",
    why: """
      Calls to action belong to the page around a story. Only a line of its own is judged, and only when it speaks of \
      the site’s own wares (“our newsletter”, “us on Facebook”, “click here”); sentences of the story that begin with \
      such a verb are left alone.
      """,
    source: "Observed in aggregator feeds and copied pages.",
    wakes: [.block([.paragraph, .listItem])],
    examples: [
      .bad(
        "The vote was close.\n\n{Sign up to our newsletter}\n\nTalks go on.",
        fixed: "The vote was close.\n\nTalks go on.", level: .unsafe),
      .bad("The vote was close.\n{Follow us on Facebook and Instagram}", fixed: "The vote was close."),
      .bad("The vote was close.\n{CLICK HERE TO GET THE APP}", fixed: "The vote was close."),
      .bad("The vote was close.\n{Share this article}", fixed: "The vote was close."),
      .bad(
        "The vote was close.\n{Get the latest news delivered to your inbox every day}", fixed: "The vote was close."),
      .good("The vote was close.\nShe urged fans to follow us to the harbour."),
      .good("The vote was close.\nFollow the river for two miles and you reach the mill."),
      .good("The vote was close.\n“Subscribe now,” said the advert."),
      .good("The vote was close.\nJoin the queue before eight, the stewards said, or go home."),
      .good("The vote was close.\nSign up by Friday if you want to stand for the council."),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    guard own.count >= 2, own.count <= 32 else { return }
    var first = own.lowerBound
    while first < own.upperBound - 1, !draft.tokens[first].kind.isWordLike, first - own.lowerBound < 3 {
      guard draft.tokens[first].kind != .openDouble, draft.tokens[first].kind != .straightDouble else { return }
      first += 1
    }
    guard let end = openings.end(at: first, in: place.block, of: draft) else { return }
    let whole = wholes.end(at: first, in: place.block, of: draft) ?? own.lowerBound
    guard
      draft.wordCount(whole..<own.upperBound) == 0 || speaksOfTheSite(first..<own.upperBound, behind: end, of: draft)
    else { return }
    // Longer sentences with a full stop are the author’s.
    guard !draft.endsWithFullStop(place.block) || draft.wordCount(own) <= 14 else { return }
    guard draft.isOneOfSeveral(place.block), !own.contains(where: { draft.tokens[$0].kind.isDouble }) else { return }
    report.add(
      "“\(draft.string(draft.range(first, end - 1)))” line belongs to the page, not to the story",
      at: draft.range(own.lowerBound, own.upperBound - 1),
      fix: .delete(draft.deletion(ofBlock: place.block), .unsafe), isDebris: true)
  }
}

/// Whether words behind a call to action name what a site has to offer.
private func speaksOfTheSite(_ line: Range<Int>, behind end: Int, of draft: Draft) -> Bool {
  line.contains { draft.word($0, isIn: wares) || $0 >= end && draft.word($0, isIn: ourselves) }
}

private let ourselves = WordSet("us our")

/// What a site has to offer.
private let wares = WordSet(
  """
  newsletter newsletters inbox app apps alerts notifications subscriber subscribers subscription subscribe \
  facebook twitter instagram youtube whatsapp telegram tiktok linkedin threads bluesky pinterest snapchat x \
  article story stories post page comments comment podcast podcasts channel feed feeds premium membership e-mail email \
  website homepage download here
  """)

/// How such lines begin.
private let openings = PhraseSet(
  """
  sign up
  sign up for
  sign up to
  sign up here
  subscribe
  subscribe to
  subscribe now
  subscribe here
  follow us
  follow
  follow our
  find us on
  like us
  like us on
  join us
  join our
  join the conversation
  click here
  click
  click to
  click below
  click the
  tap here
  tap to
  download our
  download the
  get our
  get the latest
  get the app
  get breaking news
  get all the latest
  get notified
  get unlimited access
  get news
  receive
  share this
  share the
  share on
  share your
  tweet this
  email this
  print this
  bookmark this
  save this
  register
  register for
  log in
  sign in
  support our
  donate
  become a
  buy a
  contact us
  send us
  email us
  write to us
  call us
  text us
  tell us
  listen to our
  watch our
  visit our
  check out our
  explore our
  browse our
  read our
  see our
  stay connected
  stay informed
  stay up to date
  stay tuned
  stay updated
  keep up with
  keep up to date
  never miss
  don't miss out
  turn on
  enable
  leave a
  leave us
  post a
  comment below
  let us know
  have your say
  have a
  do you have
  got a
  enjoying
  enjoyed
  thank you for
  thanks for
  for more
  for the latest
  for all the latest
  to continue
  to read
  already a
  scan
  this article is
  this story is
  this content is
  to get
  to receive
  want more
  want to
  like this
  love this
  support us
  help us
  """)

/// Lines that are a call to action as they stand.
private let wholes = PhraseSet(
  """
  share
  share this
  share on facebook
  share on twitter
  tweet this
  follow
  follow us
  like us
  join us
  contact us
  support us
  subscribe
  subscribe now
  sign up
  sign up now
  sign up here
  sign in
  log in
  register
  register now
  click here
  tap here
  stay connected
  join the conversation
  join now
  have your say
  get the app
  donate
  donate now
  comment below
  print this
  """)
