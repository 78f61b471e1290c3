import Lexicon
import Prose

/// Answers, for every token and without a branch, whether it wakes any rule; zero says no.
struct WakeTable: Sendable {
  /// By the raw value of the kind.
  private var kinds = [UInt8](repeating: 0, count: 64)
  /// By the raw value of the shape; a mark has the empty shape.
  private var shapes = [UInt8](repeating: 0, count: 256)
  /// The flags that wake a rule.
  private var flags: WordFlags = []
  private var unknownWord: UInt8 = 0
  private(set) var repeatedWord: UInt8 = 0
  private(set) var repeatedPair: UInt8 = 0
  private(set) var wideGap: UInt8 = 0

  init() {}

  init(_ dispatch: Dispatch) {
    for (kind, list) in dispatch.ofOddKind.enumerated() where list != 0 { kinds[kind] = 1 }
    for (shape, list) in dispatch.ofShape.enumerated() where list != 0 { shapes[shape] = 1 }
    if dispatch.ofUnknownWord != 0 {
      flags.insert(.rare)
      unknownWord = 1
    }
    if dispatch.ofCasedWord != 0 { flags.insert(.cased) }
    repeatedWord = dispatch.ofRepeatedWord == 0 ? 0 : 1
    repeatedPair = dispatch.ofRepeatedPair == 0 ? 0 : 1
    wideGap = dispatch.ofWideGap == 0 ? 0 : 1
  }

  /// Whether a token wakes a rule by what it is, or, a word, by its anchor.
  @inline(__always)
  func byToken(_ token: Token, hasAnchor: Bool) -> UInt8 {
    kinds[Int(token.kind.rawValue)] | shapes[Int(token.shape.rawValue)] | (hasAnchor && token.kind.isWordLike ? 1 : 0)
  }

  /// Whether a token wakes a rule by what the lexicon knows of it; of marks it knows nothing.
  @inline(__always)
  func byWord(_ known: WordFlags, isWord: Bool) -> UInt8 {
    (known.rawValue & flags.rawValue == 0 ? 0 : 1) | (known.isEmpty && isWord ? unknownWord : 0)
  }
}
