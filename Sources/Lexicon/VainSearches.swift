import Synchronization

/// Words for which neither a correction nor a lost space was found, so that nobody looks for one again.
///
/// The unknown words of a day's drafts are the same few hundred names, and the search for what they might be meant for
/// is the longest that a word can cause. What is kept here is only that a search led to nothing, whatever stands beside
/// the word: an answer is the same with and without it. Threads share it without a lock; an entry that is written over
/// costs one search.
public final class VainSearches: Sendable {
  /// The number of places, a power of two: 32 KB, which the second cache of any processor of the last ten years holds
  /// beside the words.
  private static let size = 4_096

  private let places = InlineArray<4_096, Atomic<UInt64>> { _ in Atomic(0) }

  init() {}

  /// A search for one word.
  public struct Key: Sendable {
    let value: UInt64

    /// - Parameters:
    ///   - hash: The word's hash (`WordHash`); only words of letters and of less than forty bytes are kept apart by it.
    ///   - circumstances: What else the answer hangs on, in the lowest eight bits.
    public init(_ hash: UInt64, _ circumstances: UInt8) {
      let mixed = (hash ^ UInt64(circumstances)) &* 0x9E37_79B9_7F4A_7C15
      // Zero stands for an empty place.
      value = mixed == 0 ? 1 : mixed
    }

    fileprivate var place: Int { Int(truncatingIfNeeded: value &>> 40) & (VainSearches.size - 1) }
  }

  /// Whether a search is known to lead to nothing.
  public func holds(_ key: Key) -> Bool { places[key.place].load(ordering: .relaxed) == key.value }

  /// Keeps that a search led to nothing.
  public func add(_ key: Key) { places[key.place].store(key.value, ordering: .relaxed) }
}
