import Prose

/// A word whose letters can be changed and whose parts hash without a copy.
///
/// Letters are without case, as `WordHash` folds them.
protocol LexicalWord {
  /// The number of bytes.
  var count: Int { get }
  /// The byte at an index.
  subscript(index: Int) -> UInt8 { get set }
  /// Eight bytes from an offset, little endian.
  func piece(_ offset: Int) -> UInt64
  /// The word with the letter at an index left out.
  func removing(at index: Int) -> Self
  /// The word with a letter put in before an index; it must not be at its longest.
  func inserting(_ byte: UInt8, at index: Int) -> Self
  /// The word with the letter at an index and the one behind it changed over.
  func swapping(at index: Int) -> Self
  /// The hash of the whole word.
  var hash: UInt64 { get }
  /// The letters of a set, one bit each from a, with which at an index the word has a hash that passes.
  func letters(of set: UInt32, at index: Int, passing passes: (UInt64) -> Bool) -> UInt32
}

extension LexicalWord {
  /// The hash of the part from `start` to `end`.
  @inline(__always)
  func hash(_ start: Int, _ end: Int) -> UInt64 {
    WordHash.mix(count: end &- start) { piece(start &+ $0) }
  }

  /// The hash of the whole word.
  @inline(__always)
  var hash: UInt64 { hash(0, count) }

  /// The word with the letter at an index and the one behind it changed over.
  @inline(__always)
  func swapping(at index: Int) -> Self {
    var result = self
    result[index] = self[index &+ 1]
    result[index &+ 1] = self[index]
    return result
  }

  func letters(of set: UInt32, at index: Int, passing passes: (UInt64) -> Bool) -> UInt32 {
    var word = self
    var found: UInt32 = 0
    var rest = set
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      word[index] = UInt8(truncatingIfNeeded: 97 + bit)
      if passes(word.hash) { found |= 1 << UInt32(bit) }
    }
    return found
  }

  /// The letters.
  var bytes: [UInt8] { (0..<count).map { self[$0] } }

  /// The first bytes without a possessive ending; all of them when there is none.
  var withoutPossessive: Int {
    let apostrophe = UInt8(ascii: "'")
    if count > 1, self[count - 1] == apostrophe { return count - 1 }
    return count > 2 && self[count - 1] == UInt8(ascii: "s") && self[count - 2] == apostrophe ? count - 2 : count
  }

  /// True for figures from `start` to `end`, with or without a short ending: `1990s`, `21st`, `10k`.
  func isNumber(_ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end, Lexicon.isDigit(self[at]) { at += 1 }
    return at > start && end - at <= 2
  }
}
