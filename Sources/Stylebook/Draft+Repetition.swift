import Linting
import Prose

extension Draft {
  /// Whether two stretches of tokens have the same words and marks, in any case.
  func isSame(_ tokens: Range<Int>, as others: Range<Int>) -> Bool {
    guard tokens.count == others.count else { return false }
    let distance = others.lowerBound - tokens.lowerBound
    return tokens.allSatisfy { self.tokens[$0].hash == self.tokens[$0 + distance].hash }
  }

  /// One number for the length and the edges of a stretch of at least four tokens; the same for the same words.
  func edgeMark(of tokens: Range<Int>) -> UInt64 {
    let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
    let front = WordHash.fold(self.tokens[first].hash ^ UInt64(tokens.count), self.tokens[first + 1].hash)
    return WordHash.fold(front ^ self.tokens[last - 1].hash, self.tokens[first + 2].hash ^ self.tokens[last].hash)
  }
}

/// The stretches of a draft seen so far, by their edges: one question instead of a number for all words of each.
struct SeenStretches {
  /// A stretch, -1 where there is none; at the place that its mark names, or the next free one.
  private var stretches: [Int32]
  private var marks: [UInt64]
  private let mask: Int

  /// - Parameter most: The most stretches that are added.
  init(most: Int) {
    var size = 16
    while size < 2 * most { size *= 2 }
    stretches = Array(repeating: -1, count: size)
    marks = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The number of an earlier stretch that is the same, nil when there is none; the stretch is then added.
  mutating func earlier(_ number: Int, _ mark: UInt64, isSame: (Int) -> Bool) -> Int? {
    var slot = Int(truncatingIfNeeded: mark) & mask
    while stretches[slot] >= 0 {
      if marks[slot] == mark, isSame(Int(stretches[slot])) { return Int(stretches[slot]) }
      slot = (slot + 1) & mask
    }
    stretches[slot] = Int32(truncatingIfNeeded: number)
    marks[slot] = mark
    return nil
  }

  /// Puts a later stretch in the place of an earlier one that is the same.
  mutating func replace(_ earlier: Int, by number: Int, _ mark: UInt64) {
    var slot = Int(truncatingIfNeeded: mark) & mask
    while stretches[slot] >= 0 {
      if Int(stretches[slot]) == earlier { stretches[slot] = Int32(truncatingIfNeeded: number) }
      slot = (slot + 1) & mask
    }
  }
}
