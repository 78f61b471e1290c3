import Linting
import Prose

extension Draft {
  /// Whether a token is two to six capitals, with a plural s or without.
  func isAcronym(_ token: Int) -> Bool {
    let shape = tokens[token].shape
    guard tokens[token].kind == .word, shape.contains(.severalCapitals), !shape.contains(.nonASCII),
      !shape.contains(.hasDigit), !shape.contains(.apostrophe), tokens[token].count <= 7
    else { return false }
    if !shape.contains(.hasLower) { return tokens[token].count >= 2 && tokens[token].count <= 6 }
    let bytes = bytes(token)
    return bytes.last == UInt8(ascii: "s") && bytes.count >= 3 && bytes.dropLast().allSatisfy { (65...90).contains($0) }
  }

  /// The capitals of an acronym, without a plural s.
  func acronymLetters(_ token: Int) -> ArraySlice<UInt8> {
    let bytes = bytes(token)
    return bytes.last == UInt8(ascii: "s") ? bytes.dropLast() : bytes
  }

  /// The tokens before a place whose initials spell some letters, small words between them allowed; nil when none do.
  func expansion(of letters: ArraySlice<UInt8>, before token: Int, in block: Int) -> Range<Int>? {
    let first = blocks[block].tokens.lowerBound
    var index = token - 1
    var rest = letters
    while let letter = rest.last {
      guard index >= first else { return nil }
      guard tokens[index].kind.isWordLike else {
        guard tokens[index].kind == .hyphen || tokens[index].kind == .ampersand || tokens[index].kind.isQuote else {
          return nil
        }
        index -= 1
        continue
      }
      if text[tokens[index].start] & 0xDF == letter {
        rest = rest.dropLast()
        index -= 1
      } else if HeadlineCase.smallWords.contains(tokens[index].hash) {
        index -= 1
      } else {
        return nil
      }
    }
    return index + 1..<token
  }

  /// How many words the running text of the draft holds, counted up to a limit.
  func bodyWordCount(upTo limit: Int) -> Int {
    countFarQuestion()
    var words = 0
    for block in blocks where block.isBody {
      words += wordCount(block.tokens)
      if words >= limit { return words }
    }
    return words
  }
}
