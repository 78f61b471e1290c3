import Prose

/// One flat reading of a phrase: what must stand at each token.
struct Phrase: Sendable, Equatable {
  /// The most tokens of a phrase.
  static let mostTokens = 12
  /// The most readings that the alternatives and optional words of one line give.
  static let mostExpansions = 256

  /// What one token must be.
  enum Element: Sendable, Equatable {
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

  struct Step: Sendable, Equatable {
    var element: Element
    /// Whether the token touches the one before it, as in “e-mail”.
    var isGlued: Bool
    /// The number of the capture the token belongs to, from one; zero for none.
    var capture: Int
  }

  var steps: [Step] = []
  /// Whether the phrase begins a headline or sentence.
  var isAtStart = false
  /// Whether the phrase ends a headline or sentence.
  var isAtEnd = false
  /// Which alternative each group took, from zero, by its capture.
  var choices: [Int: Int] = [:]
  /// The step whose word wakes the rule.
  var anchor = 0
  /// The replacements, the best first; empty when the rule only finds.
  var replacements: [Replacement] = []
}

/// What a phrase is replaced with: text and captures.
struct Replacement: Sendable, Equatable {
  enum Piece: Sendable, Equatable {
    case text(String)
    /// The words of a capture, from one.
    case capture(Int)
    /// The text that stands where the alternative of a capture stood: `(tow|tows) … -> (toe|toes) …`.
    case choice(Int, [String])
  }
  var pieces: [Piece]
}
