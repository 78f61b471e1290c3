import Linting
import Prose

/// Some phrases to compare a stretch of a draft with, in any case.
struct PhraseSet: Sendable {
  /// The words of each phrase, the longest phrase first.
  private let phrases: [[UInt64]]
  private let firstWords: WordSet

  /// - Parameter lines: One phrase a line, its words separated by one blank.
  init(_ lines: String) {
    let words = lines.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    phrases = words.map { $0.map { WordHash.of($0) } }.sorted { $0.count > $1.count }
    firstWords = WordSet(words.map { $0[0] })
  }

  /// The token behind the longest phrase that starts at a token, nil when none does.
  ///
  /// A hyphen between two words counts as a blank: `must-read`.
  func end(at token: Int, in block: Int, of draft: Draft) -> Int? {
    guard token < draft.blocks[block].tokens.upperBound, draft.word(token, isIn: firstWords) else { return nil }
    let limit = draft.blocks[block].tokens.upperBound
    phrase: for phrase in phrases {
      var index = token
      for (number, word) in phrase.enumerated() {
        if number > 0, index < limit, draft.tokens[index].kind == .hyphen { index += 1 }
        guard index < limit, draft.tokens[index].kind.isWordLike, draft.tokens[index].hash == word else {
          continue phrase
        }
        index += 1
      }
      return index
    }
    return nil
  }
}
