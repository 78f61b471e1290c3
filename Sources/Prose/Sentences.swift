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
        guard tokens[index].kind.endsSentence else {
          index += 1
          continue
        }
        let end = endOfMarks(from: index, in: block, tokens: tokens)
        if isStart(end, after: index, in: block, tokens: tokens) { starts.append(end) }
        index = end
      }
    }
    return starts
  }

  /// The token behind an end mark and the further marks, closing quotes and brackets it takes with it.
  private static func endOfMarks(from mark: Int, in block: Block, tokens: [Token]) -> Int {
    var end = mark + 1
    while end < block.tokens.upperBound, tokens[end].start == tokens[end - 1].end, closes(tokens[end].kind) {
      end += 1
    }
    return end
  }

  /// Whether a sentence begins at a token behind the marks that begin with `mark`.
  private static func isStart(_ next: Int, after mark: Int, in block: Block, tokens: [Token]) -> Bool {
    guard next < block.tokens.upperBound, tokens[next].start > tokens[next - 1].end else { return false }
    var first = next
    while first < block.tokens.upperBound, opens(tokens[first].kind) { first += 1 }
    guard first < block.tokens.upperBound, tokens[first].kind.isWordLike else { return false }
    let word = tokens[first]
    if tokens[mark].kind == .fullStop, mark > block.tokens.lowerBound,
      isPoint(mark, before: word, in: block, tokens: tokens)
    {
      return false
    }
    // One full stop ends a sentence whatever follows; behind “…”, “?”, “!” or a closing quote a small letter mostly
    // goes on: “‘Why?’ he asked.”
    let isSoleStop = tokens[mark].kind == .fullStop && next - mark == 1
    return isSoleStop || word.shape.contains(.capitalised)
  }

  /// Whether a full stop belongs to the word before it: an initial, `U.S.`, an abbreviation.
  private static func isPoint(_ mark: Int, before next: Token, in block: Block, tokens: [Token]) -> Bool {
    let word = tokens[mark - 1]
    guard word.end == tokens[mark].start else { return true }
    guard word.kind == .word else { return false }
    if word.count == 1 {
      if word.shape.contains(.capitalised) { return true }
      if mark >= block.tokens.lowerBound + 2, tokens[mark - 2].kind == .fullStop, tokens[mark - 2].end == word.start {
        return true
      }
    }
    return Abbreviations.isAbbreviation(word, before: next)
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
    case .openBracket, .openDouble, .openSingle, .straightDouble, .straightSingle, .openGuillemet, .closeSingle: true
    default: false
    }
  }
}
