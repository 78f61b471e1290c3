import Linting
import Prose

/// A figure as a draft writes it: `1,200`, `£3.5m`, `12 million`, `five`.
struct Quantity {
  /// The value, with `million` and its like multiplied in.
  var value: Double
  /// The value of one unit in the last place that is written, so that a rounded figure can be told.
  var unit: Double
  /// The tokens it is made of.
  var tokens: Range<Int>

  /// Reads the figure that starts at a token; nil for years, scores, times, ranges, ordinals and names such as 49ers.
  init?(at token: Int, in block: Int, of draft: Draft) {
    let own = draft.blocks[block].tokens
    let start = draft.tokens[token].start
    guard (48...57).contains(draft.text[start]) else { return nil }
    // Part of something larger: a range, a decimal, a version.
    if token > own.lowerBound, draft.gap(before: token, in: block) == .none, Self.joins(draft.tokens[token - 1].kind) {
      return nil
    }
    let limit = draft.blocks[block].range.upperBound
    var offset = start
    var digits = 0.0
    var unit = 1.0
    var isDecimal = false
    while offset < limit {
      let byte = draft.text[offset]
      if (48...57).contains(byte) {
        digits = digits * 10 + Double(byte - 48)
        if isDecimal { unit /= 10 }
      } else if byte == UInt8(ascii: ","), Self.isThousands(offset, of: draft, limit: limit) {
        // The comma of thousands.
      } else if byte == UInt8(ascii: "."), !isDecimal, offset + 1 < limit, (48...57).contains(draft.text[offset + 1]) {
        isDecimal = true
      } else {
        break
      }
      offset += 1
      if offset - start > 24 { return nil }
    }
    value = digits * unit
    self.unit = unit
    var end = token
    while end < own.upperBound, draft.tokens[end].start < offset { end += 1 }
    tokens = token..<end
    guard scale(from: offset, in: block, of: draft) else { return nil }
  }

  /// Takes the letters or the word that multiply the figure; false when what follows makes it no quantity.
  private mutating func scale(from offset: Int, in block: Int, of draft: Draft) -> Bool {
    let last = tokens.upperBound - 1
    let own = draft.blocks[block].tokens
    if draft.tokens[last].end > offset {
      // Letters glued to the digits: a magnitude or a unit, else a name.
      let suffix = draft.text[offset..<draft.tokens[last].end]
      if let factor = Self.magnitudes.first(where: { $0.words.contains(WordHash.of(suffix)) })?.factor {
        multiply(by: factor)
        return true
      }
      return Self.units.contains(WordHash.of(suffix))
    }
    guard tokens.upperBound < own.upperBound else { return true }
    let next = tokens.upperBound
    let gap = draft.gap(before: next, in: block)
    if gap == .none, Self.joins(draft.tokens[next].kind), draft.tokens[next].kind != .percent {
      // “3-2”, “10:30”, “9/11”; a comma or a stop may only end the clause.
      let isEnd =
        draft.tokens[next].kind == .comma || draft.tokens[next].kind == .fullStop || draft.tokens[next].kind == .colon
      guard isEnd, draft.gap(after: next, in: block) != .none else {
        // “12-year-old” and “five-storey” are figures with a noun.
        return draft.tokens[next].kind == .hyphen && next + 1 < own.upperBound && draft.tokens[next + 1].kind == .word
      }
      return true
    }
    if gap == .space, draft.tokens[next].kind == .word,
      let factor = Self.magnitudes.first(where: { $0.isWord && $0.words.contains(draft.tokens[next].hash) })?.factor
    {
      multiply(by: factor)
      tokens = tokens.lowerBound..<next + 1
    }
    return true
  }

  private mutating func multiply(by factor: Double) {
    value *= factor
    unit *= factor
  }

  /// Whether another figure gives this one when it is rounded.
  func isRounding(of other: Double) -> Bool {
    abs(other - value) <= unit * 0.5000001 || Int(other / unit) == Int(value / unit)
  }

  private static func isThousands(_ comma: Int, of draft: Draft, limit: Int) -> Bool {
    guard comma + 3 < limit else { return false }
    for step in 1...3 where !(48...57).contains(draft.text[comma + step]) { return false }
    return comma + 4 >= limit || !(48...57).contains(draft.text[comma + 4])
  }

  private static func joins(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .hyphen, .enDash, .emDash, .fullStop, .comma, .colon, .slash, .word, .number, .hash: true
    default: false
    }
  }

  private static let magnitudes: [(words: WordSet, factor: Double, isWord: Bool)] = [
    (WordSet("k"), 1e3, false), (WordSet("m mn"), 1e6, false), (WordSet("b bn"), 1e9, false),
    (WordSet("t tn"), 1e12, false),
    (WordSet("thousand"), 1e3, true), (WordSet("lakh"), 1e5, true), (WordSet("million"), 1e6, true),
    (WordSet("crore"), 1e7, true), (WordSet("billion bn"), 1e9, true), (WordSet("trillion"), 1e12, true),
  ]
  private static let units = WordSet("pc km kg cm mm ft mph kph lb p c pt pts")
}
