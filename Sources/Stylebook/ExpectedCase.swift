import Lexicon
import Linting
import Prose

/// How a word should begin where it stands.
enum ExpectedCase {
  case capital
  case small
  /// A name that is an ordinary word too, or an ordinary word that may be part of a name.
  case either
}

extension Draft {
  /// How a word should begin, by its place and by what the lexicon knows of it.
  func expectedCase(of token: Int, in block: Int) -> ExpectedCase {
    if startsSentence(token, in: block) { return .capital }
    let flags = entry(token).flags
    let isWord = flags.contains(.word)
    if !isWord, !flags.isEmpty { return .capital }
    let role = blocks[block].role
    if role == .headline || role == .promoLine || role == .subhead {
      if let before = previous(token, in: block), HeadlineWords.beginsAnew(tokens[before].kind) { return .capital }
      let isMinor = HeadlineCase.smallWords.contains(tokens[token].hash)
      switch headlineCase(ofBlock: block) {
      case .start: return .capital
      case .title: return isMinor ? tokens[token].count <= 3 ? .small : .either : .capital
      case .unclear:
        // A short headline without a single small word is in title case, most likely.
        let words = headlineWords(ofBlock: block)
        if words.small + words.debatedSmall == 0, !isMinor || words.minorSmall == 0 { return .either }
      default: break
      }
    }
    if flags.contains(.function) { return .small }
    return flags.isDisjoint(with: [.name, .givenName, .surname, .place]) && isWord ? .small : .either
  }
}

extension Draft {
  /// Whether the word before or behind a token, with a blank between, has a capital that no sentence start explains.
  func touchesCapitalised(_ token: Int, in block: Int) -> Bool {
    let own = blocks[block].tokens
    func isCapitalised(_ index: Int) -> Bool {
      own.contains(index) && tokens[index].kind == .word && tokens[index].shape.contains(.capitalised)
    }
    if isCapitalised(token + 1), gap(after: token, in: block) == .space { return true }
    if isCapitalised(token - 1), gap(before: token, in: block) == .space {
      return !startsSentence(token - 1, in: block)
    }
    guard blocks[block].isDisplay else { return false }
    let words = headlineWords(ofBlock: block)
    return words.small == 0 && words.ordinary + words.functionWords + words.names + words.minorCapitalised > 1
  }
}
