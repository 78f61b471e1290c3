import Lexicon
import Linting
import Prose

extension Rule {
  static let nameSpelledTwoWays = Rule(
    "name-spelled-two-ways", family: .consistency, severity: .error, changes: .wording,
    summary: "A name is spelled in two ways.",
    why: """
      One of the two is wrong, and the person will write in. The form that occurs once is held against the form that \
      occurs more often. Names that are known in both forms, plurals, possessives, and two people with different given \
      names are left alone.
      """,
    source: "Correction columns of newspapers.",
    wakes: [.draft],
    examples: [
      .bad(
        "Mayor Stoltenmark spoke first.\nMr Stoltenmark was calm.\nThe board thanked {Stoltenmurk} at the end.",
        fixed: "Mayor Stoltenmark spoke first.\nMr Stoltenmark was calm.\nThe board thanked Stoltenmark at the end.",
        level: .unsafe),
      .bad(
        "Rita Giaccommeti drew it.\nMs Giaccommeti sold it.\nA buyer told {Giacommeti} so.",
        fixed: "Rita Giaccommeti drew it.\nMs Giaccommeti sold it.\nA buyer told Giaccommeti so."),
      .good("Ann Stoltenmark spoke.\nMs Stoltenmark left.\nJens Stoltenmarks spoke too."),
      .good("They flew from Iran to Iraq.\nIran and Iraq talk; Iran is content."),
      .good("Ann Velmark spoke.\nMs Velmark left.\nThen Bob Velmork spoke."),
      .good("The Clintons came.\nClinton spoke, and Clinton left."),
      .good("Mr Stoltenmark spoke.\nMr Stoltenmurk left."),
    ]
  ) { draft, _, report in
    guard draft.format != .headlines else { return }
    for (minor, major) in NameForms(of: draft).pairs {
      let start = draft.tokens[minor.token].start
      let other = draft.tokens[major.token].start
      let wrong = start..<start + minor.length
      let right = draft.string(other..<other + major.length)
      report.add(
        "“\(draft.string(wrong))” is spelled “\(right)” elsewhere", at: wrong, fix: .replace(wrong, right, .unsafe),
        related: [RelatedPlace(other..<other + major.length, "the other form")])
    }
  }
}
