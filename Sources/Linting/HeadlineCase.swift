import Prose

/// The case style of a headline, inferred from its own words before any of them is judged.
public enum HeadlineCase: Sendable, Equatable {
  /// Only the first word and names are capitalised.
  case sentence
  /// Every word is capitalised, small words too.
  case start
  /// Every word but the small ones is capitalised.
  case title
  /// Every letter is a capital.
  case allCapitals
  /// Too few words, or no style at all.
  case unclear

  /// Words that title case leaves small in every list we know: articles, conjunctions, short prepositions.
  public static let smallWords = WordSet(
    "a an the and but or nor for so yet as at by in of off on per to up via vs v with from into over onto upon than if"
  )

  /// The words that every title-case list leaves small.
  public static let smallestWords = WordSet("a an the and or of in to for at by on")

  /// Infers the style that blocks share.
  static func infer(from blocks: [Int], of draft: Draft) -> HeadlineCase {
    var capitalised = 0
    var small = 0
    var smallWordsCapitalised = 0
    var smallWordsSmall = 0
    var allCapitals = 0
    var lettered = 0
    for block in blocks {
      var isFirst = true
      for index in draft.blocks[block].tokens {
        let token = draft.tokens[index]
        guard token.kind == .word else {
          if token.kind == .colon { isFirst = true }
          continue
        }
        lettered += 1
        if token.shape.isAllCapitals { allCapitals += 1 }
        defer { isFirst = false }
        // The first word is capitalised in every style, and so is a word behind a colon in most.
        if isFirst || token.shape.contains(.innerCapital) || token.shape.contains(.hasDigit) { continue }
        let isSmallWord = smallWords.contains(token.hash)
        if token.shape.contains(.capitalised) {
          if isSmallWord { smallWordsCapitalised += 1 } else { capitalised += 1 }
        } else if isSmallWord {
          smallWordsSmall += 1
        } else {
          small += 1
        }
      }
    }
    if lettered >= 3, 10 * allCapitals >= 9 * lettered { return .allCapitals }
    let words = capitalised + small
    guard words >= 2 else { return .unclear }
    if 4 * capitalised >= 3 * words, capitalised >= 2 {
      return smallWordsCapitalised > smallWordsSmall ? .start : .title
    }
    if 2 * small >= words { return .sentence }
    return .unclear
  }
}
