import Linting
import Prose

extension Rule {
  static let redundantAcronym = Rule(
    "redundant-acronym", family: .repetition, severity: .info, changes: .wording, isOn: false,
    summary: "The word behind an acronym is already in its letters.",
    why: """
      The N of PIN is the number. Some readers need the extra word, so that the shorter form is only offered; names \
      and quotations keep what they have.
      """,
    source: "Common to the style guides.",
    wakes: [
      .words([
        "number", "numbers", "machine", "machines", "virus", "display", "displays", "format", "system", "systems",
        "memory", "missile", "missiles", "code", "codes", "syndrome", "treaty", "test", "tests", "ligament", "tax",
      ])
    ],
    examples: [
      .bad("He forgot his {PIN number} again.", fixed: "He forgot his PIN again.", level: .unsafe),
      .bad("Two {ATM machines} were stolen.", fixed: "Two ATMs were stolen.", level: .unsafe),
      .bad("The phone has an {LCD display}.", fixed: "The phone has an LCD.", level: .unsafe),
      .good("The NATO alliance met on Monday."),
      .good("A pin number was stamped on the machine."),
      .good("The ATM. Machines followed."),
    ]
  ) { draft, place, report in
    guard let acronym = draft.previous(place.token, in: place.block), draft.tokens[acronym].shape.isAllCapitals else {
      return
    }
    guard draft.isSmall(place.token), draft.gap(before: place.token, in: place.block) == .space else { return }
    let word = draft.string(place.token)
    let singular = word.hasSuffix("s") && !word.hasSuffix("us") ? String(word.dropLast()) : word
    guard holders[singular]?.contains(draft.tokens[acronym].hash) ?? false else { return }
    let isPlural = singular.utf8.count < word.utf8.count
    let range = draft.range(acronym, place.token)
    report.add(
      "“\(draft.string(acronym))” already says “\(singular)”", at: range,
      fix: .replace(draft.tokens[acronym].end..<range.upperBound, isPlural ? "s" : "", .unsafe))
  }
}

/// The acronyms whose last letter stands for a word.
private let holders: [String: WordSet] = [
  "number": WordSet("pin vin isbn ssn"), "machine": WordSet("atm"), "virus": WordSet("hiv hpv rsv"),
  "display": WordSet("lcd"), "format": WordSet("pdf"), "system": WordSet("gps abs"), "memory": WordSet("ram rom"),
  "missile": WordSet("icbm"), "code": WordSet("upc"), "syndrome": WordSet("aids sars mers ibs"),
  "treaty": WordSet("start"), "test": WordSet("sat"), "ligament": WordSet("acl"), "tax": WordSet("vat"),
]
