import Prose

extension Lexicon {
  /// True for what ends a domain name: `com`, `org`, `io`, `co.uk`.
  public func isPublicSuffix(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.count <= 40 && domains.contains(WordHash.of(bytes))
  }

  /// True for an abbreviation, given with or without its last full stop: `Gov`, `a.m.`.
  public func isAbbreviation(_ bytes: some Collection<UInt8>) -> Bool {
    var stem = Array(bytes)
    if stem.last == UInt8(ascii: ".") { stem.removeLast() }
    return entry(WordHash.of(stem))?.flags.contains(.abbreviation) ?? false
  }
}
