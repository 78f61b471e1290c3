import Prose

/// A small set of words to compare tokens with, in any case.
public struct WordSet: Sendable {
  @usableFromInline let hashes: [UInt64]

  /// - Parameter words: Separated by blanks.
  public init(_ words: StaticString) {
    hashes = Array(words.description.utf8).split(separator: 32).map { WordHash.of($0) }.sorted()
  }

  public init(_ words: [String]) { hashes = words.map { WordHash.of($0) }.sorted() }

  @inlinable public func contains(_ hash: UInt64) -> Bool {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash
  }
}
