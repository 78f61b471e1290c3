extension Lexicon {
  /// The best reading of a token as joined words; nil when it is a word, a name, a compound or nothing clear.
  ///
  /// The token is bytes of letters and digits as the draft has them (its capitals count); handles, domains and
  /// tokens with other marks are not split. Tokens over forty bytes are left alone.
  public func split(_ joined: ArraySlice<UInt8>) -> Split? {
    guard joined.count >= 4, joined.count <= LongWord.capacity, let shape = TokenShape(joined) else { return nil }
    if joined.count <= ShortWord.capacity { return split(ShortWord(joined), shape) }
    return split(LongWord(joined), shape)
  }

  /// The best reading of a token as joined words.
  public func split(_ joined: [UInt8]) -> Split? { split(joined[...]) }

  private func split(_ word: some LexicalWord, _ shape: TokenShape) -> Split? {
    if house?.contains(word.hash) ?? false { return nil }
    return switch shape {
    case .number(let digits): splitNumber(word, at: digits)
    case .boundary(let offset, let capitalized): splitAtCapital(word, at: offset, capitalized)
    case .acronym(let capitals): splitAcronym(word, at: capitals)
    case .lower: isKnown(word, false) ? nil : splitByWords(word, capitalized: false)
    case .capitalized: isKnown(word, true) ? nil : splitByWords(word, capitalized: true)
    case .other: nil
    }
  }

  /// `10million`: a number and a common word that is counted.
  private func splitNumber(_ word: some LexicalWord, at digits: Int) -> Split? {
    let count = word.count
    guard count - digits >= 4, let right = SplitPiece(self, word, digits, count), right.isCommonWord else { return nil }
    guard right.roles.contains(.counted) || word[count - 1] == UInt8(ascii: "s") else { return nil }
    let unknown = SplitModel.unknown(length: count - digits, capitalized: false) + SplitModel.digitBeforeLetter
    let margin = unknown - SplitModel.missingSpace - right.cost
    guard margin > 0 else { return nil }
    let number = Split.Part(range: 0..<digits, kind: .number, cost: 0)
    return Split(parts: [number, right.part(capital: false)], margin: margin, atCapital: false)
  }

  /// `expandIraq`: the capital tells the boundary, so the parts need only be known.
  private func splitAtCapital(_ word: some LexicalWord, at boundary: Int, _ capitalized: Bool) -> Split? {
    let count = word.count
    guard casings.value(word.hash) == nil, count - boundary >= 3 || boundary >= 3,
      let left = SplitPiece(self, word, 0, boundary), let right = SplitPiece(self, word, boundary, count)
    else { return nil }
    var margin = SplitModel.unknown(length: count, capitalized: true) + SplitModel.capitalInside
    margin -= SplitModel.missingSpace + (left.joint(right, self) ?? left.apart(right))
    // Brands are coined of two words: Smart + Things.
    if capitalized || !right.entry.flags.contains(.name) { margin -= SplitModel.brand }
    guard margin > 0 else { return nil }
    return Split(parts: [left.part(capital: capitalized), right.part(capital: true)], margin: margin, atCapital: true)
  }

  /// `NATOsaid`: a known acronym and a common word.
  private func splitAcronym(_ word: some LexicalWord, at capitals: Int) -> Split? {
    let count = word.count
    guard count - capitals >= 3, let left = SplitPiece(self, word, 0, capitals, isAcronym: true),
      let right = SplitPiece(self, word, capitals, count), right.isCommonWord, !right.isEnding
    else { return nil }
    let unknown = SplitModel.unknown(length: count, capitalized: true) + SplitModel.capitalInside
    let margin = unknown - SplitModel.missingSpace - left.apart(right)
    guard margin > 0 else { return nil }
    return Split(parts: [left.part(capital: true), right.part(capital: false)], margin: margin, atCapital: false)
  }

  /// `theprime`, `Trumpsays`: the boundary is found by the likelihood of the parts.
  private func splitByWords(_ word: some LexicalWord, capitalized: Bool) -> Split? {
    let search = SplitSearch(self, word, capitalized)
    let count = word.count
    let unknown = SplitModel.unknown(length: count, capitalized: capitalized)
    guard let best = search.best, best.cost < min(unknown, search.rival) else { return nil }
    var slips = CorrectionSearch(self, word)
    let margin = min(unknown, search.rival, slips.leastCost(of: word)) - best.cost
    guard margin > 0 else { return nil }
    let offsets = best.second == count ? [0, best.first, count] : [0, best.first, best.second, count]
    let parts = zip(offsets, offsets.dropFirst()).compactMap { start, end in
      SplitPiece(self, word, start, end)?.part(capital: capitalized && start == 0)
    }
    return Split(parts: parts, margin: margin, atCapital: false)
  }
}
