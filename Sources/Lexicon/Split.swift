/// A reading of one token as two or three words without their spaces.
public struct Split: Sendable, Hashable {
  /// What a part of a joined token is.
  public enum Kind: Sendable, Hashable {
    /// An ordinary word.
    case word
    /// A known name or acronym.
    case name
    /// A number.
    case number
  }

  /// One of the words.
  public struct Part: Sendable, Hashable {
    /// Where it stands in the token, in bytes.
    public let range: Range<Int>
    public let kind: Kind
    /// How unlikely the part is by itself, -ln p in thousandths; zero for a number.
    public let cost: Int

    public init(range: Range<Int>, kind: Kind, cost: Int) {
      self.range = range
      self.kind = kind
      self.cost = cost
    }
  }

  /// The parts in order, at least two.
  public let parts: [Part]
  /// By how much this reading is likelier than the next best one and than an unknown word or name, in thousandths
  /// of a nat; always positive.
  public let margin: Int
  /// True when a change from a small to a capital letter marks every boundary.
  public let atCapital: Bool

  public init(parts: [Part], margin: Int, atCapital: Bool) {
    self.parts = parts
    self.margin = margin
    self.atCapital = atCapital
  }

  /// Where the spaces are missing, in bytes from the start of the token.
  public var offsets: [Int] { parts.dropFirst().map(\.range.lowerBound) }
}
