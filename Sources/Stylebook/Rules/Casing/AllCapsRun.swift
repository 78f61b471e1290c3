import Lexicon
import Linting
import Prose

extension Rule {
  static let allCapsRun = Rule(
    "all-caps-run", family: .casing, severity: .info, changes: .wording, isOn: false,
    summary: "Four or more words in a row are in capitals throughout.",
    why: """
      A run of capitals shouts and is slow to read. Acronyms, labels such as LIVE, and datelines are left alone.
      """,
    source: "Readability guidance of most house styles.",
    wakes: [.block([.headline, .subhead, .paragraph, .promoLine, .standfirst])],
    examples: [
      .bad("{MINISTER RESIGNS AFTER VOTE}", as: .headline),
      .bad("The sign read {KEEP OFF THE GRASS PLEASE} in red."),
      .good("NATO, UNESCO, the BBC and the FBI sent staff."),
      .good("LIVE: minister resigns after vote", as: .headline),
      .good("NEW DELHI: The minister resigned."),
    ]
  ) { draft, place, report in
    var first = -1
    var last = -1
    var words = 0
    func isShouted(_ index: Int) -> Bool {
      let flags = draft.entry(index).flags
      return draft.tokens[index].shape.isAllCapitals && flags.contains(.word) && !flags.contains(.acronym)
    }
    func finish(_ report: inout Report) {
      if words >= 4 {
        report.add("\(words) words in a row are in capitals", at: draft.range(first, last))
      }
      words = 0
    }
    for index in draft.blocks[place.block].tokens {
      if draft.isWord(index), isShouted(index) {
        if words == 0 { first = index }
        last = index
        words += 1
      } else if draft.isWord(index) {
        finish(&report)
      }
    }
    finish(&report)
  }
}
