import Linting
import Prose

extension Rule {
  static let houseNameList = Rule(
    "house-name-list", family: .spelling, severity: .warning, changes: .wording, isOn: false,
    summary: "A name is written in a way that the house lists as wrong.",
    why: """
      A misspelt name is the error readers write in about. The house lists wrong and right forms (“Ghandi>Gandhi”, \
      parted by semicolons, in the setting “names”); another person may bear the listed form, so that the right one is \
      only offered. Addresses and handles are left alone.
      """,
    source: "The house’s own list.",
    wakes: [.draft],
    examples: [
      .bad(
        "A statue of {Ghandi} was unveiled.", fixed: "A statue of Gandhi was unveiled.", house: "names=Ghandi>Gandhi"),
      .bad(
        "The member is {Damian Egan}.", fixed: "The member is Damien Egan.", level: .unsafe,
        house: "names=Damian Egan>Damien Egan"),
      .good("A statue of Gandhi was unveiled.", house: "names=Ghandi>Gandhi"),
      .good("Damian Lewis met Damien Egan.", house: "names=Damian Egan>Damien Egan"),
      .good("Write to ghandi@example.org or follow @Ghandi.", house: "names=Ghandi>Gandhi"),
      .good("A statue of Ghandi was unveiled."),
    ]
  ) { draft, _, report in
    guard let list = draft.style["names"] else { return }
    for entry in list.split(separator: ";") {
      let forms = entry.split(separator: ">")
      guard forms.count == 2 else { continue }
      let words = forms[0].split(separator: " ").map { WordHash.of(Array($0.utf8)) }
      let right = String(forms[1].drop { $0 == " " })
      guard let first = words.first else { continue }
      for place in draft.words.places(of: first) where draft.tokens[place].shape.contains(.capitalised) {
        let end = place + words.count
        guard end <= draft.tokens.count, (place..<end).allSatisfy({ draft.tokens[$0].hash == words[$0 - place] }) else {
          continue
        }
        let block = draft.document.blockIndex(ofToken: place)
        guard draft.blocks[block].tokens.upperBound >= end, !draft.isMasked(place, in: block) else { continue }
        let range = draft.range(place, end - 1)
        report.add(
          "the house writes “\(right)”, not “\(draft.string(range))”", at: range, fix: .replace(range, right, .unsafe))
      }
    }
  }
}
