import Prose

extension Lexicon {
  /// True when the bytes are plausibly an English word or a known name: listed, or made of listed words by
  /// inflection, possessive, hyphen, prefix or suffix.
  ///
  /// A name known only from large registers counts with a capital only. A word over forty bytes counts as known.
  public func isKnown(_ bytes: [UInt8]) -> Bool {
    guard let letters = Letters(bytes) else { return bytes.count > Letters.limit }
    let capitalized = bytes.contains(where: Self.isUpper)
    if isListed(letters.hash, capitalized) { return true }
    var start = 0
    var parts = 0
    for index in 0...letters.count where index == letters.count || letters[index] == UInt8(ascii: "-") {
      if index > start, !isKnownPart(letters, start, index, capitalized) { return false }
      start = index + 1
      parts += 1
    }
    return parts > 0
  }

  /// True for a listed word; a rare name only with a capital.
  private func isListed(_ hash: UInt64, _ capitalized: Bool) -> Bool {
    guard let entry = entry(hash) else { return false }
    return capitalized || entry.flags != [.name, .rare]
  }

  /// True for a word without hyphens that is listed or derived.
  private func isKnownPart(_ letters: Letters, _ start: Int, _ end: Int, _ capitalized: Bool) -> Bool {
    guard let word = Letters(letters.bytes(start, end)) else { return false }
    if isListed(word.hash, capitalized) || Morphology.isNumber(word) { return true }
    let base = Morphology.withoutPossessive(word)
    if base.count < word.count, isListed(base.hash, capitalized) { return true }
    return isDerived(base)
  }

  /// True when an ordinary word is left once a prefix, a suffix or both are taken off.
  private func isDerived(_ word: Letters) -> Bool {
    func listed(_ start: Int, _ end: Int) -> Bool {
      end - start >= 3 && (ordinary(word.hash(start, end))?.flags.contains(.word) ?? false)
    }
    let count = word.count
    var starts = [0]
    for length in 2...Morphology.longestAffix where count - length >= 4 {
      if roles(word.hash(0, length)).contains(.prefix) { starts.append(length) }
    }
    for start in starts where start > 0 && listed(start, count) { return true }
    for length in 1...Morphology.longestAffix where count - length >= 3 {
      guard roles(word.hash(count - length, count)).contains(.suffix) else { continue }
      for start in starts where listed(start, count - length) { return true }
    }
    return false
  }
}
