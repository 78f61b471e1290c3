import Lexicon
import Linting
import Prose

extension Rule {
  static let unrelatedPromoBlock = Rule(
    "unrelated-promo-block", family: .boilerplate, severity: .error, changes: .layout,
    summary: "Headlines of other articles stand behind the body.",
    why: """
      A page that is copied whole brings its link list along, and readers take it for part of the story. The run is one \
      finding and its fix deletes all of it. Lists that speak of the same things as the article, results, listings and \
      bulleted or numbered lists are left alone.
      """,
    source: "Observed in aggregator feeds.",
    wakes: [.block([.promoLine])],
    examples: [
      .bad(
        """
        The council voted on Tuesday to close the swimming pool at the end of the summer.
        {-}
        Singer Cancels World Tour After Knee Injury -
        Five Quick Dinners For Busy Weeknights -
        Phone Maker Unveils Folding Screen In Seoul
        """,
        fixed: "The council voted on Tuesday to close the swimming pool at the end of the summer.", level: .unsafe),
      .bad(
        """
        The council voted on Tuesday to close the swimming pool at the end of the summer.
        {Singer} cancels world tour after knee injury -
        Five quick dinners for busy weeknights -
        Phone maker unveils folding screen in Seoul
        """,
        fixed: "The council voted on Tuesday to close the swimming pool at the end of the summer.", level: .unsafe),
      .good(
        """
        The council voted on Tuesday to close the swimming pool. These are the options:
        1. Sell The Pool To The Rowing Club Next Year
        2. Share The Pool With The Rowing Club For Now
        3. Fill The Pool With Soil From The Rowing Club
        """),
      .good(
        """
        The council voted on Tuesday to close the swimming pool at the end of the summer.
        Swimming Pool Closes After Council Votes
        Council Votes To Share The Swimming Pool
        Summer Comes To An End For Swimming Club
        """),
      .good(
        """
        The match was called off because of the storm that swept the coast.
        Leeds United
        Hull City
        Derby County
        """),
    ]
  ) { draft, place, report in
    guard let block = PromoBlock(at: place.block, of: draft) else { return }
    report.add(
      "\(block.lines.count) headlines of other articles follow the body", at: block.anchor,
      fix: .delete(block.extent, .unsafe), isDebris: true)
  }
}

/// A run of promo lines that has nothing to do with the article before it.
private struct PromoBlock {
  /// The blocks of the headlines.
  var lines: [Int] = []
  /// The separator before the run, or the first word of its first line.
  var anchor: TextRange
  /// From the end of the body to the end of the run.
  var extent: TextRange

  /// The run that begins with a block, nil when it begins earlier or may belong to the article.
  init?(at first: Int, of draft: Draft) {
    var before = first - 1
    while before >= 0, draft.blocks[before].role == .separator || draft.blocks[before].role == .blank { before -= 1 }
    guard before >= 0, draft.blocks[before].role != .promoLine else { return nil }
    var last = first
    var index = first
    while index < draft.blocks.count {
      let role = draft.blocks[index].role
      if role == .promoLine {
        lines.append(index)
        last = index
      } else if role != .separator, role != .blank {
        break
      }
      index += 1
    }
    // A separator that closes the list goes with it.
    var end = last
    while end + 1 < draft.blocks.count, draft.blocks[end + 1].role == .separator { end += 1 }
    let separators = (before + 1..<first).filter { draft.blocks[$0].role == .separator }
    let own = draft.blocks[first].tokens
    guard let word = own.first(where: { draft.tokens[$0].kind.isWordLike }) else { return nil }
    anchor = draft.tokens[word].range
    if let separator = separators.first, let mark = draft.blocks[separator].tokens.first {
      anchor = draft.range(mark, draft.blocks[separator].tokens.upperBound - 1)
    }
    extent = draft.blocks[before].range.upperBound..<draft.blocks[end].range.upperBound
    let tails = lines.count { Self.hasTail($0, of: draft) }
    guard separators.isEmpty, 2 * tails < lines.count else { return }
    guard !Self.speaksOfTheSame(lines, as: 0...before, of: draft) else { return nil }
  }

  private static func hasTail(_ block: Int, of draft: Draft) -> Bool {
    guard let last = draft.blocks[block].tokens.last else { return false }
    let kind = draft.tokens[last].kind
    return kind == .hyphen || kind == .pipe || kind == .enDash || kind == .emDash || kind == .closeGuillemet
  }

  /// Whether more than a quarter of the lines share a telling word with the article.
  private static func speaksOfTheSame(_ lines: [Int], as article: ClosedRange<Int>, of draft: Draft) -> Bool {
    var sharing = 0
    for line in lines {
      let shares = draft.blocks[line].tokens.contains { index in
        let token = draft.tokens[index]
        guard token.kind == .word, token.count >= 4, !draft.entry(index).flags.contains(.function) else { return false }
        return draft.words.places(of: token.hash).contains { place in
          place < draft.blocks[lines[0]].tokens.lowerBound
        }
      }
      if shares { sharing += 1 }
    }
    return 4 * sharing > lines.count
  }
}
