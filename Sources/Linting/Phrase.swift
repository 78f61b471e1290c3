/// One flat reading of a phrase: what must stand at each token around the word that wakes its rule.
public struct Phrase: Sendable, Equatable {
  /// The most tokens of a phrase.
  public static let mostTokens = 12

  /// What one token must be.
  public enum Element: Sendable, Equatable {
    /// A word, in any case.
    case word(UInt64)
    /// A mark of one character.
    case mark(UInt64)
    /// A digit group.
    case number
    /// A word that begins with a capital.
    case capitalised
    /// A word in small letters.
    case lower
    /// Any one word.
    case anyWord
    /// A word of a list, as an index into the rule’s lists.
    case list(Int)
  }

  public struct Step: Sendable, Equatable {
    public var element: Element
    /// Whether the token touches the one before it, as in “e-mail”.
    public var isGlued: Bool
    /// The number of the capture the token belongs to, from one; zero for none.
    public var capture: Int

    public init(_ element: Element, isGlued: Bool = false, capture: Int = 0) {
      self.element = element
      self.isGlued = isGlued
      self.capture = capture
    }
  }

  public var steps: [Step]
  /// Whether the phrase begins a headline or sentence.
  public var isAtStart: Bool
  /// Whether the phrase ends a headline or sentence.
  public var isAtEnd: Bool
  /// The step whose word, or each of whose list’s words, wakes the rule.
  public var anchor: Int

  public init(_ steps: [Step], isAtStart: Bool = false, isAtEnd: Bool = false, anchor: Int = 0) {
    self.steps = steps
    self.isAtStart = isAtStart
    self.isAtEnd = isAtEnd
    self.anchor = anchor
  }

  // MARK: The order in which a phrase is tried: from the anchor to its end, then from the anchor to its start.

  /// How many steps are tried behind the anchor.
  var walkCount: Int { steps.count - 1 }

  /// The place of a step of the walk, counted from the anchor.
  func walkOffset(_ index: Int) -> Int {
    let behind = steps.count - 1 - anchor
    return index < behind ? index + 1 : behind - index - 1
  }

  /// What a step of the walk asks, as the two numbers of a book without the skip.
  func walkStep(_ index: Int, firstList: Int) -> (value: UInt64, ask: UInt64) {
    let offset = walkOffset(index)
    // Behind the anchor a token may touch the one before it, before the anchor the one behind it.
    let isGlued = steps[offset > 0 ? anchor + offset : anchor + offset + 1].isGlued
    let (value, kind) = steps[anchor + offset].element.packed(firstList: firstList)
    return (value, UInt64(kind) | (isGlued ? 1 << 8 : 0) | UInt64(offset + Self.mostTokens) << 16)
  }
}

extension Phrase.Element {
  /// The number to compare with, and the kind of the comparison.
  func packed(firstList: Int) -> (value: UInt64, kind: UInt8) {
    switch self {
    case .word(let hash): (hash, 0)
    case .mark(let scalar): (scalar, 1)
    case .number: (0, 2)
    case .capitalised: (0, 3)
    case .lower: (0, 4)
    case .anyWord: (0, 5)
    case .list(let list): (UInt64(firstList + list), 6)
    }
  }
}
