import Linting
import Prose

extension Rule {
  static let placeholderLeftIn = Rule(
    "placeholder-left-in", family: .boilerplate, severity: .error, changes: .wording,
    summary: "A note to the desk or a field of a template is left in the copy.",
    why: """
      “TK”, “[CHECK AGE]” and “{{first_name}}” mean that somebody still has to look something up. Words that a quotation \
      adds in brackets ([sic], [his]), TK Maxx and names made of capitals are left alone.
      """,
    source: "Marks that reporters, desks and mailing systems use.",
    wakes: [
      .words([
        "tk", "tktk", "tktktk", "todo", "fixme", "lorem", "xxx", "xxxx", "xxxxx",
      ]), .marks([.openBracket, .percent]),
    ],
    examples: [
      .bad("The {TK}-year-old driver was fined."),
      .bad("The driver {[CHECK AGE]} was fined."),
      .bad("The driver, {[insert name]}, was fined."),
      .bad("It cost {TKTK} to repair."),
      .bad("The bridge, built in {XXXX}, is shut."),
      .bad("{Lorem ipsum} dolor sit amet."),
      .bad("More than {%s} people came."),
      .good("TK Maxx opens a shop in Hull."),
      .good("“[We] will [not] leave,” he wrote, “until they [sic] pays.”"),
      .good("The film xXx, or XXX, made money."),
      .good("Sales rose by 5%s, a typist’s slip."),
      .good("The law is null and void."),
      .good("It cost £3m [$4m] to build."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    let range: TextRange?
    switch token.kind {
    case .openBracket: range = bracketedNote(place.token, in: place.block, of: draft)
    case .percent: range = formatField(place.token, in: place.block, of: draft)
    default: range = note(place.token, in: place.block, of: draft)
    }
    guard let range, !draft.isMasked(place.token, in: place.block) || token.kind != .word else { return }
    report.add("“\(draft.string(range).prefix(40))” is a note to the desk, not copy", at: range)
  }
}

/// `[CHECK AGE]`, `[insert name]`, `{{first_name}}`.
private func bracketedNote(_ token: Int, in block: Int, of draft: Draft) -> TextRange? {
  let own = draft.blocks[block].tokens
  let mark = draft.text[draft.tokens[token].start]
  guard mark != UInt8(ascii: "("), token + 1 < own.upperBound else { return nil }
  if mark == UInt8(ascii: "{") {
    guard draft.text[draft.tokens[token + 1].start] == mark, token + 2 < own.upperBound else { return nil }
    let limit = min(token + 12, own.upperBound - 1)
    guard let close = (token + 2..<max(limit, token + 2)).first(where: { draft.tokens[$0].kind == .closeBracket })
    else {
      return nil
    }
    return draft.range(token, close + 1)
  }
  guard mark == UInt8(ascii: "[") else { return nil }
  let limit = min(token + 14, own.upperBound)
  guard let close = (token + 1..<limit).first(where: { draft.tokens[$0].kind == .closeBracket }) else { return nil }
  let inside = token + 1..<close
  guard let first = inside.first, draft.tokens[first].kind == .word else { return nil }
  let isShouted = inside.allSatisfy { draft.tokens[$0].kind != .word || draft.tokens[$0].shape.isAllCapitals }
  guard draft.word(first, isIn: commands) || isShouted && draft.word(first, isIn: fields) else { return nil }
  guard isShouted || draft.wordCount(inside) >= 2 else { return nil }
  return draft.range(token, close)
}

private let commands = WordSet("check insert add tk confirm verify todo fixme placeholder xx xxx")

/// What a template asks for, when it is set in capitals.
private let fields = WordSet(
  "name headline photo picture caption link date age quote byline title number figure source your first last")

/// `%s` or `%d` between blanks.
private func formatField(_ token: Int, in block: Int, of draft: Draft) -> TextRange? {
  guard draft.gap(before: token, in: block) != .none, let after = draft.next(token, in: block) else { return nil }
  guard draft.gap(after: token, in: block) == .none, draft.word(after, isIn: formats) else { return nil }
  guard
    draft.gap(after: after, in: block) != .none
      || draft.next(after, in: block).map({ !draft.tokens[$0].kind.isWordLike }) ?? true
  else { return nil }
  return draft.range(token, after)
}

private let formats = WordSet("s d i f @ ld")

/// A word that only notes use.
private func note(_ token: Int, in block: Int, of draft: Draft) -> TextRange? {
  let shape = draft.tokens[token].shape
  if draft.word(token, is: "lorem") {
    guard let next = draft.next(token, in: block), draft.word(next, is: "ipsum") else { return nil }
    return draft.range(token, next)
  }
  guard shape.isAllCapitals else { return nil }
  let next = draft.next(token, in: block)
  if draft.word(token, is: "tk") {
    // A shop, a name behind initials, a flight or a reference number.
    if draft.word(next, isIn: shops) { return nil }
    if let next, draft.tokens[next].kind == .number { return nil }
  }
  if draft.word(token, is: "xxx") {
    // The film, the rating, kisses: the number behind a blank or a currency is what is missing.
    guard let before = draft.previous(token, in: block), draft.tokens[before].kind == .currency else { return nil }
  }
  return draft.tokens[token].range
}

private let shops = WordSet("maxx")
