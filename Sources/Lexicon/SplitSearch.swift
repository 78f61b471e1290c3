/// The likeliest way to take a token apart, and the cost of the next one.
struct SplitSearch {
  /// A way to take a token apart: its cost, the end of the first part and that of the second.
  struct Reading {
    var cost: Int
    var first: Int
    var second: Int
  }

  private(set) var best: Reading?
  private(set) var rival = Int.max

  /// Tries every boundary, and a short function word in the middle.
  init(_ lexicon: Lexicon, _ word: some LexicalWord, _ capitalized: Bool) {
    let count = word.count
    guard count >= 4 else { return }
    for first in 1..<count {
      guard let left = SplitPiece(lexicon, word, 0, first) else { continue }
      if let right = SplitPiece(lexicon, word, first, count), let cost = left.cost(right, lexicon, capitalized) {
        consider(Reading(cost: SplitModel.missingSpace + cost, first: first, second: count))
      }
      guard count - first >= 5, left.isFunction || left.isCommonWord else { continue }
      for second in first + 1...min(first + 4, count - 3) {
        guard let middle = SplitPiece(lexicon, word, first, second), middle.isFunction,
          let right = SplitPiece(lexicon, word, second, count),
          let cost = left.cost(middle, lexicon, capitalized), let rest = middle.cost(right, lexicon, false)
        else { continue }
        let joint = 2 * SplitModel.missingSpace + cost + rest - middle.cost
        consider(Reading(cost: joint, first: first, second: second))
      }
    }
  }

  private mutating func consider(_ reading: Reading) {
    if let best, best.cost <= reading.cost {
      rival = min(rival, reading.cost)
    } else {
      rival = best?.cost ?? .max
      best = reading
    }
  }
}
