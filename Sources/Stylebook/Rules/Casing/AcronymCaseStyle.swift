import Lexicon
import Linting
import Prose

extension Rule {
  static let acronymCaseStyle = Rule(
    "acronym-case-style", family: .casing, severity: .info, changes: .wording, isOn: false,
    summary: "An acronym that is spoken as a word is cased against the house style.",
    why: """
      The Guardian writes Nato and Unesco, AP writes NATO and UNESCO. Initials that are spelt out (BBC) are in capitals \
      everywhere and are left alone, and so is everything without a house setting.
      """,
    source: "House setting acronyms: capitals or initial.",
    wakes: [.words(spokenAcronyms)],
    examples: [
      .bad("Ministers of {NATO} met.", fixed: "Ministers of Nato met.", level: .safe, house: "acronyms=initial"),
      .bad("A {Nasa} probe landed.", fixed: "A NASA probe landed.", level: .safe, house: "acronyms=capitals"),
      .good("Ministers of NATO met."),
      .good("The BBC and the FBI replied.", house: "acronyms=initial"),
      .good("NASA CONFIRMS SECOND LANDING", as: .headline, house: "acronyms=initial"),
    ]
  ) { draft, place, report in
    guard let setting = draft.style["acronyms"], setting == "capitals" || setting == "initial" else { return }
    let token = draft.tokens[place.token]
    guard token.kind == .word, !draft.isMasked(place.token, in: place.block) else { return }
    let word = draft.string(place.token)
    let text: String
    if setting == "initial", token.shape.isAllCapitals {
      guard draft.headlineCase(ofBlock: place.block) != .allCapitals else { return }
      text = word.prefix(1) + word.dropFirst().lowercased()
    } else if setting == "capitals", token.shape.contains(.capitalised), !token.shape.contains(.severalCapitals) {
      text = word.uppercased()
    } else {
      return
    }
    report.add("“\(word)” is cased against the house style", at: token.range, fix: .replace(token.range, text))
  }
}

/// Acronyms spoken as a word, none of which is an ordinary word or a name.
private let spokenAcronyms = [
  "nato", "nasa", "unesco", "unicef", "opec", "asean", "nafta", "fifa", "uefa", "fema", "unrwa", "aukus",
  "ecowas", "ofsted", "acas", "asio", "efta", "isro",
]
