import Linting
import Prose

extension Rule {
  static let percentForm = Rule(
    "percent-form", family: .numbers, severity: .info, changes: .wording, isOn: false,
    summary: "A percentage has another form than the house sets.",
    why: """
      The Guardian and AP write 5%, others 5 per cent or 5 percent. Without a house setting nothing is said; percentage \
      points and the bare word are left alone.
      """,
    source: "House setting percent: sign, percent or per cent.",
    wakes: [.words(["percent", "cent"]), .marks([.percent])],
    examples: [
      .bad("Prices rose 5{ per cent} in May.", fixed: "Prices rose 5% in May.", level: .safe, house: "percent=sign"),
      .bad("Prices rose 5{ percent} in May.", fixed: "Prices rose 5% in May.", level: .safe, house: "percent=sign"),
      .bad(
        "Prices rose 5{%} in May.", fixed: "Prices rose 5 per cent in May.", level: .safe, house: "percent=per cent"),
      .good("Prices rose 5 per cent in May."),
      .good("The percentage rose two points, a per cent or so.", house: "percent=sign"),
      .good("Prices rose 5% in May.", house: "percent=sign"),
    ]
  ) { draft, place, report in
    guard let setting = draft.style["percent"], ["sign", "percent", "per cent"].contains(setting) else { return }
    let isSign = draft.tokens[place.token].kind == .percent
    var first = place.token
    if !isSign, draft.word(place.token, is: "cent") {
      guard draft.word(draft.previous(place.token, in: place.block), is: "per") else { return }
      first -= 1
    }
    guard let number = draft.previous(first, in: place.block), draft.tokens[number].kind == .number else { return }
    guard !draft.isMasked(place.token, in: place.block) else { return }
    let range = draft.tokens[number].end..<draft.tokens[place.token].end
    let wanted = setting == "sign" ? "%" : " " + setting
    let written = draft.string(range)
    guard written.lowercased() != wanted, !isSign || draft.gap(before: place.token, in: place.block) == .none else {
      return
    }
    report.add(
      "“\(draft.string(draft.tokens[number].start..<range.upperBound))” is not the house’s form", at: range,
      fix: .replace(range, wanted))
  }
}
