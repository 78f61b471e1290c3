import Prose

/// Which form of apostrophe and quotation mark a draft uses.
public enum QuoteStyle: String, Sendable {
  case curly
  case straight

  /// The form of a block’s marks: that of its apostrophes and quotation marks, else the draft’s, else a guess: curly
  /// where the block has other signs that keyboards lack, else straight.
  static func form(of draft: Draft, inBlock block: Int) -> (style: QuoteStyle, isKnown: Bool) {
    let own = count(draft, in: draft.blocks[block].tokens)
    if own.curly != own.straight { return (own.curly > own.straight ? .curly : .straight, true) }
    // Splitting a list of headlines changes nothing, so each is judged by its own words.
    let all = draft.format == .headlines ? own : draft.quoteCounts
    if all.curly != all.straight { return (all.curly > all.straight ? .curly : .straight, true) }
    let isSet = draft.blocks[block].tokens.contains { typographic.contains(draft.tokens[$0].kind) }
    return (isSet ? .curly : .straight, false)
  }

  /// Signs that come from a program that sets type, or from somebody who does.
  private static let typographic: Set<Token.Kind> = [.enDash, .emDash, .ellipsis]

  /// How many marks of each form stand in some tokens.
  public static func count(_ draft: Draft, in tokens: Range<Int>) -> (curly: Int, straight: Int) {
    var curly = 0
    var straight = 0
    let all = draft.tokens
    let own = all.span.extracting(tokens)
    for index in own.indices {
      let token = own[index]
      // Most tokens are words without an apostrophe.
      guard token.kind.isQuote || token.shape.contains(.apostrophe) else { continue }
      switch token.kind {
      case .openDouble, .closeDouble, .openSingle, .closeSingle: curly += 1
      case .straightDouble, .straightSingle: straight += 1
      case .word: if draft.text[token.range].contains(0xE2) { curly += 1 } else { straight += 1 }
      default: break
      }
    }
    return (curly, straight)
  }
}
