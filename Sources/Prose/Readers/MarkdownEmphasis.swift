/// The runs of `*`, `_` and `~~` that wait for their partners.
struct MarkdownEmphasis {
  private struct Opener {
    let cut: Int
    let mark: UInt8
    var count: Int
    let length: Int
    /// Whether the run could close too.
    let isBoth: Bool
    /// The opener of the same mark below it on the stack, -1 when there is none.
    let below: Int
  }

  private var stack: [Opener] = []
  private var last: [UInt8: Int] = [:]

  /// How many openers that the rule of three forbids are passed over in search of a partner.
  private static let mostSkipped = 8

  /// Takes in a run; both partners lose the bytes that are markup.
  mutating func add(_ cut: Int, mark: UInt8, opens: Bool, closes: Bool, in cuts: inout [MarkdownCut]) {
    let length = cuts[cut].range.count
    var count = length
    while closes, count > 0, let partner = partner(mark, length: length, isBoth: opens) {
      removeAbove(partner)
      let matched = min(count, stack[partner].count)
      cuts[stack[partner].cut].back += matched
      cuts[cut].front += matched
      stack[partner].count -= matched
      count -= matched
      if stack[partner].count == 0 { removeAbove(partner - 1) }
    }
    guard opens, count > 0 else { return }
    stack.append(
      Opener(cut: cut, mark: mark, count: count, length: length, isBoth: closes, below: last[mark] ?? -1))
    last[mark] = stack.count - 1
  }

  private func partner(_ mark: UInt8, length: Int, isBoth: Bool) -> Int? {
    var index = last[mark] ?? -1
    for _ in 0..<Self.mostSkipped where index >= 0 {
      let opener = stack[index]
      let sum = opener.length + length
      let isForbidden = (opener.isBoth || isBoth) && sum % 3 == 0 && length % 3 != 0
      if !isForbidden, mark != UInt8(ascii: "~") || opener.count == length { return index }
      index = opener.below
    }
    return nil
  }

  private mutating func removeAbove(_ index: Int) {
    while stack.count > index + 1, let opener = stack.popLast() { last[opener.mark] = opener.below }
  }
}

extension MarkdownInline {
  mutating func readEmphasis() {
    let mark = text[index]
    var end = index
    while byte(end) == mark { end += 1 }
    if mark == UInt8(ascii: "~"), end - index != 2 {
      index = end
      return
    }
    let before = edge(before: index)
    let after = edge(at: end)
    let leans = (
      left: after != .blank && (after == .word || before != .word),
      right: before != .blank && (before == .word || after != .word)
    )
    let isUnderscore = mark == UInt8(ascii: "_")
    let opens = leans.left && (!isUnderscore || !leans.right || before == .punctuation)
    let closes = leans.right && (!isUnderscore || !leans.left || after == .punctuation)
    guard opens || closes else {
      index = end
      return
    }
    cut(to: end, .keep)
    emphasis.add(cuts.count - 1, mark: mark, opens: opens, closes: closes, in: &cuts)
  }

  private enum Edge { case blank, punctuation, word }

  private func edge(at offset: Int) -> Edge {
    guard offset < text.count, !Lines.isBlankByte(text[offset]) else { return .blank }
    if text[offset] < 0x80 { return ASCII.isPunctuation(text[offset]) ? .punctuation : .word }
    return edge(text[offset..<min(offset + 4, text.count)])
  }

  private func edge(before offset: Int) -> Edge {
    guard offset > 0, !Lines.isBlankByte(text[offset - 1]) else { return .blank }
    if text[offset - 1] < 0x80 { return ASCII.isPunctuation(text[offset - 1]) ? .punctuation : .word }
    var start = offset - 1
    while start > 0, offset - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return edge(text[start..<offset])
  }

  private func edge(_ bytes: ArraySlice<UInt8>) -> Edge {
    let kind = DecodedCharacter.decode(bytes).kind
    return kind == .oddSpace ? .blank : kind == .word || kind == .invalid ? .word : .punctuation
  }
}
