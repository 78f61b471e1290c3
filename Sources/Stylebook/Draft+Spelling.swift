import Lexicon
import Linting
import Prose

extension Draft {
  /// A word with the capitals of the one it is to replace, and its possessive ending.
  func replacement(_ word: String, for token: Int) -> String {
    let bytes = bytes(token)
    let base = UnknownWord.base(of: bytes)
    let ending = String(decoding: bytes.dropFirst(base.count), as: UTF8.self)
    let shape = tokens[token].shape
    if shape.isAllCapitals { return word.uppercased() + ending }
    guard shape.contains(.capitalised), let initial = word.first, initial.isLowercase else { return word + ending }
    return initial.uppercased() + word.dropFirst() + ending
  }

  /// The corrections of a slip as fixes, the likeliest first, none of them sure.
  func fixes(for token: Int, _ words: [String]) -> [Fix] {
    words.map { .replace(tokens[token].range, replacement($0, for: token), words.count == 1 ? .unsafe : .suggest) }
  }

  /// Whether a mark stands beside a token that makes it a part of something: a hyphen, a bracket, an apostrophe.
  func isAttached(_ token: Int) -> Bool {
    if touchesPrevious(token), isAttaching(tokens[token - 1].kind) || tokens[token - 1].kind == .openBracket {
      let isOpening = tokens[token - 1].kind == .openBracket && (token < 2 || !touchesPrevious(token - 1))
      if !isOpening { return true }
    }
    if touchesNext(token), isAttaching(tokens[token + 1].kind) || tokens[token + 1].kind == .openBracket { return true }
    return touchesPrevious(token) && tokens[token - 1].kind == .closeBracket
  }

  private func isAttaching(_ kind: Token.Kind) -> Bool {
    kind == .hyphen || kind.isSingle || kind == .accent || kind == .asterisk || kind == .ampersand || kind == .symbol
  }

  /// Whether a token is the only one between quotation marks, so that it may be a title or a coinage.
  func isQuotedAlone(_ token: Int) -> Bool {
    touchesPrevious(token) && tokens[token - 1].kind.isQuote && touchesNext(token) && tokens[token + 1].kind.isQuote
  }

  /// Whether a capitalised token stands beside a name, so that it is likely to be one.
  func isBesideName(_ token: Int, in block: Int) -> Bool {
    [previous(token, in: block), next(token, in: block)].contains { near in
      guard let near, tokens[near].shape.contains(.capitalised) else { return false }
      let flags = entry(near).flags
      return flags.isEmpty || flags.contains(.givenName) || entry(near).isOnlyName
    }
  }
}
