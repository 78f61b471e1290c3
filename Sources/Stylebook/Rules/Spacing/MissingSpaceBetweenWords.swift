import Lexicon
import Linting
import Prose

extension Rule {
  static let missingSpaceBetweenWords = Rule(
    "missing-space-between-words", family: .spacing, severity: .error, changes: .spacing,
    summary: "Two words are run together where a capital begins.",
    why: """
      The space before a name is easily lost when a line is rewritten. Brands, names and degrees with a capital inside \
      are left alone, and so is anything that a draft writes that way twice: it is taken for a name.
      """,
    source: "Observed in published copy.",
    wakes: [.shape([.innerCapital])],
    examples: [
      .bad("Police {arrestSmith} after raid", fixed: "Police arrest Smith after raid", as: .headline),
      .bad(
        "Allies to {expandIraq} training mission\nThey will expand the mission in Iraq.",
        fixed: "Allies to expand Iraq training mission\nThey will expand the mission in Iraq.", level: .safe),
      .bad("Talks resume {inParis} on Monday.", fixed: "Talks resume in Paris on Monday.", level: .safe),
      .good("YouTube and eBay deny the claim by JPMorgan."),
      .good("McDonald’s and DeSantis met two MPs and a PhD near LaGuardia."),
      .good("Follow #BlackLivesMatter or @realDonaldTrump on iPlayer."),
      .good("They use DraftBoard; DraftBoard is new."),
      .good("Open readMe.txt or visit FuelEconomy.gov first."),
    ]
  ) { draft, place, report in
    guard let joint = CamelJoint(place.token, of: draft), joint.isLostSpace(in: place.block) else { return }
    let token = draft.tokens[place.token]
    guard draft.words(for: place.block).count(of: token.hash, limit: 2) < 2, !joint.isPartOfIdentifier,
      !draft.isForeign(place.block),
      !draft.isMasked(place.token, in: place.block)
    else { return }
    report.add(
      "no space between the words of “\(draft.string(place.token))”", at: token.range,
      fix: .insert(" ", at: joint.offset, joint.isSure(in: place.block) ? .safe : .unsafe))
  }
}
