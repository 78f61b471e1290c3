import Linting
import Prose

extension Rule {
  static let ordinalSuffix = Rule(
    "ordinal-suffix", family: .numbers, severity: .error, changes: .wording,
    summary: "A number carries the wrong ending of an ordinal: 1nd, 92rd.",
    why: """
      The ending follows the last digit, except that 11, 12 and 13 take -th. Codes in capitals are left alone.
      """,
    source: "English usage.",
    wakes: [.shape([.hasDigit, .hasLower])],
    examples: [
      .bad("The {1nd} match is on Friday.", fixed: "The 1st match is on Friday.", level: .safe),
      .bad("She came {92rd} of all.", fixed: "She came 92nd of all.", level: .safe),
      .bad("The {11st} hour and the {23th} day.", fixed: "The 11th hour and the 23rd day.", level: .safe),
      .good("The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th and 112th places."),
      .good("He weighs 11st and is 5ft tall."),
      .good("The 2nd Lt joined the 49ers in the 1920s."),
      .good("The part 1RD is in the list."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard token.count >= 3, token.count <= 8, !token.shape.contains(.capitalised) else { return }
    let text = draft.text
    let suffix = (text[token.end - 2], text[token.end - 1])
    let value: Int
    switch suffix {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")): value = 1
    case (UInt8(ascii: "n"), UInt8(ascii: "d")): value = 2
    case (UInt8(ascii: "r"), UInt8(ascii: "d")): value = 3
    case (UInt8(ascii: "t"), UInt8(ascii: "h")): value = 0
    default: return
    }
    for index in token.start..<token.end - 2 where text[index] < 0x30 || text[index] > 0x39 { return }
    let last = Int(text[token.end - 3]) - 0x30
    let isTeen = token.count >= 4 && text[token.end - 4] == UInt8(ascii: "1")
    let right = isTeen || last == 0 || last > 3 ? 0 : last
    guard right != value else { return }
    // “11st” may be a weight in stones.
    if value == 1, isWeight(place, of: draft) { return }
    guard !draft.isMasked(place.token, in: place.block) else { return }
    let digits = draft.string(token.start..<token.end - 2)
    let endings = ["th", "st", "nd", "rd"]
    report.add(
      "“\(draft.string(place.token))” has the wrong ending", at: token.range,
      fix: .replace(token.range, digits + endings[right]))
  }
}

/// Whether a number in -st is more likely a weight in stones: two digits, and no noun of order behind it.
private func isWeight(_ place: Place, of draft: Draft) -> Bool {
  guard let next = draft.next(place.token, in: place.block) else { return true }
  if draft.tokens[next].kind != .word { return true }
  return draft.tokens[next].shape.contains(.hasDigit) || !draft.word(next, isIn: ordered)
}

private let ordered = WordSet(
  "hour day century minute time place year floor match game round edition anniversary birthday")
