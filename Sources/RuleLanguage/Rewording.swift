/// What a phrase is replaced with.
struct Rewording: Sendable, Equatable {
  /// Which alternative each group of the phrase took.
  var choices: [Choice] = []
  /// The best first; empty when the rule only finds.
  var replacements: [Replacement] = []

  struct Choice: Sendable, Equatable {
    var capture: Int
    /// From zero.
    var option: Int
  }
}

/// One replacement: text and captures.
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
