/// Weighs the readings of one quotation mark by what stands around it.
struct QuotationsCosts {
  private let tokens: [Token]
  private let text: [UInt8]
  private let block: Range<Int>

  /// What hardly occurs.
  private static let absurd: Int32 = 120

  init(tokens: [Token], text: [UInt8], block: Range<Int>) {
    self.tokens = tokens
    self.text = text
    self.block = block
  }

  /// The mark at a token, nil when the token is no quotation mark that pairs.
  func mark(at index: Int) -> QuotationsMark? {
    let kind = tokens[index].kind
    let glyph: QuotationsMark.Glyph
    switch kind {
    case .straightDouble, .straightSingle: glyph = .straight
    case .openDouble, .openSingle: glyph = .opening
    case .closeDouble, .closeSingle: glyph = .closing
    case .foreignDouble, .foreignSingle: glyph = .low
    default: return nil
    }
    let left = leftEdge(of: index)
    let right = rightEdge(of: index)
    let isCurly = glyph != .straight
    var opening = left.beforeOpening(isCurly: isCurly) + right.afterOpening(isCurly: isCurly)
    var closing = left.beforeClosing(isCurly: isCurly) + right.afterClosing(isCurly: isCurly)
    if glyph == .closing { opening += QuotationsMark.reversal }
    if glyph == .opening || glyph == .low { closing += QuotationsMark.reversal }
    let isSingle = kind.isSingle || kind == .foreignSingle
    if isSingle {
      // A single mark between a word and a space is hardly ever the mark of the other side.
      if left.isWord, right == .blank { opening += 40 }
      if left == .blank, right.isWord { closing += 40 }
    }
    var mark = QuotationsMark(
      token: index, glyph: glyph, isSingle: isSingle, opening: opening, closing: closing, apart: Self.absurd,
      apartRole: .undecided)
    if left == .blank, right == .blank { mark.apart = 60 }
    if isSingle {
      weighApostrophe(&mark, left: left, right: right)
    } else if touchesDigitBefore(index) {
      weigh(&mark, apart: isBehindFeet(index) ? 0 : 20, as: .measure)
      if isBehindFeet(index) { mark.closing += 30 }
    }
    return mark
  }

  // MARK: Apostrophes

  private func weigh(_ mark: inout QuotationsMark, apart: Int32, as role: Quotations.Role) {
    guard apart < mark.apart else { return }
    mark.apart = apart
    mark.apartRole = role
  }

  /// Weighs the readings of a single mark that are no quotation mark.
  private func weighApostrophe(_ mark: inout QuotationsMark, left: QuotationsEdge, right: QuotationsEdge) {
    let index = mark.token
    let wrongWay: Int32 = mark.glyph == .opening ? 20 : 0
    if right.isWord, touchesAfter(index) {
      let next = tokens[index + 1]
      if next.kind == .word, QuotationsElisions.isSuffix(next.hash) {
        weighSuffix(&mark, left: left, wrongWay: wrongWay)
      } else if left.isWord {
        weigh(&mark, apart: left == .digit && right == .digit ? 0 : 60, as: left == .digit ? .measure : .apostrophe)
      } else {
        weighElision(&mark, next: next, wrongWay: wrongWay)
      }
      if left == .dash, touchesBefore(index), tokens[index - 1].kind == .hyphen {
        // Transliterated names: al-‘Adad.
        weigh(&mark, apart: 20, as: .apostrophe)
      }
      return
    }
    guard touchesBefore(index) else {
      if isInDoubled(index) { weigh(&mark, apart: 60, as: .apostrophe) }
      return
    }
    let before = tokens[index - 1]
    if left == .digit, before.count <= Self.longestMeasure {
      weigh(&mark, apart: isFeet(index) ? 0 : 20, as: .measure)
    } else if before.kind == .word {
      weigh(&mark, apart: possessive(before, right: right, behind: index) + wrongWay, as: .apostrophe)
    } else if before.kind == .fullStop, right == .blank, isAbbreviation(before: index - 1) {
      weigh(&mark, apart: 70, as: .apostrophe)
    }
  }

  /// `Trump’s` with a wrong mark or a lost or stray space: `Trump‘s`, `Trump 's`.
  private func weighSuffix(_ mark: inout QuotationsMark, left: QuotationsEdge, wrongWay: Int32) {
    if left == .blank, mark.token == block.lowerBound { return }
    weigh(&mark, apart: 10 + wrongWay, as: .apostrophe)
    if left == .blank || left.isWord { mark.opening += 40 }
  }

  /// `’em`, `’90s`, `’n’`.
  private func weighElision(_ mark: inout QuotationsMark, next: Token, wrongWay: Int32) {
    let index = mark.token
    if isYear(next) {
      weigh(&mark, apart: 10 + wrongWay, as: .elision)
      mark.opening += followsDeterminer(index) ? 40 : 20
      return
    }
    if next.count == 1, index + 2 < block.upperBound, tokens[index + 2].kind.isSingle,
      tokens[index + 2].start == next.end, QuotationsElisions.front(next.hash) == .strong
    {
      weigh(&mark, apart: 0, as: .elision)
      mark.opening += 30
      return
    }
    switch QuotationsElisions.front(next.hash) {
    case .strong:
      weigh(&mark, apart: 10 + wrongWay, as: .elision)
      mark.opening += 30
    case .weak:
      weigh(&mark, apart: 50 + wrongWay, as: .elision)
    case .none: break
    }
  }

  /// What it costs to read the mark behind a word as its apostrophe.
  private func possessive(_ word: Token, right: QuotationsEdge, behind index: Int) -> Int32 {
    if isElidedN(word, before: index) { return 0 }
    if let next = token(index + 1), next.start == tokens[index].end + 1, QuotationsElisions.isSuffix(next.hash) {
      return 10
    }
    let last = text[word.end - 1] | 0x20
    if last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z") {
      // At the end of a headline or clause nothing is left that a plural could own; a name may stand for a place there.
      let endsClause = index + 1 == block.upperBound || right != .blank
      if endsClause { return right == .dash ? 30 : word.shape.contains(.capitalised) ? 50 : 90 }
      return isOwned(behind: index, by: word) ? 10 : 90
    }
    let beforeLast = word.count > 1 ? text[word.end - 2] | 0x20 : 0
    if last == UInt8(ascii: "n"), beforeLast == UInt8(ascii: "i"), word.count >= 4, losesG(word) {
      return right == .blank ? 10 : 20
    }
    if QuotationsElisions.isClipped(word.hash) { return right == .blank ? 20 : 40 }
    // For conscience’ sake.
    if last == UInt8(ascii: "e"), beforeLast == UInt8(ascii: "c"), right == .blank { return 70 }
    return Self.absurd
  }

  /// Whether a word that ends in “in” stands for one in “ing”: `goin`, `runnin`, but not `again`.
  private func losesG(_ word: Token) -> Bool {
    let letter = text[word.end - 3] | 0x20
    let isVowel = letter == 0x61 || letter == 0x65 || letter == 0x69 || letter == 0x6F || letter == 0x75
    return !QuotationsElisions.isWhole(word.hash, vowelBefore: isVowel)
  }

  /// Whether the word behind a possessive can be something owned; a verb or pronoun cannot, except behind the name of a
  /// church or hospital: St Thomas’ is full.
  private func isOwned(behind mark: Int, by owner: Token) -> Bool {
    guard let next = token(mark + 1), next.kind == .word, Self.neverOwned.contains(next.hash) else { return true }
    guard let saint = token(mark - 2) else { return false }
    return saint.hash == Self.saint || saint.kind == .fullStop && token(mark - 3)?.hash == Self.saint
  }

  private static let saint = WordHash.of("st")
  private static let neverOwned = Set(
    """
    is are was were be been has have had do does did will would can could may might must shall should to of the a an this
    these those that which who it he she they we you i his her their our my your its not instead throughout says say
    """.split { $0 == " " || $0 == "\n" }.map { WordHash.of(String($0)) })

  /// Whether a full stop ends an initial or an abbreviation: `U.S.’`, `Inc.’`.
  private func isAbbreviation(before stop: Int) -> Bool {
    guard let word = token(stop - 1), word.kind == .word, word.end == tokens[stop].start else { return false }
    return word.count == 1 || Abbreviations.contains(word.hash)
  }

  /// Whether a word is the n of `rock ’n’ roll`.
  private func isElidedN(_ word: Token, before index: Int) -> Bool {
    guard word.count == 1, QuotationsElisions.front(word.hash) == .strong, index >= block.lowerBound + 2 else {
      return false
    }
    let opening = tokens[index - 2]
    return opening.kind.isSingle && opening.end == word.start
  }

  /// `90s`, `68`: two digits, with or without an s.
  private func isYear(_ token: Token) -> Bool {
    guard token.count == 2 || token.count == 3 else { return false }
    if token.kind == .number { return token.count == 2 }
    guard token.count == 3, token.kind == .word, token.shape.contains(.hasDigit) else { return false }
    return isDigit(text[token.start]) && isDigit(text[token.start + 1]) && text[token.start + 2] | 0x20 == 0x73
  }

  /// Whether the word before a mark is one that a year or decade follows.
  private func followsDeterminer(_ index: Int) -> Bool {
    guard index > block.lowerBound, tokens[index - 1].kind == .word else { return false }
    return Self.beforeYears.contains(tokens[index - 1].hash)
  }

  private static let beforeYears = Set(
    ["the", "of", "in", "early", "late", "mid", "since", "from", "to", "until", "and", "summer", "class", "by", "for"]
      .map { (word: String) in WordHash.of(word) })

  // MARK: Measures

  /// The most digits of a measure; behind a longer number a mark is no foot or inch.
  private static let longestMeasure = 3

  /// Whether a mark stands at once behind the digits of a measure.
  private func touchesDigitBefore(_ index: Int) -> Bool {
    guard touchesBefore(index) else { return false }
    let number = tokens[index - 1]
    return number.count <= Self.longestMeasure && isDigit(text[number.end - 1])
  }

  /// Whether the number before a mark follows feet: 6'2", 5' 10".
  private func isBehindFeet(_ index: Int) -> Bool {
    guard index >= block.lowerBound + 3, tokens[index - 1].kind == .number else { return false }
    let feet = tokens[index - 2].kind
    return (feet.isSingle || feet == .accent) && touchesDigitBefore(index - 2)
  }

  /// Whether inches follow a mark: 6'2", 5' 10".
  private func isFeet(_ index: Int) -> Bool {
    guard let inches = token(index + 1), inches.kind == .number, let mark = token(index + 2) else { return false }
    return mark.kind.isDouble && mark.start == inches.end
  }

  // MARK: Neighbours

  private func token(_ index: Int) -> Token? { block.contains(index) ? tokens[index] : nil }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a word or other mark that is no quotation mark ends where the mark begins.
  private func touchesBefore(_ index: Int) -> Bool {
    guard index > block.lowerBound else { return false }
    return tokens[index - 1].end == tokens[index].start && !tokens[index - 1].kind.isQuote
  }

  private func touchesAfter(_ index: Int) -> Bool {
    guard index + 1 < block.upperBound else { return false }
    return tokens[index + 1].start == tokens[index].end && !tokens[index + 1].kind.isQuote
  }

  /// Whether the mark before is the same and at once before: `''`.
  private func isInDoubled(_ index: Int) -> Bool {
    guard index > block.lowerBound else { return false }
    return tokens[index - 1].end == tokens[index].start && tokens[index - 1].kind == tokens[index].kind
  }

  /// What stands before a mark, looking through quotation marks at its side.
  private func leftEdge(of index: Int) -> QuotationsEdge {
    var at = index
    var steps = 0
    while at > block.lowerBound, steps < Quotations.deepest {
      guard tokens[at - 1].end == tokens[at].start else { return .blank }
      let kind = tokens[at - 1].kind
      guard kind.isQuote else {
        return kind == .word && isDigit(text[tokens[at - 1].end - 1]) ? .digit : QuotationsEdge(kind)
      }
      at -= 1
      steps += 1
    }
    return .blank
  }

  /// What stands behind a mark, looking through quotation marks at its side.
  private func rightEdge(of index: Int) -> QuotationsEdge {
    var at = index
    var steps = 0
    while at + 1 < block.upperBound, steps < Quotations.deepest {
      guard tokens[at + 1].start == tokens[at].end else { return .blank }
      let kind = tokens[at + 1].kind
      guard kind.isQuote else {
        return kind == .word && isDigit(text[tokens[at + 1].start]) ? .digit : QuotationsEdge(kind)
      }
      at += 1
      steps += 1
    }
    return .blank
  }
}
