import Linting
import Prose

extension Rule {
  static let socialEmbedResidue = Rule(
    "social-embed-residue", family: .linkSpam, severity: .warning, changes: .layout, scope: .body,
    summary: "The text of a post that was embedded in a page is left over.",
    why: """
      When a page is copied its embedded posts lose their frame: a short link to a picture, or a line with the name, the \
      handle and the date, remains. Handles and hashtags in sentences are left alone.
      """,
    source: "The embed codes of social networks.",
    wakes: [.marks([.at]), .words(["pic", "instagram"])],
    examples: [
      .bad("Talks go on.{ pic.twitter.com/AbC123}", fixed: "Talks go on.", level: .unsafe),
      .bad(
        "The vote was close.\n{— Harbour Board (@harbourboard) February 12, 2020}\nTalks go on.",
        fixed: "The vote was close.\nTalks go on.", level: .unsafe),
      .bad(
        "The vote was close.\n{A post shared by Harbour Board (@harbourboard)}", fixed: "The vote was close.",
        level: .unsafe),
      .bad("The vote was close.\n{View this post on Instagram}", fixed: "The vote was close."),
      .good("The board (@harbourboard) wrote on Monday that talks go on."),
      .good("The pic won a prize."),
      .good("She posted it on Instagram and left."),
      .good("Write to desk@example.org for more."),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    switch draft.tokens[place.token].kind {
    case .at:
      guard isCredit(place.token, in: place.block, of: draft), draft.isOneOfSeveral(place.block) else { return }
      report.add(
        "credit line of an embedded post", at: draft.range(own.lowerBound, own.upperBound - 1),
        fix: .delete(draft.deletion(ofBlock: place.block), .unsafe), isDebris: true)
    default:
      if draft.word(place.token, is: "instagram") {
        guard viewing.end(at: own.lowerBound, in: place.block, of: draft) == own.upperBound else { return }
        report.add(
          "caption of an embedded post", at: draft.range(own.lowerBound, own.upperBound - 1),
          fix: .delete(draft.deletion(ofBlock: place.block), .unsafe), isDebris: true)
      } else if let range = pictureLink(place.token, in: place.block, of: draft) {
        report.add("link to the picture of an embedded post", at: range, fix: .delete(range, .unsafe), isDebris: true)
      }
    }
  }
}

private let viewing = PhraseSet("view this post on instagram\nsee this post on instagram\nview post on instagram")
private let sharing = PhraseSet("a post shared by\na video posted by\na photo posted by\na post by\na reel shared by")
private let months = WordSet(
  """
  january february march april may june july august september october november december jan feb mar apr jun jul aug \
  sep sept oct nov dec
  """)

/// Whether a block is “— Name (@handle) Month 12, 2020” or “A post shared by Name (@handle)”.
private func isCredit(_ at: Int, in block: Int, of draft: Draft) -> Bool {
  let own = draft.blocks[block].tokens
  guard own.count <= 40, draft.kind(draft.previous(at, in: block)) == .openBracket else { return false }
  if sharing.end(at: own.lowerBound, in: block, of: draft) != nil { return true }
  let dash = draft.tokens[own.lowerBound].kind
  guard dash == .emDash || dash == .enDash || dash == .hyphen, at - own.lowerBound <= 12 else { return false }
  guard let close = (at..<own.upperBound).first(where: { draft.tokens[$0].kind == .closeBracket }) else { return false }
  guard close + 3 < own.upperBound + 1, close + 1 < own.upperBound else { return false }
  let rest = close + 1..<own.upperBound
  return rest.count <= 6 && rest.contains { draft.word($0, isIn: months) }
    && rest.contains { draft.tokens[$0].kind == .number }
}

/// The address behind “pic”, with the blank before it.
private func pictureLink(_ token: Int, in block: Int, of draft: Draft) -> TextRange? {
  let cluster = draft.cluster(around: token, in: block)
  guard cluster.lowerBound == token, cluster.count >= 7 else { return nil }
  let address = draft.text[draft.range(token, cluster.upperBound - 1)]
  guard address.starts(with: Array("pic.twitter.com/".utf8)) || address.starts(with: Array("pic.x.com/".utf8)) else {
    return nil
  }
  let start = token > draft.blocks[block].tokens.lowerBound ? draft.tokens[token - 1].end : draft.tokens[token].start
  return start..<draft.tokens[cluster.upperBound - 1].end
}
