/// The candidates found so far for one misspelt word.
struct CorrectionSearch<Word: LexicalWord> {
  private struct Candidate {
    var word: Word
    var hash: UInt64
    var flags: WordFlags
    var cost: Int
    var distance: Int
  }

  private let context: CorrectionContext
  private var found: [Candidate] = []

  init(_ context: CorrectionContext) { self.context = context }

  /// A search without neighbours, for a word of the given kind.
  init(_ lexicon: Lexicon, _ word: Word) {
    self.init(CorrectionContext(lexicon: lexicon, previous: nil, next: nil))
  }

  /// The cost of the likeliest word one slip away; the greatest number when there is none.
  mutating func leastCost(of word: Word) -> Int {
    guard word.count < ShortWord.capacity else { return .max }
    tryOneSlip(word, cost: TypingModel.slip, distance: 1, letters: TypingModel.allLetters)
    return found.lazy.map(\.cost).min() ?? .max
  }

  /// The corrections of a word, each with its margin to the next one and to an unknown word's cost.
  mutating func corrections(
    of word: Word, unknown: Int, capitalized: Bool, triesTwoSlips: Bool
  ) -> [Correction] {
    tryOneSlip(word, cost: TypingModel.slip, distance: 1, letters: TypingModel.allLetters)
    tryApostrophe(word)
    let unknown = min(unknown, SplitSearch(context.lexicon, word, capitalized).best?.cost ?? .max)
    if found.isEmpty, triesTwoSlips, (7..<ShortWord.capacity - 1).contains(word.count) {
      tryTwoSlips(word)
      // Unknown names are frequent and have many letters to lose; they are not worth the search.
      if !capitalized { tryVowelAndSlip(word) }
    }
    found.sort { ($0.cost, $0.hash) < ($1.cost, $1.hash) }
    return found.prefix(5).enumerated().map { index, candidate in
      let rival = index + 1 < found.count ? min(found[index + 1].cost, unknown) : unknown
      return Correction(
        word: text(candidate), distance: candidate.distance, margin: rival - candidate.cost,
        evidence: unknown - candidate.cost)
    }
  }

  /// The candidate as it is written: in small letters, unless it always has capitals.
  private func text(_ candidate: Candidate) -> String {
    if candidate.flags.contains(.cased), let form = context.lexicon.canonicalCasing(candidate.hash).first {
      return form
    }
    var bytes = candidate.word.bytes
    if !candidate.flags.contains(.word) { bytes[0] &= ~0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Keeps a candidate that is a word.
  @inline(__always)
  private mutating func consider(_ word: Word, cost: @autoclosure () -> Int, distance: Int) {
    let hash = word.hash
    if context.lexicon.mayBePart(hash) { keep(word, hash, cost: cost(), distance: distance) }
  }

  @inline(never)
  private mutating func keep(_ word: Word, _ hash: UInt64, cost channel: Int, distance: Int) {
    guard let entry = context.lexicon.ordinary(hash), !entry.flags.isDisjoint(with: [.word, .name]) else { return }
    let cost = channel + context.cost(hash, entry)
    if let index = found.firstIndex(where: { $0.hash == hash }) {
      found[index].cost = min(found[index].cost, cost)
    } else {
      found.append(Candidate(word: word, hash: hash, flags: entry.flags, cost: cost, distance: distance))
    }
  }

  /// Tries every single slip; letters put in or changed are those of a set, one bit a letter from a.
  ///
  /// A letter is put in, changed or swapped only where the lexicon has a word that, without the letter at that place,
  /// is what is left here: mostly there is none, and one question spares twenty-seven.
  private mutating func tryOneSlip(_ word: Word, cost: Int, distance: Int, letters: UInt32) {
    if context.lexicon.mayBeWithoutLetter(word.hash) {
      for index in 0...word.count { tryInserting(word, at: index, cost, distance, letters) }
    }
    for index in 0..<word.count {
      let shorter = word.removing(at: index)
      let hash = shorter.hash
      if context.lexicon.mayBeWithoutLetter(hash) {
        tryChanging(word, at: index, cost, distance, letters)
        trySwapping(word, at: index, cost, distance)
      }
      if context.lexicon.mayBePart(hash) {
        let letter = word[index]
        let (before, after) = (index > 0 ? word[index - 1] : 0, index + 1 < word.count ? word[index + 1] : 0)
        let added = TypingModel.addition(of: letter, after: before, before: after)
        keep(shorter, hash, cost: Self.cost(cost, at: index) + added, distance: distance)
      }
    }
  }

  /// The cost of a slip at an index.
  @inline(__always)
  private static func cost(_ cost: Int, at index: Int) -> Int {
    cost + (index == 0 ? TypingModel.firstLetter : 0)
  }

  /// Tries to change a letter and the next one over.
  @inline(never)
  private mutating func trySwapping(_ word: Word, at index: Int, _ cost: Int, _ distance: Int) {
    guard index + 1 < word.count, word[index] != word[index + 1] else { return }
    consider(
      word.swapping(at: index), cost: Self.cost(cost, at: index) + TypingModel.swap, distance: distance)
  }

  /// Tries to put in each letter of a set.
  @inline(never)
  private mutating func tryInserting(_ word: Word, at index: Int, _ cost: Int, _ distance: Int, _ letters: UInt32) {
    let before = index > 0 ? word[index - 1] : 0
    let after = index < word.count ? word[index] : 0
    let cost = Self.cost(cost, at: index)
    tryLetters(word.inserting(0, at: index), of: letters, at: index, distance) { meant in
      cost + TypingModel.omission(of: meant, after: before, before: after)
    }
  }

  /// Tries to change a letter to each other of a set.
  @inline(never)
  private mutating func tryChanging(_ word: Word, at index: Int, _ cost: Int, _ distance: Int, _ letters: UInt32) {
    let typed = word[index]
    let cost = Self.cost(cost, at: index)
    let others = typed >= 97 && typed <= 122 ? letters & ~(1 << UInt32(typed - 97)) : letters
    tryLetters(word, of: others, at: index, distance) { meant in
      cost + TypingModel.substitution(meant: meant, typed: typed)
    }
  }

  /// Tries each letter of a set at an index.
  @inline(__always)
  private mutating func tryLetters(
    _ word: Word, of set: UInt32, at index: Int, _ distance: Int, cost: (UInt8) -> Int
  ) {
    var found = word.letters(of: set, at: index) { context.lexicon.mayBePart($0) }
    while found != 0 {
      let meant = UInt8(truncatingIfNeeded: 97 + found.trailingZeroBitCount)
      found &= found - 1
      var word = word
      word[index] = meant
      keep(word, word.hash, cost: cost(meant), distance: distance)
    }
  }

  /// Tries an apostrophe before the last letter or the last two: `wasnt`, `theyre`.
  private mutating func tryApostrophe(_ word: Word) {
    for index in [word.count - 1, word.count - 2] where index >= 1 {
      let longer = word.inserting(UInt8(ascii: "'"), at: index)
      consider(longer, cost: TypingModel.slip + TypingModel.apostrophe, distance: 1)
    }
  }

  /// Tries pairs of slips: a swap, a doubled or an undoubled letter, then any slip with the commonest letters.
  private mutating func tryTwoSlips(_ word: Word) {
    let count = word.count
    let cost = TypingModel.slip + TypingModel.secondSlip
    func second(_ word: Word, _ first: Int) {
      tryOneSlip(word, cost: cost + first, distance: 2, letters: TypingModel.commonLetters)
    }
    for index in 1..<count {
      let letter = word[index]
      if letter == word[index - 1] {
        second(word.removing(at: index), TypingModel.double)
      } else {
        second(word.swapping(at: index - 1), TypingModel.swap)
      }
      if !TypingModel.isVowel(letter) { second(word.inserting(letter, at: index), TypingModel.dropOfDouble) }
    }
  }

  /// Tries a wrong vowel or a letter too many, then any slip with the commonest letters: `govorment`, `challanage`.
  private mutating func tryVowelAndSlip(_ word: Word) {
    let cost = TypingModel.slip + TypingModel.secondSlip
    for index in 1..<word.count {
      let letter = word[index]
      let (before, after) = (word[index - 1], index + 1 < word.count ? word[index + 1] : 0)
      let added = TypingModel.addition(of: letter, after: before, before: after)
      tryOneSlip(word.removing(at: index), cost: cost + added, distance: 2, letters: TypingModel.commonLetters)
      guard TypingModel.isVowel(letter) else { continue }
      var changed = word
      for vowel in "aeiou".utf8 where vowel != letter {
        changed[index] = vowel
        tryOneSlip(changed, cost: cost + TypingModel.vowel, distance: 2, letters: TypingModel.commonLetters)
      }
    }
  }
}
