import Lexicon
import Prose

/// Answers, for every token and without a branch, whether it wakes a rule by what it is.
struct WakeTable: Sendable {
  /// A bit for each kind with each shape, by their raw values; a mark has the empty shape.
  private var traits = [UInt64](repeating: 0, count: 256)
  /// The flags that wake a rule.
  private var flags: WordFlags = []

  init() {}

  init(_ dispatch: Dispatch) {
    for (kind, list) in dispatch.ofOddKind.enumerated() where list != 0 { admit(kind, 0) }
    for (shape, list) in dispatch.ofShape.enumerated() where list != 0 {
      for kind in [Token.Kind.word, .number] { admit(Int(kind.rawValue), shape) }
    }
    if dispatch.ofUnknownWord != 0 { flags.insert(.rare) }
    if dispatch.ofCasedWord != 0 { flags.insert(.cased) }
  }

  private mutating func admit(_ kind: Int, _ shape: Int) { traits[kind << 2 | shape >> 6] |= 1 << UInt64(shape & 63) }

  /// One where a token wakes a rule by its kind and shape, or by what the lexicon knows of it, else zero; of marks it
  /// knows nothing.
  @inline(__always)
  func byToken(_ token: Token, _ known: WordFlags) -> UInt64 {
    let (kind, shape) = (Int(token.kind.rawValue), token.shape.rawValue)
    return (traits[kind &<< 2 | Int(shape &>> 6)] &>> UInt64(shape & 63)) & 1
      | (known.rawValue & flags.rawValue == 0 ? 0 : 1)
  }
}
