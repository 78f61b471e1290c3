import Lexicon
import Linting
import Prose

extension Rule {
  static let lyAdverbHyphen = Rule(
    "ly-adverb-hyphen", family: .dashes, severity: .info, changes: .wording, scope: .body, isOn: false,
    summary: "A hyphen joins an adverb in -ly to the word it modifies.",
    why: """
      The ending -ly already says what belongs together. Adjectives and nouns in -ly (family-owned, early-morning, \
      friendly-fire) and longer compounds are left alone.
      """,
    source: "AP, Chicago and the Guardian.",
    wakes: [.marks([.hyphen])],
    examples: [
      .bad("The newly{-}elected mayor spoke.", fixed: "The newly elected mayor spoke.", level: .safe),
      .bad("A publicly{-}available list exists.", fixed: "A publicly available list exists.", level: .safe),
      .good("A family-owned firm held an early-morning sale."),
      .good("The friendly-fire case and the only-child rule."),
      .good("An Italy-based, July-born bully-boy."),
      .good("The not-so-newly-elected mayor spoke."),
    ]
  ) { draft, place, report in
    guard place.token > draft.blocks[place.block].tokens.lowerBound else { return }
    let before = place.token - 1
    let token = draft.tokens[before]
    guard token.kind == .word, token.count >= 5, draft.text[token.end - 1] == UInt8(ascii: "y"),
      draft.text[token.end - 2] == UInt8(ascii: "l"), token.end == draft.tokens[place.token].start
    else { return }
    guard draft.entry(before).flags.contains(.adverbLy), draft.entry(before).flags.isDisjoint(with: [.name, .place])
    else { return }
    let cluster = draft.cluster(around: place.token, in: place.block)
    var hyphens = 0
    for index in cluster {
      switch draft.tokens[index].kind {
      case .hyphen: hyphens += 1
      case .word, .comma, .fullStop, .semicolon, .colon, .closeBracket, .openBracket: break
      default: guard draft.tokens[index].kind.isQuote else { return }
      }
    }
    guard hyphens == 1, draft.isWord(draft.next(place.token, in: place.block)) else { return }
    guard draft.gap(after: place.token, in: place.block) == .none, !draft.isMasked(before, in: place.block) else {
      return
    }
    let range = draft.tokens[place.token].range
    report.add(
      "hyphen behind the adverb “\(draft.string(before))”", at: range, fix: .replace(range, " "))
  }
}
