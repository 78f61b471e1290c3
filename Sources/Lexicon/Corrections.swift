import Prose

extension Lexicon {
  /// The words that a misspelt one may stand for, the likeliest first, at most five; empty for a known word and for
  /// what is not all letters.
  ///
  /// Candidates lie one slip away (a swap, a letter too few, too many or wrong), or two in words of seven letters or
  /// more when one slip gives nothing. `previous` and `next` are the hashes of the neighbouring words, if any.
  public func corrections(of word: [UInt8], previous: UInt64?, next: UInt64?) -> [Correction] {
    guard word.count >= 3, word.count < Letters.limit, word.allSatisfy({ Self.isLetter($0) || $0 == 0x27 }),
      let letters = Letters(word), !isKnown(word)
    else { return [] }
    var search = CorrectionSearch(lexicon: self, previous: previous, next: next)
    search.oneSlip(letters, cost: TypingModel.slip, distance: 1)
    if search.found.isEmpty, letters.count >= 7 { search.twoSlips(letters) }
    let capitalized = Self.isUpper(word[0])
    let unknown = SplitModel.unknown(length: letters.count, capitalized: capitalized)
    return search.ranked(unknown: unknown)
  }
}

/// The candidates found so far for one misspelt word.
struct CorrectionSearch {
  struct Candidate {
    var letters: Letters
    var hash: UInt64
    var cost: Int
    var distance: Int
  }

  let lexicon: Lexicon
  let previous: UInt64?
  let next: UInt64?
  private(set) var found: [Candidate] = []

  init(lexicon: Lexicon, previous: UInt64?, next: UInt64?) {
    self.lexicon = lexicon
    self.previous = previous
    self.next = next
  }

  /// Keeps a candidate that is a word.
  private mutating func consider(_ letters: Letters, cost channel: Int, distance: Int) {
    let hash = letters.hash
    guard let entry = lexicon.ordinary(hash) else { return }
    let known: WordFlags = [.word, .name]
    guard !entry.flags.isDisjoint(with: known) else { return }
    let cost = channel + Int(entry.cost) + context(hash, Int(entry.cost))
    if let index = found.firstIndex(where: { $0.hash == hash }) {
      if cost < found[index].cost { found[index].cost = cost }
    } else {
      found.append(Candidate(letters: letters, hash: hash, cost: cost, distance: distance))
    }
  }

  /// What the neighbours add to or take from the cost of a word.
  private func context(_ hash: UInt64, _ cost: Int) -> Int {
    var change = 0
    if let previous, let before = lexicon.ordinary(previous) {
      change += lexicon.pairCost(previous, hash).map { $0 - Int(before.cost) - cost } ?? 700
    }
    if let next, let after = lexicon.ordinary(next) {
      change += lexicon.pairCost(hash, next).map { $0 - Int(after.cost) - cost } ?? 700
    }
    return change
  }

  /// Tries every single slip.
  mutating func oneSlip(_ word: Letters, cost: Int, distance: Int) {
    let count = word.count
    for index in 0..<count {
      let first = index == 0 ? TypingModel.firstLetter : 0
      let letter = word[index]
      let before = index > 0 ? word[index - 1] : 0
      let after = index + 1 < count ? word[index + 1] : 0
      if index + 1 < count, letter != after {
        consider(word.swapping(at: index), cost: cost + first + TypingModel.swap, distance: distance)
      }
      if count > 2 {
        let added = TypingModel.addition(of: letter, after: before, before: after)
        consider(word.removing(at: index), cost: cost + first + added, distance: distance)
      }
      var changed = word
      for meant in UInt8(ascii: "a")...UInt8(ascii: "z") where meant != letter {
        changed[index] = meant
        let wrong = TypingModel.substitution(meant: meant, typed: letter)
        consider(changed, cost: cost + first + wrong, distance: distance)
      }
    }
    for index in 0...count {
      let first = index == 0 ? TypingModel.firstLetter : 0
      let before = index > 0 ? word[index - 1] : 0
      let after = index < count ? word[index] : 0
      var longer = word.inserting(0, at: index)
      for meant in UInt8(ascii: "a")...UInt8(ascii: "z") {
        longer[index] = meant
        let left = TypingModel.omission(of: meant, after: before, before: after)
        consider(longer, cost: cost + first + left, distance: distance)
      }
    }
  }

  /// Tries pairs of slips of which the first is a swap, a doubled or an undoubled letter, or a wrong vowel.
  mutating func twoSlips(_ word: Letters) {
    let count = word.count
    let cost = TypingModel.slip + TypingModel.secondSlip
    for index in 0..<count {
      let letter = word[index]
      if index + 1 < count {
        if letter != word[index + 1] {
          oneSlip(word.swapping(at: index), cost: cost + TypingModel.swap, distance: 2)
        } else {
          oneSlip(word.removing(at: index), cost: cost + TypingModel.double, distance: 2)
        }
      }
      if count < Letters.limit - 1, index > 0 {
        oneSlip(word.inserting(letter, at: index), cost: cost + TypingModel.dropOfDouble, distance: 2)
      }
    }
  }

  /// The best five, each with its margin to the next one and to an unknown word.
  func ranked(unknown: Int) -> [Correction] {
    let sorted = found.sorted { ($0.cost, $0.hash) < ($1.cost, $1.hash) }
    return sorted.prefix(5).enumerated().map { index, candidate in
      let rival = index + 1 < sorted.count ? min(sorted[index + 1].cost, unknown) : unknown
      let bytes = candidate.letters.bytes(0, candidate.letters.count)
      let flags = lexicon.ordinary(candidate.hash)?.flags ?? []
      var word = String(decoding: bytes, as: UTF8.self)
      if flags.contains(.cased), let form = lexicon.canonicalCasing(candidate.hash).first {
        word = form
      } else if !flags.contains(.word), let initial = word.first {
        word = initial.uppercased() + word.dropFirst()
      }
      return Correction(word: word, distance: candidate.distance, margin: rival - candidate.cost)
    }
  }
}
