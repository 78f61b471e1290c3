import Lexicon
import Linting
import Prose

/// What kind of slip parts a misspelt word from the right one.
enum SpellingSlip {
  /// Whether a word is misspelt as people misspell who do not know better: a letter doubled, not doubled or left out,
  /// two letters in the wrong order, a vowel for another, a consonant for one that sounds alike.
  ///
  /// A letter put in or taken from another key is a slip of the fingers, of which nobody can be as sure.
  static func isMisspelling(_ word: ArraySlice<UInt8>, for right: [UInt8]) -> Bool {
    let word = Array(word)
    let same = zip(word, right).prefix { $0 | 0x20 == $1 }.count
    switch word.count - right.count {
    case -1:
      // Words without their last letter are of other languages, or short forms.
      return same < word.count && word[same...].elementsEqual(right[(same + 1)...]) { $0 | 0x20 == $1 }
    case 1:
      let isDoubled = same > 0 && word[same] | 0x20 == word[same - 1] | 0x20
      return isDoubled && word[(same + 1)...].elementsEqual(right[same...]) { $0 | 0x20 == $1 }
    case 0:
      guard same < word.count else { return false }
      let (typed, meant) = (word[same] | 0x20, right[same])
      if same + 1 < word.count, typed == right[same + 1], word[same + 1] | 0x20 == meant {
        return word[(same + 2)...].elementsEqual(right[(same + 2)...]) { $0 | 0x20 == $1 }
      }
      return (isVowel(typed) && isVowel(meant) || soundAlike(typed, meant))
        && word[(same + 1)...].elementsEqual(right[(same + 1)...]) { $0 | 0x20 == $1 }
    default: return false
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  private static func soundAlike(_ typed: UInt8, _ meant: UInt8) -> Bool {
    pairs.contains { $0 == (typed, meant) || $0 == (meant, typed) }
  }

  private static let pairs: [(UInt8, UInt8)] = ["cs", "ck", "sz", "iy", "ey", "gj", "fv", "td", "mn"].map {
    let letters = Array($0.utf8)
    return (letters[0], letters[1])
  }
}

extension Draft {
  /// The one right spelling of a word that is no word and hardly a name, nil when there may be others.
  ///
  /// Such a word is small, stands once in the draft and by itself, and lies one misspelling from an ordinary word that is
  /// far likelier than any other reading.
  func sureSpelling(_ token: Int, _ corrections: [Correction], in block: Int) -> String? {
    guard let best = corrections.first, best.distance == 1, best.evidence >= 4_000, best.margin >= 3_000,
      tokens[token].shape.isDisjoint(with: [.capitalised, .apostrophe]),
      tokens[token].count >= 5 || tokens[token].count == best.word.utf8.count,
      !entry(token).flags.contains(.word), best.word.utf8.first.map({ $0 >= 97 }) ?? false,
      SpellingSlip.isMisspelling(bytes(token), for: Array(best.word.utf8)), !isPlural(token), !isAttached(token),
      !isQuotedAlone(token), words(for: block).count(of: tokens[token].hash, limit: 2) < 2, !isPiece(token),
      UnknownWord.lostSpace(in: bytes(token), of: lexicon) == nil
    else { return nil }
    return best.word
  }

  /// Whether a word and a neighbour make one word together: `addres ses`.
  private func isPiece(_ token: Int) -> Bool {
    [token - 1, token].contains { first in
      guard first >= 0, first + 1 < tokens.count, isWord(first), isWord(first + 1) else { return false }
      return lexicon.entry(WordHash.of(bytes(first) + bytes(first + 1)))?.isOrdinary ?? false
    }
  }

  /// Whether a word is a known one with an s behind it that makes a plural.
  func isPlural(_ token: Int) -> Bool {
    let word = bytes(token)
    guard word.count >= 3, word.last == UInt8(ascii: "s"), lexicon.isKnown(word.dropLast()) else { return false }
    let (before, last) = (word[word.endIndex - 3] | 0x20, word[word.endIndex - 2] | 0x20)
    return !"sxz".utf8.contains(last) && !(last == UInt8(ascii: "h") && "cs".utf8.contains(before))
  }
}
