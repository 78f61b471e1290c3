/// A word of the lexicon.
public struct WordEntry: Sendable, Hashable {
  /// What is known of the word.
  public let flags: WordFlags
  /// How unlikely the word is in running text: -ln p, in thousandths (a thousand is one nat).
  public let cost: UInt16

  /// An entry as the packed table, or a desk’s own list, has it.
  public init(flags: WordFlags, cost: UInt16) {
    self.flags = flags
    self.cost = cost
  }

  /// An entry as the table of words has it: the flags and, in the upper half, the cost.
  @inline(__always)
  init(_ flagsAndCost: UInt32) {
    flags = WordFlags(rawValue: UInt16(truncatingIfNeeded: flagsAndCost))
    cost = UInt16(truncatingIfNeeded: flagsAndCost &>> 16)
  }

  /// True for an ordinary word that is not known only from large dictionaries.
  public var isOrdinary: Bool { flags.contains(.word) && !flags.contains(.rare) }

  /// True when the word is known only with a capital or in capitals.
  public var isOnlyName: Bool { !flags.contains(.word) && !flags.isDisjoint(with: [.name, .acronym]) }
}
