import Linting
import Prose

extension Draft {
  /// What to delete so that a block goes with its lines, and no blank line is left twice.
  ///
  /// The block takes its own line break, or at the end of the text what stands between it and the block before.
  func deletion(ofBlock index: Int) -> TextRange { deletion(ofLines: blocks[index].range) }

  /// What to delete so that whole lines go; the range starts and ends at the edges of lines.
  func deletion(ofLines lines: TextRange) -> TextRange {
    let above = endOfText(before: lines.lowerBound)
    let ownBreak = breakLength(at: lines.upperBound)
    let below = lines.upperBound + ownBreak
    guard ownBreak > 0 else { return above..<lines.upperBound }
    let firstBreak = above + breakLength(at: above)
    let isBlankAbove = lines.lowerBound == 0 || firstBreak < lines.lowerBound
    guard isBlankAbove else { return lines.lowerBound..<below }
    if below == text.count { return min(firstBreak, lines.lowerBound)..<below }
    return lines.lowerBound..<endOfBlankLine(at: below)
  }

  /// The end of the last line with text before an offset, zero when there is none.
  private func endOfText(before offset: Int) -> Int {
    var end = offset
    while end > 0, Lines.isBlankByte(text[end - 1]) { end -= 1 }
    // Blanks at the end of that line stay.
    while end < offset, text[end] != 10, text[end] != 13 { end += 1 }
    return end
  }

  /// The offset behind a blank line that starts at an offset, the offset itself when the line is not blank.
  private func endOfBlankLine(at start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == 32 || text[end] == 9 { end += 1 }
    let length = breakLength(at: end)
    return length > 0 ? end + length : start
  }

  private func breakLength(at offset: Int) -> Int {
    guard offset < text.count else { return 0 }
    if text[offset] == 13 { return offset + 1 < text.count && text[offset + 1] == 10 ? 2 : 1 }
    return text[offset] == 10 ? 1 : 0
  }

  /// Whether a block is one of several that hold text, so that it can be a line of debris beside the draft.
  func isOneOfSeveral(_ block: Int) -> Bool {
    countFarQuestion()
    var seen = 0
    for other in blocks where !other.tokens.isEmpty && other.role != .separator && other.role != .blank {
      seen += 1
      if seen > 1 { return true }
    }
    return false
  }

  /// Whether a block belongs to a link list that the draft may consist of: behind promo lines without a headline above.
  ///
  /// Only a draft with a headline of its own is surely an article, whose link list is debris line by line.
  func isInBareLinkList(_ block: Int) -> Bool {
    countFarQuestion()
    let near = blocks[block].role == .separator ? block + 1 : block
    guard near < blocks.count, blocks[near].role == .promoLine else { return false }
    return blocks.first { $0.role != .blank }?.role != .headline
  }

  /// Whether a block is the headline of the draft: the first of its headlines, with a body.
  func isHeadlineOverBody(_ block: Int) -> Bool {
    guard format != .headlines else { return false }
    countFarQuestion()
    guard blocks.firstIndex(where: { $0.role == .headline }) == block else { return false }
    return bodyWordCount(upTo: Self.shortestBody) >= Self.shortestBody
  }

  /// The fewest words of a body that a headline is held against; a shorter one is a fragment.
  private static var shortestBody: Int { 40 }

  /// Whether a stretch of tokens is set like a title: three words in five capitalised.
  func isTitled(_ tokens: Range<Int>) -> Bool {
    var words = 0
    var capitalised = 0
    for index in tokens where self.tokens[index].kind == .word {
      words += 1
      if self.tokens[index].shape.contains(.capitalised) { capitalised += 1 }
    }
    return words > 0 && 5 * capitalised >= 3 * words
  }

  /// Whether the sentence that a block ends with has its full stop; the stop of initials is none.
  func endsWithFullStop(_ block: Int) -> Bool {
    let own = blocks[block].tokens
    var last = own.upperBound - 1
    while last > own.lowerBound, tokens[last].kind.isQuote || tokens[last].kind == .closeBracket { last -= 1 }
    guard last > own.lowerBound, tokens[last].kind == .fullStop else { return false }
    return !(last - 2 > own.lowerBound && tokens[last - 1].count == 1 && tokens[last - 2].kind == .fullStop)
  }

  /// How many words a stretch of tokens holds.
  func wordCount(_ tokens: Range<Int>) -> Int { tokens.count { self.tokens[$0].kind.isWordLike } }
}
