import Prose

extension Lexicon {
  /// True for what ends a domain name: `com`, `org`, `io`, `co.uk`.
  public func isPublicSuffix(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.count <= 40 && domains.contains(WordHash.of(bytes))
  }

  /// True for an abbreviation, given with or without its last full stop: `Gov`, `a.m.`.
  ///
  /// One that is a word as well, such as `Miss.`, `Wash.` or `No.`, counts with a capital only.
  public func isAbbreviation(_ bytes: some Collection<UInt8>) -> Bool {
    var stem = Array(bytes)
    if stem.last == UInt8(ascii: ".") { stem.removeLast() }
    guard let first = stem.first, let entry = ordinary(WordHash.of(stem)) else { return false }
    return entry.flags.contains(.abbreviation) && (!entry.flags.contains(.word) || Self.isUpper(first))
  }
}
