import Lexicon
import Linting
import Prose

extension Rule {
  static let titleCaseLowercaseWord = Rule(
    "title-case-lowercase-word", family: .casing, severity: .warning, changes: .headlineCase, scope: .display,
    summary: "One word is small in a headline whose other words are capitalised.",
    why: """
      A headline in title case with one small word looks like a slip, and is one. Words that some title-case list leaves \
      small, particles of names, brands, parts of compounds, and headlines that may as well be sentence case full of \
      names are left alone.
      """,
    source: "Every title-case style capitalises nouns, verbs, adjectives and adverbs.",
    wakes: [.block([.headline, .promoLine, .subhead])],
    examples: [
      .bad(
        "Council Approves Plan for {new} Bridge Over Old Harbour",
        fixed: "Council Approves Plan for New Bridge Over Old Harbour", level: .safe, as: .headline),
      .bad("Nevada {considers} a Lottery", fixed: "Nevada Considers a Lottery", level: .unsafe, as: .headline),
      .good("Council approves plan for new bridge over Old Harbour", as: .headline),
      .good("England and New Zealand vie for Women’s Cricket World Cup", as: .headline),
      .good("President of Brazil meets President of Peru", as: .headline),
      .good("Prince Harry and Meghan Markle visit New York City", as: .headline),
      .good("Designer Oscar de la Renta Leaves Lasting Mark on Fashion World", as: .headline),
      .good("Ferrari: the Man, the Myth and a Very Fast Car", as: .headline),
      .good("New Tool Brings iPhone Users Closer to Public Services", as: .headline),
      .good("Storm Closes Coast Road and Delays Evening Trains – live updates", as: .headline),
      .good("Ten Ways to Keep Warm at Home Without the Heating On", as: .headline),
    ]
  ) { draft, place, report in
    let words = draft.headlineWords(ofBlock: place.block)
    guard words.small <= 2, words.small + words.debatedSmall > 0 else { return }
    guard words.ordinary + words.names + words.functionWords + words.minorCapitalised > 0 else { return }
    if draft.blocks[place.block].role == .promoLine, !draft.isInTitleCase(place.block) { return }
    if words.small == 0 {
      // Start case capitalises the longer prepositions as well.
      let isStart = words.minorCapitalised >= 2 && words.minorSmall == 0 && words.ordinary >= 2
      let isThat = draft.word(words.firstDebated, is: "that") && words.functionWords >= 2 && words.ordinary >= 3
      guard isStart || (isThat && words.minorSmall == 0), words.debatedSmall == 1 else { return }
      addSlip(words.firstDebated, .unsafe, in: place.block, of: draft, to: &report)
      return
    }
    let found = level(of: words, in: place.block, of: draft)
    guard let level = found ?? (hasLoneCapital(in: place.block, of: draft) && words.small == 1 ? .unsafe : nil) else {
      return
    }
    addSlip(words.firstSmall, level, in: place.block, of: draft, to: &report)
    if words.secondSmall >= 0 { addSlip(words.secondSmall, level, in: place.block, of: draft, to: &report) }
  }
}

private func addSlip(_ word: Int, _ level: Applicability, in block: Int, of draft: Draft, to report: inout Report) {
  guard isSlip(word, in: block, of: draft) else { return }
  let range = draft.tokens[word].range
  report.add(
    "“\(draft.string(word))” is small in a capitalised headline", at: range,
    fix: .replace(range, draft.capitalised(word), level))
}

/// How sure it is that the small word of a headline is a slip, nil when the headline may be in sentence case.
///
/// Sentence-case headlines full of names have a verb in the middle (“Barcelona defeat Manchester United”), so a verb
/// needs better evidence than another word. The thresholds come from 6,700 published headlines.
private func level(of words: HeadlineWords, in block: Int, of draft: Draft) -> Applicability? {
  let function = words.functionWords + words.minorCapitalised
  if words.small == 2 { return function >= 2 && words.ordinary >= 4 ? .unsafe : nil }
  let word = words.firstSmall
  let flags = draft.entry(word).flags
  let isOrdinary = words.ordinary >= 2
  // A tail such as “| The Times” has capitals of its own, and so has a title in quotation marks.
  let isSafeWord =
    !flags.isEmpty && !flags.contains(.rare) && (!flags.contains(.function) || function >= 3)
    && !mayBeVerbOfNames(word, in: block, of: draft) && !hasTailOrTitle(block, of: draft)
  func level(_ isSure: Bool) -> Applicability { isSure && isSafeWord ? .safe : .unsafe }
  if !flags.contains(.word), flags.contains(.name), !flags.contains(.rare), draft.tokens[word].count > 3 {
    return words.ordinary + words.names >= 1 ? level(isOrdinary && function > 0) : nil
  }
  if headlineVerbs.contains(draft.tokens[word].hash), function < 2 { return nil }
  let isVerb = mayBeFiniteVerb(word, flags, in: block, of: draft)
  if function + words.particles >= 2, words.ordinary + words.names + function >= 2 {
    return level(isOrdinary || (function >= 2 && words.ordinary >= 1))
  }
  if function >= 1, words.ordinary + words.names >= 1 || isBehindMinor(word, in: block, of: draft) {
    if !isVerb { return level(isOrdinary) }
    return words.ordinary >= max(words.names, 1) ? level(words.ordinary >= 3 && words.ordinary > words.names) : nil
  }
  let isInName = words.ordinary < words.names
  if !isVerb {
    if words.inflected >= 1, !isInName || isOrdinary || isBehindMinor(word, in: block, of: draft) {
      return level(words.ordinary >= 3 && !isInName)
    }
    if isBehindMinor(word, in: block, of: draft) {
      return words.ordinary >= 1 && words.ordinary + words.names >= 2 && !isInName ? level(words.ordinary >= 4) : nil
    }
    let isLate = word > draft.blocks[block].tokens.lowerBound + 2
    return isOrdinary && !isInName && isLate && !flags.contains(.rare)
      ? level(words.ordinary >= 4) : nil
  }
  if words.inflected >= 2, words.ordinary >= 3, words.ordinary > words.names + 1 { return .unsafe }
  if isBaseForm(word, of: draft), words.ordinary >= 3, words.names + words.debatedSmall == 0 { return .unsafe }
  return words.ordinary >= 6 && words.ordinary > 3 * words.names ? .unsafe : nil
}

/// Whether an ordinary word has a capital among small ones, as no name has: “Nevada considers a Lottery”.
///
/// Offices and institutions do not count: “President of Brazil”, “House of Lords”.
private func hasLoneCapital(in block: Int, of draft: Draft) -> Bool {
  let own = draft.blocks[block].tokens
  func isCapital(_ index: Int) -> Bool {
    own.contains(index) && draft.tokens[index].kind == .word && !draft.isSmall(index)
  }
  return own.dropFirst().contains { index in
    let token = draft.tokens[index]
    guard token.kind == .word, token.count > 1, token.shape.contains(.capitalised),
      token.shape.isDisjoint(with: [.innerCapital, .severalCapitals, .hasDigit]), draft.standsAlone(index, in: block),
      draft.isWord(index - 1), !draft.isSmall(index), !isCapital(index - 1), !isCapital(index + 1)
    else { return false }
    let flags = draft.entry(index).flags
    guard flags.contains(.word), flags.isDisjoint(with: [.name, .givenName, .surname, .place, .function]) else {
      return false
    }
    return !draft.word(index - 1, is: "of") && !draft.word(draft.next(index, in: block), isIn: behindOffices)
  }
}

private let behindOffices = WordSet("of for and")

/// Whether a word stands between a capital and a small preposition, as the verb of a headline in sentence case does:
/// “England vie for the cup”.
private func mayBeVerbOfNames(_ word: Int, in block: Int, of draft: Draft) -> Bool {
  guard let before = draft.previous(word, in: block), let after = draft.next(word, in: block) else { return false }
  return draft.tokens[before].shape.contains(.capitalised) && !draft.entry(before).flags.contains(.function)
    && draft.isSmall(after) && draft.word(after, isIn: behindVerbs)
}

private let behindVerbs = WordSet("for to on in at over against from with into about as by off up out down the a an")

/// Whether a headline has a separator or a quotation, whose capitals may be those of a name.
private func hasTailOrTitle(_ block: Int, of draft: Draft) -> Bool {
  draft.blocks[block].tokens.contains { index in
    switch draft.tokens[index].kind {
    case .pipe, .openDouble, .straightDouble: true
    case .enDash, .emDash, .hyphen: draft.gap(before: index, in: block) != .none
    default: false
    }
  }
}

/// Verbs of headlines that are nouns first.
private let headlineVerbs = WordSet("wins win beats beat dies die kills kill leads opens hits gets says seeks faces")

/// Whether a small word may be the verb of a headline in sentence case: no article, preposition or conjunction stands
/// before it.
private func mayBeFiniteVerb(_ word: Int, _ flags: WordFlags, in block: Int, of draft: Draft) -> Bool {
  let token = draft.tokens[word]
  // A participle in -ing is no finite verb.
  if draft.text[token.end - 1] == UInt8(ascii: "g"), draft.text[token.end - 2] == UInt8(ascii: "n") { return false }
  let endsInED = draft.text[token.end - 1] == UInt8(ascii: "d") && draft.text[token.end - 2] == UInt8(ascii: "e")
  if draft.word(draft.previous(word, in: block), is: "to") { return true }
  guard
    flags.contains(.verb) || flags.isEmpty || endsInED || headlineVerbs.contains(token.hash)
      || mayBeVerbOfNames(word, in: block, of: draft)
  else { return false }
  return !isBehindMinor(word, in: block, of: draft)
}

/// Whether a verb has no ending; in headlines a finite verb mostly has one.
private func isBaseForm(_ word: Int, of draft: Draft) -> Bool {
  let last = draft.text[draft.tokens[word].end - 1]
  let isBeforeNumber = draft.tokens.indices.contains(word + 1) && draft.tokens[word + 1].kind == .number
  return last != UInt8(ascii: "s") && last != UInt8(ascii: "d") && !isBeforeNumber
}

private let minors = WordSet("the a an of in for with and or by on from its his her their as at into through")

private func isBehindMinor(_ word: Int, in block: Int, of draft: Draft) -> Bool {
  draft.word(draft.previous(word, in: block), isIn: minors)
}

/// Names that are written small, and labels behind a name: National Hockey League news.
private let smallNames = WordSet("lang hooks boyd cummings iam reddit xkcd adidas news roundup")
/// Days and months have a rule of their own.
private let daysAndMonths = WordSet(
  """
  monday tuesday wednesday thursday friday saturday sunday january february april june july september october november \
  december
  """)

/// Whether a small word of a capitalised headline is a slip.
private func isSlip(_ word: Int, in block: Int, of draft: Draft) -> Bool {
  let token = draft.tokens[word]
  guard draft.standsAlone(word, in: block), !smallNames.contains(token.hash) else { return false }
  if daysAndMonths.contains(token.hash) { return false }
  guard let before = draft.previous(word, in: block) else { return false }
  // What stands right behind an opening mark has a rule of its own; a unit follows a number.
  if draft.tokens[before].kind.isQuote && draft.tokens[before].end == token.start { return false }
  if draft.tokens[before].kind == .number, token.count <= 3 { return false }
  // “Customer- centric” is a compound with a stray space, “You' re” a contraction.
  if draft.tokens[before].kind == .hyphen, draft.touchesPrevious(before) { return false }
  if draft.tokens[before].kind.isSingle, token.count <= 2 { return false }
  // A word typed twice is one finding, not two.
  if draft.tokens[before].hash == token.hash { return false }
  if token.shape.contains(.nonASCII) || (!draft.isKnown(word) && !(4...16).contains(token.count)) { return false }
  // A misspelling is one finding, not two.
  if !draft.isKnown(word) || draft.entry(word).flags.contains(.rare) {
    switch draft.unknownWord(word, in: block) {
    case .itself: break
    case .listed, .slip, .joined, .broken: return false
    }
  }
  if let quotation = draft.document.quotations.innermost(holding: word) {
    let first = quotation.open + 1
    if draft.tokens[first].kind == .word, !draft.tokens[first].shape.contains(.capitalised) { return false }
  }
  guard hasCapitalInSegment(word, in: block, of: draft) else { return false }
  return !draft.isMasked(word, in: block)
}

/// Whether another word between the same dashes, bars and brackets is capitalised: a tail such as “– live updates” is
/// small as a whole.
private func hasCapitalInSegment(_ word: Int, in block: Int, of draft: Draft) -> Bool {
  let own = draft.blocks[block].tokens
  func ends(_ index: Int) -> Bool {
    switch draft.tokens[index].kind {
    case .enDash, .emDash, .pipe, .colon, .openBracket, .closeBracket, .bullet: true
    case .hyphen: draft.gap(before: index, in: block) != .none
    default: false
    }
  }
  func isCapitalised(_ index: Int) -> Bool {
    draft.tokens[index].kind == .word && draft.tokens[index].shape.contains(.capitalised)
  }
  var index = word - 1
  while index >= own.lowerBound, !ends(index) {
    if isCapitalised(index) { return true }
    index -= 1
  }
  index = word + 1
  while index < own.upperBound, !ends(index) {
    if isCapitalised(index) { return true }
    index += 1
  }
  return false
}
