import Linting
import Prose

extension Rule {
  static let captionOrCreditResidue = Rule(
    "caption-or-credit-residue", family: .boilerplate, severity: .info, changes: .layout, scope: .body,
    summary: "The credit of a picture stands in the body.",
    why: """
      “(Photo: …)” and “FILE PHOTO: …” belong to a picture that the copy does not hold. Only a label with a colon, or \
      “photo by”, is found; a photo finish and a museum’s name are left alone.
      """,
    source: "Observed in agency and copied pages.",
    wakes: [.words(["photo", "photos", "photograph", "picture", "image", "file"])],
    examples: [
      .bad("The bridge reopened.{ (Photo: Harbour Press)}", fixed: "The bridge reopened.", level: .unsafe),
      .bad(
        "The bridge reopened.\n{FILE PHOTO: A man walks past the bridge}\nTalks go on.",
        fixed: "The bridge reopened.\nTalks go on.", level: .unsafe),
      .bad("The bridge reopened.\n{Image credit: Harbour Press}", fixed: "The bridge reopened."),
      .bad("The bridge reopened.\n{Photo by Ann Smith}", fixed: "The bridge reopened."),
      .good("The race ended in a photo finish."),
      .good("The picture: grim, and getting worse by the day, said the board."),
      .good("The bridge reopened.\nPhoto by photo the board went through the album, and found nothing."),
      .good("Give them credit: they tried."),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    guard let end = labels.end(at: place.token, in: place.block, of: draft), end < own.upperBound else { return }
    let isJoined = draft.tokens[end].kind == .colon || draft.tokens[end].kind == .slash
    if place.token > own.lowerBound, draft.tokens[place.token - 1].kind == .openBracket {
      let isBy = byLabels.end(at: place.token, in: place.block, of: draft) != nil
      guard isJoined || isBy else { return }
      let close = (end..<min(end + 14, own.upperBound)).first { draft.tokens[$0].kind == .closeBracket }
      guard let close else { return }
      let start =
        place.token - 1 > own.lowerBound ? draft.tokens[place.token - 2].end : draft.tokens[place.token - 1].start
      let range = start..<draft.tokens[close].end
      report.add("credit of a picture in the body", at: range, fix: .delete(range, .unsafe), isDebris: true)
      return
    }
    guard place.token == own.lowerBound, own.count <= 40, draft.isOneOfSeveral(place.block) else { return }
    let isBy = byLabels.end(at: place.token, in: place.block, of: draft) != nil
    guard isJoined || isBy && draft.wordCount(own) <= 8 && draft.isTitled(end..<own.upperBound) else { return }
    guard
      !draft.endsWithFullStop(place.block) || draft.tokens[place.token].shape.isAllCapitals
        || fileLabels.end(
          at: place.token, in: place.block, of: draft) != nil
    else { return }
    report.add(
      "caption or credit of a picture in the body", at: draft.range(own.lowerBound, own.upperBound - 1),
      fix: .delete(draft.deletion(ofBlock: place.block), .unsafe), isDebris: true)
  }
}

private let fileLabels = PhraseSet("file photo\nfile picture\nfile image")
private let byLabels = PhraseSet("photo by\nphotos by\npicture by\nimage by\nphotograph by")
private let labels = PhraseSet(
  """
  photo
  photos
  photo by
  photos by
  photo credit
  photos credit
  photo courtesy
  picture by
  picture credit
  image
  image by
  image credit
  image source
  image caption
  photograph
  photograph by
  file photo
  file picture
  file image
  """)
