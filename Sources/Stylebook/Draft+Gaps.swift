import Lexicon
import Linting
import Prose

extension Draft {
  /// Whether a token is followed by another without a blank.
  func touchesNext(_ token: Int) -> Bool {
    token + 1 < tokens.count && tokens[token + 1].start == tokens[token].end
  }

  /// Whether a token follows another without a blank.
  func touchesPrevious(_ token: Int) -> Bool { token > 0 && tokens[token - 1].end == tokens[token].start }

  /// Whether a token is a word of small letters alone, a possessive ending aside.
  func isSmall(_ token: Int) -> Bool {
    tokens[token].kind == .word
      && tokens[token].shape.isDisjoint(with: [.capitalised, .innerCapital, .severalCapitals])
  }

  /// Whether a token is an English word that can be written in small letters, and not one of the rarest.
  func isOrdinary(_ token: Int) -> Bool { entry(token).isOrdinary }

  /// The range of blanks between two neighbouring tokens.
  func blanks(before token: Int) -> TextRange { tokens[token - 1].end..<tokens[token].start }
}
