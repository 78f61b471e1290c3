import Linting
import Prose

/// A headline’s promise of a list: “10 things to know”.
struct ListPromise {
  /// The number promised.
  let count: Int
  /// The token of the number.
  let token: Int

  /// The nouns that such headlines count.
  static let nouns = WordSet(
    """
    things ways reasons tips facts highlights takeaways takeaway steps questions lessons moments signs books films \
    movies songs photos pictures tweets ideas myths rules charges mistakes secrets quotes items key points recipes gifts \
    places people times people's struggles problems products memes images gifs celebrities stories truths hacks tricks \
    stages keys trends changes promises pledges demands predictions findings games apps gadgets benefits examples
    """)

  /// The promise at the front of a headline, nil when there is none.
  init?(in block: Int, of draft: Draft) {
    let own = draft.blocks[block].tokens
    guard let first = own.first(where: { draft.tokens[$0].kind.isWordLike }) else { return nil }
    var number = first
    // “The 12 best …”, “Top 10 …”
    if draft.word(first, isIn: Self.articles) { number = first + 1 }
    guard number + 1 < own.upperBound else { return nil }
    let value: Double?
    if draft.tokens[number].kind == .number {
      value = Quantity(at: number, in: block, of: draft)?.value
    } else {
      value = SpelledNumbers.value(draft.tokens[number].hash)
    }
    guard let value, value >= 3, value <= 60, value == value.rounded() else { return nil }
    let near = number + 1..<min(number + 4, own.upperBound)
    guard near.contains(where: { draft.word($0, isIn: Self.nouns) }) else { return nil }
    count = Int(value)
    token = number
  }

  private static let articles = WordSet("the top these here")
}
