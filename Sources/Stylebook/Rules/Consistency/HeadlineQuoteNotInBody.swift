import Lexicon
import Linting
import Prose

extension Rule {
  static let headlineQuoteNotInBody = Rule(
    "headline-quote-not-in-body", family: .consistency, severity: .warning, changes: .wording,
    summary: "The headline quotes words that the body does not hold.",
    why: """
      Words in quotation marks are taken for somebody’s own. Quotations of three words or more are looked up in the body, \
      in any case, with other endings and with words left out; titles of works and single scare words are left alone.
      """,
    source: "Desk checklists: is the quotation in the headline in the story?",
    wakes: [.block([.headline])],
    examples: [
      .bad("Mill owners {“deeply sorry for everything”}\n" + body),
      .bad("Mill owners {‘deeply sorry for everything’}\n" + body),
      .good("Mill owners ‘have nothing left to give’\n" + body),
      .good("Owners: ‘We have nothing to give’\n" + body),
      .good("Mill owners ‘furious’\n" + body),
      .good("Mill owners read ‘The Way of All Flesh’ aloud\n" + body),
      .good("Mill owners “deeply sorry for everything”\nThe mill is to close."),
    ]
  ) { draft, place, report in
    guard draft.isHeadlineOverBody(place.block) else { return }
    let own = draft.blocks[place.block].tokens
    let quotations = draft.document.quotations.all.prefix { $0.open < own.upperBound }.filter {
      own.contains($0.open) && own.contains($0.close) && $0.depth == 1
    }
    guard !quotations.isEmpty else { return }
    let isTitled = draft.headlineCase(ofBlock: place.block) != .sentence
    for quotation in quotations where quotation.close > quotation.open + 1 {
      let inside = quotation.open + 1..<quotation.close
      let words = inside.filter { draft.tokens[$0].kind.isWordLike }
      guard words.count >= 3, isTitled || !draft.isTitled(inside) else { continue }
      guard !QuotedWords(words, of: draft).isInBody else { continue }
      report.add(
        "“\(draft.string(draft.range(inside.lowerBound, inside.upperBound - 1)).prefix(40))” is not in the body",
        at: draft.range(quotation.open, quotation.close))
    }
  }
}

private let body = """
  The old mill in the harbour will close in June, the owners said on Tuesday. Another 72 workers will lose their jobs, \
  and only the 12 who keep the boilers will stay for now. “We had nothing left that we could give to this town,” they \
  said, “and the debts are still growing.”
  """

/// Words of a quotation, to be looked up in the running text.
private struct QuotedWords {
  private let words: [Int]
  private let draft: Draft

  init(_ words: [Int], of draft: Draft) {
    self.words = words
    self.draft = draft
  }

  /// Whether some block holds most of the telling words close together, in any form.
  ///
  /// Headlines shorten what they quote, so that the order and the small words do not count.
  var isInBody: Bool {
    var telling = words.filter { !draft.entry($0).flags.contains(.function) && draft.tokens[$0].count > 2 }
    if telling.isEmpty { telling = words }
    // Two thirds of the telling words, rounded up, in one block.
    let needed = (2 * telling.count + 2) / 3
    for block in draft.blocks where block.role != .headline && block.role != .promoLine && !block.tokens.isEmpty {
      let found = telling.count { word in block.tokens.contains { isForm(of: word, $0) } }
      if found >= needed { return true }
    }
    return false
  }

  /// Whether two words are equal or share a stem: the first four letters and all but three of the rest.
  private func isForm(of word: Int, _ other: Int) -> Bool {
    let (left, right) = (draft.tokens[word], draft.tokens[other])
    guard right.kind.isWordLike else { return false }
    if left.hash == right.hash { return true }
    guard left.count >= 4, right.count >= 4 else { return false }
    var shared = 0
    let (a, b) = (draft.bytes(word), draft.bytes(other))
    for (x, y) in zip(a, b) {
      guard x | 0x20 == y | 0x20 else { break }
      shared += 1
    }
    return shared >= 4 && shared + 3 >= max(left.count, right.count)
  }
}
