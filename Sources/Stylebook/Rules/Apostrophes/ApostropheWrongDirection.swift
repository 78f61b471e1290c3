import Linting
import Prose

extension Rule {
  static let apostropheWrongDirection = Rule(
    "apostrophe-wrong-direction", family: .apostrophes, severity: .warning, changes: .glyph,
    summary: "An apostrophe is set as an opening quotation mark.",
    why: """
      Programs that curl marks turn every mark before a word into an opening one, so ’90s and ’em come out wrong. Where \
      a closing mark follows that can make a quotation of it, nothing is said.
      """,
    source: "Observed in copy from word processors.",
    wakes: [.marks([.openSingle])],
    examples: [
      .bad("It was a hit of the {‘}90s and is back.", fixed: "It was a hit of the ’90s and is back.", level: .safe),
      .bad("Rock {‘}n’ roll is here to stay.", fixed: "Rock ’n’ roll is here to stay.", level: .safe),
      .bad("Get {‘}em while they last.", fixed: "Get ’em while they last.", level: .safe),
      .bad("The mayor{‘}s plan failed.", fixed: "The mayor’s plan failed.", level: .safe),
      .bad("Example.org{‘}s owner sold it.", fixed: "Example.org’s owner sold it.", level: .safe),
      .good("‘90s fashion is back’, shops say", as: .headline),
      .good("‘Til the End’ wins at Cannes", as: .headline),
      .good("They called him ‘Em’ at school."),
      .good("’Tis the ’90s again."),
    ]
  ) { draft, place, report in
    let role = draft.document.quotations.role(of: place.token)
    guard role == .apostrophe || role == .elision else { return }
    guard draft.isBeforeLastS(place.token, in: place.block) || !draft.isMasked(place.token, in: place.block) else {
      return
    }
    let range = draft.tokens[place.token].range
    report.add("opening mark “‘” stands for an apostrophe", at: range, fix: .replace(range, "’"))
  }
}
