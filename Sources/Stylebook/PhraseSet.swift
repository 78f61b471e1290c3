import Linting
import Prose

/// Some phrases to compare a stretch of a draft with, in any case.
struct PhraseSet: Sendable {
  /// The words of all phrases, end to end.
  private let words: [UInt64]
  /// The words of each phrase; those with the same first word stand together, the longest first.
  private let phrases: [Range<Int>]

  /// - Parameter lines: One phrase a line, its words separated by one blank.
  init(_ lines: String) {
    var words: [UInt64] = []
    var phrases: [Range<Int>] = []
    var start = 0
    WordHash.forEachWord(in: lines) { hash, endsLine in
      words.append(hash)
      guard endsLine else { return }
      phrases.append(start..<words.count)
      start = words.count
    }
    phrases.sort { one, other in
      let (first, second) = (words[one.lowerBound], words[other.lowerBound])
      return first == second ? one.count > other.count : first < second
    }
    (self.words, self.phrases) = (words, phrases)
  }

  /// The token behind the longest phrase that starts at a token, nil when none does.
  ///
  /// A hyphen between two words counts as a blank: `must-read`.
  func end(at token: Int, in block: Int, of draft: Draft) -> Int? {
    let limit = draft.blocks[block].tokens.upperBound
    guard token < limit, draft.tokens[token].kind.isWordLike else { return nil }
    let first = draft.tokens[token].hash
    var low = 0
    var high = phrases.count
    while low < high {
      let middle = (low + high) / 2
      if words[phrases[middle].lowerBound] < first { low = middle + 1 } else { high = middle }
    }
    while low < phrases.count, words[phrases[low].lowerBound] == first {
      if let end = end(of: phrases[low], at: token, limit, of: draft) { return end }
      low += 1
    }
    return nil
  }

  private func end(of phrase: Range<Int>, at token: Int, _ limit: Int, of draft: Draft) -> Int? {
    var index = token
    for word in phrase {
      if word > phrase.lowerBound, index < limit, draft.tokens[index].kind == .hyphen { index += 1 }
      guard index < limit, draft.tokens[index].kind.isWordLike, draft.tokens[index].hash == words[word] else {
        return nil
      }
      index += 1
    }
    return index
  }
}
