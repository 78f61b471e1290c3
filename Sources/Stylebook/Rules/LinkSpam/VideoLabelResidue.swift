import Linting
import Prose

extension Rule {
  static let videoLabelResidue = Rule(
    "video-label-residue", family: .linkSpam, severity: .info, changes: .layout, scope: .display,
    summary: "A headline ends with the label of a video or gallery that is not there.",
    why: """
      “: Watch” and “[VIDEO]” send readers to something the article does not hold. A label at the front, a lower-case \
      suffix such as “– video” that some houses use, and names such as Apple Watch are left alone.
      """,
    source: "Observed in aggregator feeds.",
    wakes: [.block([.headline, .promoLine, .subhead])],
    examples: [
      .bad("Otter Learns To Skate{: Watch}", fixed: "Otter Learns To Skate", level: .unsafe, as: .headline),
      .bad("Fire closes the old market{ [VIDEO]}", fixed: "Fire closes the old market", level: .unsafe, as: .headline),
      .bad("Royal couple tour the harbour{ (Photos)}", fixed: "Royal couple tour the harbour", as: .headline),
      .bad("Royal Couple Tour The Harbour{ - See Pics}", fixed: "Royal Couple Tour The Harbour", as: .headline),
      .good("Watch: the first trailer for the sequel", as: .headline),
      .good("Rumours grow about a cheaper Apple Watch", as: .headline),
      .good("Storm hits the harbour – video", as: .headline),
      .good("What families do at night: watch television", as: .headline),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    guard var last = own.last else { return }
    // A dangling separator behind the label has a rule of its own.
    while last > own.lowerBound, isLinkSeparator(draft.tokens[last].kind) { last -= 1 }
    let isBracketed = draft.tokens[last].kind == .closeBracket
    if isBracketed { last -= 1 }
    guard last > own.lowerBound, draft.word(last, isIn: lastWords) else { return }
    for first in max(own.lowerBound + 1, last - 2)...last {
      guard labels.end(at: first, in: place.block, of: draft) == last + 1 else { continue }
      guard draft.tokens[first].shape.contains(.capitalised), first - 1 > own.lowerBound else { continue }
      let mark = draft.tokens[first - 1].kind
      let isJoined = isBracketed ? mark == .openBracket : mark == .colon || isLinkSeparator(mark)
      guard isJoined, draft.wordCount(own.lowerBound..<first) >= 3 else { continue }
      let end = isBracketed ? draft.tokens[last + 1].end : draft.tokens[last].end
      let range = draft.tokens[first - 2].end..<end
      report.add(
        "label “\(draft.string(draft.range(first, last)))” of a video or gallery left in the headline", at: range,
        fix: .delete(range, .unsafe), isDebris: true)
      return
    }
  }
}

private let lastWords = WordSet(
  "watch video videos photos photo pics pictures images gallery listen audio here inside clip now live")
private let labels = PhraseSet(
  """
  watch
  watch video
  watch the video
  watch here
  watch now
  watch live
  watch inside
  watch clip
  watch viral video
  video
  videos
  video inside
  viral video
  photos
  photo
  photos inside
  see photos
  see pics
  see pictures
  see images
  see video
  view photos
  view pics
  pics
  pics inside
  pictures
  photo gallery
  gallery
  listen
  listen here
  audio
  """)

private func isLinkSeparator(_ kind: Token.Kind) -> Bool {
  kind == .hyphen || kind == .pipe || kind == .enDash || kind == .emDash
}
