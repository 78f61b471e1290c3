import Linting
import Prose

extension Rule {
  static let headlineCaseStyle = Rule(
    "headline-case-style", family: .casing, severity: .warning, changes: .headlineCase, scope: .headline, isOn: false,
    summary: "A headline, or a small word in it, is cased against the house style.",
    why: """
      Houses differ in what they capitalise: the BBC sets headlines like sentences, The New York Times keeps short \
      prepositions small, Chicago all of them. Each house lists its small words itself. Names, brands, quotations, and \
      particles that may belong to a verb (Shut Down) are left alone.
      """,
    source: "House settings headlineCase (sentence, title or start) and smallWords.",
    wakes: [.block([.headline])],
    examples: [
      .bad(
        "Council Votes to Close Library {With} the Oldest Books in Town",
        fixed: "Council Votes to Close Library with the Oldest Books in Town", level: .unsafe, as: .headline,
        house: "headlineCase=title"),
      .bad(
        "{Council Votes to Close the Oldest Library in Town}",
        fixed: "Council votes to close the oldest library in town", level: .suggest, as: .headline,
        house: "headlineCase=sentence"),
      .bad(
        "{Council votes to close the oldest library in town}",
        fixed: "Council Votes to Close the Oldest Library in Town", level: .unsafe, as: .headline,
        house: "headlineCase=title"),
      .bad(
        "Council Votes To Close The Oldest Library {in} Town",
        fixed: "Council Votes To Close The Oldest Library In Town", level: .unsafe, as: .headline,
        house: "headlineCase=start"),
      .good("Council Votes to Close the Oldest Library in Town", as: .headline),
      .good("Council Votes to Close the Oldest Library in Town", as: .headline, house: "headlineCase=title"),
      .good("Council votes to close the oldest library in town", as: .headline, house: "headlineCase=sentence"),
      .good("Prince Harry and Meghan Markle visit New York City", as: .headline, house: "headlineCase=sentence"),
      .good("Workers Log In as Ministers Shut Down the Talks", as: .headline, house: "headlineCase=title"),
    ]
  ) { draft, place, report in
    guard let house = HouseCase(draft.style) else { return }
    let words = draft.headlineWords(ofBlock: place.block)
    let own = draft.blocks[place.block].tokens
    let found = draft.headlineCase(ofBlock: place.block)
    guard found != .allCapitals, let last = own.last else { return }
    if house.isWholly(found, words) {
      let edits = house.edits(in: place.block, of: draft, isWhole: true)
      guard !edits.isEmpty else { return }
      report.add(
        "headline is not in \(house.form.rawValue) case", at: draft.range(own.lowerBound, last),
        fixes: [Fix(house.form == .sentence ? .suggest : .unsafe, edits)])
    } else if house.form != .sentence, found == .title || found == .start, words.small <= 1 {
      for edit in house.edits(in: place.block, of: draft, isWhole: false) {
        report.add(
          "“\(draft.string(edit.range))” is cased against the house style", at: edit.range, fix: Fix(.unsafe, [edit]))
      }
    }
  }
}
