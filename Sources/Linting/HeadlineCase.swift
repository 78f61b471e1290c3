import Lexicon
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
    var words = HeadlineWords()
    for block in blocks { words.add(block: block, of: draft) }
    return words.style
  }
}
