import Lexicon
import Linting
import Prose

extension Rule {
  static let sentenceStartLowercase = Rule(
    "sentence-start-lowercase", family: .casing, severity: .error, changes: .wording,
    summary: "A sentence or headline begins with a small letter.",
    why: """
      A small letter behind a full stop shows a cut that was not mended. Names that begin small (iPhone, bell hooks, \
      de Gaulle), abbreviations, list items, addresses and text that goes on from the line before are left alone.
      """,
    source: "Every house style; observed in published copy.",
    wakes: [.lowSentenceStart, .marks([.question, .exclamation])],
    examples: [
      .bad("The talks ended. {the} minister left at once.", fixed: "The talks ended. The minister left at once."),
      .bad("{the} minister left the talks at noon.", fixed: "The minister left the talks at noon.", level: .safe),
      .bad("{storm} hits the north coast", fixed: "Storm hits the north coast", level: .safe, as: .headline),
      .bad("Will it rain? {the} forecast says so.", fixed: "Will it rain? The forecast says so."),
      .good("iPhone sales fell. eBay shares rose. mRNA vaccines work."),
      .good("bell hooks wrote the book. k.d. lang sang."),
      .good("It is made by Acme Inc. in Ohio, approx. two miles away."),
      .good("She asked why? he did not know."),
      .good("de Gaulle spoke first", as: .headline),
      .good("The talks covered:\n\nprices in the shops and the cost of rent."),
      .good("a) resign; b) stay in office"),
      .good("Yahoo! buys a rival for cash"),
    ]
  ) { draft, place, report in
    let mark = draft.tokens[place.token]
    if mark.kind == .question || mark.kind == .exclamation {
      guard let word = wordBehind(place.token, in: place.block, of: draft) else { return }
      add(word, in: place.block, of: draft, to: &report, .unsafe)
      return
    }
    var word = place.token
    let end = draft.blocks[place.block].tokens.upperBound
    while word < end, word < place.token + 3, draft.tokens[word].kind.isQuote { word += 1 }
    guard word < end else { return }
    let token = draft.tokens[word]
    guard token.kind == .word, token.shape.isDisjoint(with: [.capitalised, .innerCapital, .hasDigit]) else { return }
    guard mayBegin(word, in: place.block, of: draft) else { return }
    if place.token == draft.blocks[place.block].tokens.lowerBound {
      guard var level = levelOfFirstWord(word, in: place.block, of: draft) else { return }
      if draft.entry(word).flags.contains(.rare) { level = .unsafe }
      add(word, in: place.block, of: draft, to: &report, level)
    } else if isBehindSureStop(place.token, in: place.block, of: draft) {
      add(word, in: place.block, of: draft, to: &report, .safe)
    }
  }
}

/// Names that begin with a small letter, particles of names, and words that only continue.
private let smallNames = WordSet(
  """
  hooks bell danah cummings lang adidas lululemon intel asos ebay thredup deadmau ii iii iv vi et al etc vs via aka nee \
  van von der den de da di du del della dos das la le los al bin ibn ter ten o y e
  """)
/// Words that begin a sentence rather than go on with one, behind a question mark.
private let starters = WordSet(
  """
  the this these those there it its in on at for we our they their what how why when if but as with a an you your do does \
  did is are can could should would where which take
  """)

/// Whether a small word could begin a sentence if it had a capital.
private func mayBegin(_ word: Int, in block: Int, of draft: Draft) -> Bool {
  let token = draft.tokens[word]
  let flags = draft.entry(word).flags
  guard !flags.isEmpty, !smallNames.contains(token.hash), flags.contains(.word) || !flags.contains(.cased) else {
    return false
  }
  if token.count == 1 {
    // “i” is the pronoun only before a word.
    guard draft.word(word, is: "a") || draft.word(word, is: "i"), draft.gap(after: word, in: block) == .space else {
      return false
    }
    return draft.isWord(word + 1)
  }
  if draft.isMasked(word, in: block) { return false }
  if draft.standsAlone(word, in: block) {
    // “a)” is the head of a list item.
    return draft.gap(after: word, in: block) != .none || draft.kind(word + 1) != .closeBracket
  }
  // “cross-border trade”, but no “x-ray” and no “al-Qaida”.
  guard draft.kind(draft.next(word, in: block)) == .hyphen, token.count >= 3 else { return false }
  return draft.gap(after: word, in: block) == .none
}

/// How sure it is that the first word of a block should have a capital; nil when it need not.
private func levelOfFirstWord(_ word: Int, in block: Int, of draft: Draft) -> Applicability? {
  let own = draft.blocks[block]
  switch own.role {
  case .headline, .promoLine, .subhead:
    guard own.tokens.upperBound - word >= 3 else { return nil }
    // A small particle before a name, and quotations in lower case throughout, are meant.
    return .safe
  case .paragraph, .standfirst:
    guard own.tokens.upperBound - word >= 4, !continuesBlock(before: block, of: draft) else { return nil }
    guard let last = own.tokens.last else { return nil }
    let end = draft.tokens[last].kind
    // Fragments of lists end in a semicolon or in nothing.
    return end.endsSentence || end.isQuote || end == .closeBracket ? .safe : nil
  default: return nil
  }
}

/// Whether the text before a block goes on in it: no end mark closes it, or the block before begins small as well.
private func continuesBlock(before block: Int, of draft: Draft) -> Bool {
  draft.countFarQuestion()
  var before = block - 1
  while before >= 0, draft.blocks[before].role == .blank { before -= 1 }
  guard before >= 0, let last = draft.blocks[before].tokens.last else { return false }
  if draft.blocks[before].role == .headline || draft.blocks[before].role == .subhead {
    let kind = draft.tokens[last].kind
    return kind == .colon || kind == .comma || kind == .semicolon
  }
  if draft.blocks[before].role != .paragraph { return true }
  var mark = last
  while mark > draft.blocks[before].tokens.lowerBound, draft.tokens[mark].kind.isQuote { mark -= 1 }
  guard draft.tokens[mark].kind.endsSentence, draft.tokens[mark].kind != .ellipsis else { return true }
  guard let first = draft.blocks[before].tokens.first else { return true }
  return draft.tokens[first].kind == .word && !draft.tokens[first].shape.contains(.capitalised)
}

/// Whether a full stop right before a sentence is no part of an abbreviation.
private func isBehindSureStop(_ start: Int, in block: Int, of draft: Draft) -> Bool {
  guard start - 2 >= draft.blocks[block].tokens.lowerBound else { return false }
  let stop = draft.tokens[start - 1]
  let word = draft.tokens[start - 2]
  guard stop.kind == .fullStop, word.kind == .word, word.end == stop.start, word.count >= 2 else { return false }
  guard draft.gap(before: start, in: block) != .none else { return false }
  let flags = draft.entry(start - 2).flags
  guard !flags.isEmpty, flags.isDisjoint(with: [.abbreviation, .rare]) || word.count >= 5 else { return false }
  if word.shape.isAllCapitals, word.count <= 4 { return false }
  if word.shape.contains(.capitalised), word.count <= 3 { return false }
  return !draft.lexicon.isAbbreviation(draft.bytes(start - 2))
}

/// The small word behind a question or exclamation mark that surely begins a sentence.
private func wordBehind(_ mark: Int, in block: Int, of draft: Draft) -> Int? {
  guard draft.gap(after: mark, in: block) == .space, mark - 1 >= draft.blocks[block].tokens.lowerBound else {
    return nil
  }
  let word = draft.tokens[mark + 1]
  guard word.kind == .word, !word.shape.contains(.capitalised), starters.contains(word.hash) else { return nil }
  guard !draft.isQuoted(mark), draft.blocks[block].isBody || draft.blocks[block].role == .headline else { return nil }
  let before = draft.tokens[mark - 1]
  guard before.kind == .word, before.end == draft.tokens[mark].start else { return nil }
  // “Yahoo! in talks” and “Jeopardy! the musical”.
  if draft.tokens[mark].kind == .exclamation, before.shape.contains(.capitalised) { return nil }
  return draft.standsAlone(mark + 1, in: block) ? mark + 1 : nil
}

private func add(
  _ word: Int, in block: Int, of draft: Draft, to report: inout Report, _ level: Applicability
) {
  let range = draft.tokens[word].range
  let what = draft.blocks[block].isDisplay ? "headline" : "sentence"
  report.add(
    "\(what) begins with the small letter of “\(draft.string(word))”", at: range,
    fix: .replace(range, draft.capitalised(word), level))
}
