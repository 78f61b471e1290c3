import Linting
import Prose

extension Rule {
  static let agencyBoilerplate = Rule(
    "agency-boilerplate", family: .boilerplate, severity: .info, changes: .layout, scope: .body,
    summary: "The credits or the copyright notice of an agency stand in the body.",
    why: """
      “(Reporting by …; Editing by …)” and “© 2026 …” are for the desk, not for readers; many houses move them to a \
      credit line. Sentences about reporting or copyright are left alone.
      """,
    source: "The sign-offs of news agencies.",
    wakes: [.block([.paragraph])],
    examples: [
      .bad(
        "The vote was close.\n{(Reporting by A. Smith in Hull; Editing by B. Jones)}", fixed: "The vote was close.",
        level: .unsafe),
      .bad("The vote was close.\n{© 2026 Harbour Press}", fixed: "The vote was close."),
      .bad(
        "The vote was close.\n{Copyright 2026 Harbour Press. All rights reserved.}", fixed: "The vote was close."),
      .bad("The vote was close.\n{With inputs from agencies}", fixed: "The vote was close."),
      .bad("The vote was close.\n{Additional reporting by Ann Smith}", fixed: "The vote was close."),
      .good("Copyright law is to be changed, the minister said.\nThe vote was close."),
      .good("The vote was close.\nReporting by local papers led to the inquiry, and the council apologised for it."),
      .good("The vote was close.\n(The board did not reply.)"),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    var first = own.lowerBound
    guard first < own.upperBound, own.count <= 80 else { return }
    let isBracketed = draft.tokens[first].kind == .openBracket
    let isSign = draft.tokens[first].hash == 0xA9
    if isBracketed || isSign { first += 1 }
    guard first < own.upperBound else { return }
    let isCredit: Bool
    if isSign || draft.word(first, isIn: copyright) {
      isCredit = hasYear(first..<min(first + 5, own.upperBound), of: draft)
    } else if credits.end(at: first, in: place.block, of: draft) != nil {
      isCredit = isBracketed || draft.wordCount(own) <= 14 && !draft.endsWithFullStop(place.block)
    } else {
      isCredit = notices.end(at: first, in: place.block, of: draft) != nil
    }
    guard isCredit, draft.isOneOfSeveral(place.block) else { return }
    report.add(
      "credit or notice of an agency in the body", at: draft.range(own.lowerBound, own.upperBound - 1),
      fix: .delete(draft.deletion(ofBlock: place.block), .unsafe), isDebris: true)
  }
}

private func hasYear(_ tokens: Range<Int>, of draft: Draft) -> Bool {
  tokens.contains { draft.tokens[$0].kind == .number && draft.tokens[$0].count == 4 }
}

private let copyright = WordSet("copyright")
private let credits = PhraseSet(
  """
  reporting by
  additional reporting by
  writing by
  editing by
  compiled by
  edited by
  written by
  reporting and writing by
  writing and editing by
  with reporting by
  with additional reporting by
  """)

private let notices = PhraseSet(
  """
  with inputs from
  with input from
  with agency inputs
  this story has been published from a wire
  this story has not been edited by
  except for the headline this story has not
  this article was originally published on
  this article was originally published by
  this article originally appeared on
  this article originally appeared in
  this story originally appeared on
  our standards the
  all rights reserved
  """)
