import Prose

extension Lexicon {
  /// The words that a misspelt one may stand for, the likeliest first, at most five; empty for an ordinary word or
  /// name and for what is not all letters.
  ///
  /// Candidates lie one slip away (a swap, a letter too few, too many or wrong), or two in words of seven to fifteen
  /// letters when one slip gives nothing. A rare word has candidates too, but then its own likelihood counts against
  /// them.
  ///
  /// - Parameters:
  ///   - previous: The hash of the word before, if any.
  ///   - next: The hash of the word behind, if any.
  ///   - isLikelyName: Whether the word stands where names alone have a capital; it is then not tried with two slips,
  ///     since names that nobody lists are frequent and the search is long.
  public func corrections(
    of word: ArraySlice<UInt8>, previous: UInt64?, next: UInt64?, isLikelyName: Bool = false
  ) -> [Correction] {
    guard word.count >= 3, word.count < LongWord.capacity, word.allSatisfy({ Self.isLetter($0) || $0 == 0x27 }),
      let unknown = costAsItStands(word)
    else { return [] }
    let context = CorrectionContext(lexicon: self, previous: previous, next: next)
    let capitalized = word.first.map(Self.isUpper) ?? false
    if word.count < ShortWord.capacity {
      var search = CorrectionSearch<ShortWord>(context)
      return search.corrections(
        of: ShortWord(word), unknown: unknown, capitalized: capitalized, triesTwoSlips: !isLikelyName)
    }
    var search = CorrectionSearch<LongWord>(context)
    return search.corrections(
      of: LongWord(word), unknown: unknown, capitalized: capitalized, triesTwoSlips: !isLikelyName)
  }

  /// The cost of the reading that a word is right as it stands; nil when it surely is.
  private func costAsItStands(_ word: ArraySlice<UInt8>) -> Int? {
    let capitalized = word.first.map(Self.isUpper) ?? false
    // A word with a capital is a name as far as its letters look like one; one without may be of any language.
    let unknown =
      capitalized
      ? nameLetters.cost(word)
      : (SplitModel.unknown(length: word.count, capitalized: false) + wordLetters.cost(word)) / 2
    guard isKnown(word) else { return unknown }
    guard let entry = entry(WordHash.of(word)) else { return min(unknown, Int(Self.rareWordCost)) }
    return !capitalized && entry.flags.contains([.word, .rare]) ? min(unknown, Int(entry.cost)) : nil
  }

  /// The words that a misspelt one may stand for, the likeliest first.
  public func corrections(of word: [UInt8], previous: UInt64?, next: UInt64?) -> [Correction] {
    corrections(of: word[...], previous: previous, next: next)
  }
}

/// What the neighbours of a misspelt word tell of it.
struct CorrectionContext {
  let lexicon: Lexicon
  private let previous: (hash: UInt64, cost: Int)?
  private let next: (hash: UInt64, cost: Int)?

  /// What a neighbour with which a word makes no listed pair adds to its cost.
  private static let strange = 700

  init(lexicon: Lexicon, previous: UInt64?, next: UInt64?) {
    func known(_ hash: UInt64?) -> (hash: UInt64, cost: Int)? {
      guard let hash, let entry = lexicon.ordinary(hash) else { return nil }
      return (hash, Int(entry.cost))
    }
    self.lexicon = lexicon
    self.previous = known(previous)
    self.next = known(next)
  }

  /// The cost of a word in its place.
  func cost(_ hash: UInt64, _ entry: WordEntry) -> Int {
    var cost = Int(entry.cost)
    if let previous {
      cost += lexicon.pairCost(previous.hash, hash).map { $0 - previous.cost - Int(entry.cost) } ?? Self.strange
    }
    if let next {
      cost += lexicon.pairCost(hash, next.hash).map { $0 - next.cost - Int(entry.cost) } ?? Self.strange
    }
    return cost
  }
}
