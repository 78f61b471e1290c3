/// Finds where sentences begin.
///
/// In doubt a sentence goes on: a wrong break makes a rule speak where it should be silent.
enum Sentences {
  /// The first token of each sentence, ascending.
  static func starts(in blocks: [Block], tokens: [Token]) -> [Int] {
    var starts: [Int] = []
    for block in blocks where !block.tokens.isEmpty {
      starts.append(block.tokens.lowerBound)
      var index = block.tokens.lowerBound
      while index < block.tokens.upperBound {
        if tokens[index].kind.endsSentence, let next = start(after: index, in: block, tokens: tokens) {
          starts.append(next)
          index = next
        } else {
          index += 1
        }
      }
    }
    return starts
  }

  /// The first token of the sentence behind an end mark, nil when the sentence goes on.
  private static func start(after mark: Int, in block: Block, tokens: [Token]) -> Int? {
    // The end mark takes further marks and the closing quotes and brackets with it.
    var next = mark + 1
    while next < block.tokens.upperBound, tokens[next].start == tokens[next - 1].end, closes(tokens[next].kind) {
      next += 1
    }
    guard next < block.tokens.upperBound, tokens[next].start > tokens[next - 1].end else { return nil }
    var first = next
    while first < block.tokens.upperBound, opens(tokens[first].kind) { first += 1 }
    guard first < block.tokens.upperBound, tokens[first].kind.isWordLike else { return nil }
    let word = tokens[first]
    if tokens[mark].kind == .fullStop, mark > block.tokens.lowerBound {
      let before = tokens[mark - 1]
      guard before.end == tokens[mark].start else { return nil }
      if before.kind == .word, before.count == 1, before.shape.contains(.capitalised) { return nil }
      if before.kind == .word, Abbreviations.contains(before.hash) { return nil }
      // The points of “U.S.” and “a.m.”.
      if before.kind == .word, before.count == 1, mark >= 2, tokens[mark - 2].kind == .fullStop,
        tokens[mark - 2].end == before.start
      {
        return nil
      }
    }
    if tokens[mark].kind == .ellipsis || next - mark > 2 && tokens[mark + 1].kind == .fullStop {
      return word.shape.contains(.capitalised) ? next : nil
    }
    // A small letter behind a question or exclamation mark mostly goes on: “‘Why?’ he asked.”
    if next - mark > 1, !word.shape.contains(.capitalised) { return nil }
    if tokens[mark].kind != .fullStop, !word.shape.contains(.capitalised) { return nil }
    return next
  }

  private static func closes(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .fullStop, .exclamation, .question, .ellipsis, .closeBracket, .closeDouble, .closeSingle, .straightDouble,
      .straightSingle, .closeGuillemet:
      true
    default: false
    }
  }

  private static func opens(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .openBracket, .openDouble, .openSingle, .straightDouble, .straightSingle, .openGuillemet: true
    default: false
    }
  }
}
