import Prose

/// A small set of words to compare tokens with, in any case.
public struct WordSet: Sendable {
  /// The hashes at the places that their lowest bits name, or the next free one; no word hashes to zero.
  @usableFromInline let slots: [UInt64]

  /// - Parameter words: Separated by blanks.
  public init(_ words: StaticString) {
    var hashes: [UInt64] = []
    WordHash.forEachWord(in: words.description) { hash, _ in hashes.append(hash) }
    self.init(hashes: hashes)
  }

  public init(_ words: [String]) { self.init(hashes: words.map { WordHash.of($0) }) }

  private init(hashes: [UInt64]) {
    // At most a third of the slots is taken, so that most questions look at one.
    var size = 8
    while size < 3 * hashes.count { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for hash in hashes {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (size - 1) }
      slots[slot] = hash
    }
    self.slots = slots
  }

  /// The hashes of the words, ascending.
  var hashes: [UInt64] { slots.filter { $0 != 0 }.sorted() }

  @inlinable public func contains(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }
}
