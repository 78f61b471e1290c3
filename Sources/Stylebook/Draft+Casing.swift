import Lexicon
import Linting
import Prose

extension Draft {
  /// A word with a capital at its front.
  func capitalised(_ token: Int) -> String {
    let word = string(token)
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// Whether a lower-case word stands by itself: a blank, a mark of quotation or a bracket before it, and behind it a
  /// blank, a closing mark or one that ends a clause.
  ///
  /// Parts of compounds, addresses and initials do not.
  func standsAlone(_ token: Int, in block: Int) -> Bool {
    if gap(before: token, in: block) == .none {
      guard opensPhrase(tokens[token - 1].kind) else { return false }
    }
    guard gap(after: token, in: block) == .none else { return true }
    switch tokens[token + 1].kind {
    case .comma, .semicolon, .colon, .question, .exclamation, .ellipsis, .closeBracket, .emDash, .enDash,
      .straightDouble, .straightSingle, .closeDouble, .closeSingle, .closeGuillemet:
      return true
    case .fullStop:
      return gap(after: token + 1, in: block) != .none || tokens[token + 2].kind.isQuote
    default: return false
    }
  }

  private func opensPhrase(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .straightDouble, .straightSingle, .openDouble, .openSingle, .openGuillemet, .openBracket: true
    default: false
    }
  }

  /// Whether a word is in Title Case company: a headline whose style is title or start case.
  ///
  /// Promo lines are judged together.
  func isInTitleCase(_ block: Int) -> Bool {
    let style = headlineCase(ofBlock: block)
    return style == .title || style == .start
  }

  /// The hash of a part of the text, as a word has it; the part has at most 40 bytes and no curly apostrophe.
  func hash(of range: TextRange) -> UInt64 {
    let text = self.text
    return WordHash.mix(count: min(range.count, WordHash.significantBytes)) { offset in
      var value: UInt64 = 0
      var index = range.lowerBound + offset
      var shift: UInt64 = 0
      while shift < 64, index < range.upperBound {
        value |= UInt64(text[index]) << shift
        shift += 8
        index += 1
      }
      return value
    }
  }
}
