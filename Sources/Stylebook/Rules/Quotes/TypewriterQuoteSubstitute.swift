import Linting
import Prose

extension Rule {
  static let typewriterQuoteSubstitute = Rule(
    "typewriter-quote-substitute", family: .quotes, severity: .warning, changes: .glyph,
    summary: "Two apostrophes or two accents stand for a quotation mark.",
    why: """
      Typewriters and typesetting programs write ''so'' or ``so''; in print it shows as four small marks. Seconds, \
      empty strings and code are left alone.
      """,
    source: "Observed in wire copy and typesetting sources.",
    wakes: [.marks([.straightSingle, .closeSingle, .accent])],
    examples: [
      .bad("He said {''}yes'' twice.", fixed: "He said \"yes\" twice.", level: .safe),
      .bad(
        "“Maybe,” she said. He said {''}yes,'' twice.", fixed: "“Maybe,” she said. He said “yes,” twice.", level: .safe),
      .bad("{``}Good'' is all she said.", fixed: "\"Good\" is all she said.", level: .unsafe),
      .good("The kick came after 5'' of play."),
      .good("The field held an empty string '' before."),
      .good("It’s rock 'n' roll to the players' wives."),
      .good("A `code` span is no quotation."),
    ]
  ) { draft, place, report in
    guard draft.isDoubledMark(place.token, in: place.block) else { return }
    let open = draft.range(place.token, place.token + 1)
    let own = draft.blocks[place.block].tokens
    guard place.token + 2 < own.upperBound, draft.tokens[place.token + 2].start == open.upperBound,
      draft.gap(before: place.token, in: place.block) != .none, !draft.isMasked(place.token, in: place.block)
    else { return }
    guard let end = draft.closingDoubledMark(behind: place.token, in: place.block) else { return }
    let close = draft.range(end, end + 1)
    let isCurly = draft.hasCurlyDouble
    let marks = QuotationMarks.marks(isSingle: false, isCurly: isCurly)
    let isSure = draft.tokens[place.token].kind != .accent && draft.tokens[end].kind != .accent
    report.add(
      "“\(draft.string(open))” stands for a quotation mark", at: open,
      fix: Fix(isSure ? .safe : .unsafe, [Edit(open, marks.opening), Edit(close, marks.closing)]),
      related: [RelatedPlace(close, "where it closes")])
  }
}

extension Draft {
  /// Whether a mark and the next are the same and touch, and no third does.
  fileprivate func isDoubledMark(_ token: Int, in block: Int) -> Bool {
    let own = blocks[block].tokens
    guard token + 1 < own.upperBound, tokens[token + 1].hash == tokens[token].hash,
      tokens[token].end == tokens[token + 1].start
    else { return false }
    if token > own.lowerBound, tokens[token - 1].end == tokens[token].start, tokens[token - 1].kind.isQuote {
      return false
    }
    return token + 2 >= own.upperBound || tokens[token + 2].start > tokens[token + 1].end
      || tokens[token + 2].hash != tokens[token].hash
  }

  /// The next two marks that close what two marks opened.
  fileprivate func closingDoubledMark(behind token: Int, in block: Int) -> Int? {
    let own = blocks[block].tokens
    for index in (token + 2)..<min(own.upperBound, token + 200) {
      let kind = tokens[index].kind
      guard kind == .straightSingle || kind == .closeSingle || kind == .accent else {
        if kind.isDouble { return nil }
        continue
      }
      guard isDoubledMark(index, in: block), tokens[index - 1].end == tokens[index].start else { continue }
      return gap(after: index + 1, in: block) == .none && tokens[index + 2].kind.isWordLike ? nil : index
    }
    return nil
  }

  /// Whether one of the first quotations of the draft stands in curly double marks.
  fileprivate var hasCurlyDouble: Bool {
    document.quotations.all.prefix(64).contains { tokens[$0.open].kind == .openDouble }
  }
}
