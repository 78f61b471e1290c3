extension Lexicon {
  /// True when the bytes are plausibly an English word or a known name: listed, or made of listed words by a
  /// possessive, a hyphen, a prefix or a suffix.
  ///
  /// A name known only from large registers counts with a capital only. A word over forty bytes counts as known.
  public func isKnown(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.count > LongWord.capacity { return true }
    guard let first = bytes.first else { return false }
    let capitalized = Self.isUpper(first) || bytes.contains(where: Self.isUpper)
    if bytes.count <= ShortWord.capacity, !bytes.contains(0xE2) {
      return isKnown(ShortWord(bytes), capitalized)
    }
    return isKnown(LongWord(bytes), capitalized)
  }

  /// True when the bytes are plausibly an English word or a known name.
  public func isKnown(_ bytes: [UInt8]) -> Bool { isKnown(bytes[...]) }

  func isKnown(_ word: some LexicalWord, _ capitalized: Bool) -> Bool {
    if isListed(word.hash, capitalized) { return true }
    let end = word.withoutPossessive
    var start = 0
    for index in 0...end where index == end || word[index] == UInt8(ascii: "-") {
      if index > start, !isKnownPart(word, start, index, capitalized) { return false }
      start = index + 1
    }
    return end > 0
  }

  /// True for a listed word; a rare name only with a capital.
  private func isListed(_ hash: UInt64, _ capitalized: Bool) -> Bool {
    if words.flagsAndCost(hash) != 0 || rareWords.contains(hash) { return true }
    if house?.contains(hash) ?? false { return true }
    return capitalized && rareNames.contains(hash)
  }

  /// True for a part without hyphens that is listed, derived, a number or the plural of a name.
  private func isKnownPart(_ word: some LexicalWord, _ start: Int, _ end: Int, _ capitalized: Bool) -> Bool {
    if isListed(word.hash(start, end), capitalized) || word.isNumber(start, end) { return true }
    if capitalized, end - start >= 5, word[end - 1] == UInt8(ascii: "s") {
      if let name = ordinary(word.hash(start, end - 1)), name.flags.contains(.name) { return true }
    }
    return isDerived(word, start, end)
  }

  /// True when a common word is left once a productive prefix or suffix is taken off.
  private func isDerived(_ word: some LexicalWord, _ start: Int, _ end: Int) -> Bool {
    let count = end - start
    guard count >= 6 else { return false }
    for length in 2...min(7, count - 4) where mayBeAffix(word.hash(start, start + length), .prefix) {
      guard let base = ordinary(word.hash(start + length, end)), base.flags.contains(.common) else { continue }
      if length > 2 || (count >= 7 && base.flags.contains(.verb)) { return true }
    }
    for length in 2...min(8, count - 3) where mayBeAffix(word.hash(end - length, end), .suffix) {
      guard let base = ordinary(word.hash(start, end - length)), base.flags.contains(.common) else { continue }
      if length > 3 || count - length >= 4 { return true }
    }
    return false
  }

  @inline(__always)
  private func mayBeAffix(_ hash: UInt64, _ role: AffixRoles) -> Bool { roles(hash).contains(role) }
}
