import Lexicon
import Linting
import Prose

extension Rule {
  static let controlOrInvisibleCharacter = Rule(
    "control-or-invisible-character", family: .encoding, severity: .warning, changes: .glyph,
    summary: "A character that nobody sees stands in the text.",
    why: """
      Zero-width spaces, soft hyphens, byte-order marks and control codes come along when text is copied; they break \
      searches, links and line ends. Emoji that are joined or tagged, and text in scripts that need such characters, are \
      left alone.
      """,
    source: "The Unicode standard.",
    wakes: [.marks([.invisible, .control, .oddSpace])],
    examples: [
      .bad("The gov{\u{200B}}ernment fell.", fixed: "The government fell.", level: .safe),
      .bad("The gov{\u{AD}}ern{\u{AD}}ment fell.", fixed: "The government fell.", level: .safe),
      .bad("{\u{FEFF}}London reopens", fixed: "London reopens", level: .safe, as: .headline),
      .bad("A bell{\u{7}} rang.", fixed: "A bell rang.", level: .safe),
      .bad("The line{\u{2028}}broke here.", fixed: "The line broke here.", level: .safe),
      .good("A family: 👨‍👩‍👧 and a flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿"),
      .good("He wrote می‌خواهم on the wall."),
      .good("The government fell."),
      .good("\u{FEFF}The first line\nThe second line of a file with a signature."),
    ]
  ) { draft, place, report in
    let own = draft.blocks[place.block].tokens
    let token = draft.tokens[place.token]
    let isSeparator = token.hash == 0x2028 || token.hash == 0x2029
    guard token.kind != .oddSpace || isSeparator else { return }
    // Codes that Windows gives a glyph, and parts of garbled characters, have a rule of their own.
    guard !(0x80...0x9F).contains(token.hash) else { return }
    func isSame(_ other: Int) -> Bool {
      draft.tokens[other].kind == token.kind && draft.tokens[other].hash == token.hash
    }
    if place.token > own.lowerBound, isSame(place.token - 1), draft.tokens[place.token - 1].end == token.start {
      return
    }
    var last = place.token
    while last + 1 < own.upperBound, isSame(last + 1), draft.tokens[last + 1].start == draft.tokens[last].end {
      last += 1
    }
    let range = draft.range(place.token, last)
    if token.hash == 0xFEFF, range.lowerBound == 0, draft.text.contains(10) { return }
    guard !isNeeded(token, at: range, of: draft) else { return }
    report.add(
      "\(nameOfInvisible(token.hash)) in the text", at: range,
      fix: .replace(range, isSeparator ? blank(at: range, of: draft) : ""))
  }
}

/// A blank for a separator between words, nothing beside a blank or an edge.
private func blank(at range: TextRange, of draft: Draft) -> String {
  let isBlankBefore = range.lowerBound == 0 || draft.text[range.lowerBound - 1] <= 32
  let isBlankBehind = range.upperBound >= draft.text.count || draft.text[range.upperBound] <= 32
  return isBlankBefore || isBlankBehind ? "" : " "
}

/// Whether an emoji or a script beside the character needs it.
private func isNeeded(_ token: Token, at range: TextRange, of draft: Draft) -> Bool {
  switch token.hash {
  case 0xE0000...0xE007F: return true
  case 0x200C, 0x200D, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: break
  default: return false
  }
  let before = Scalars(draft.text, in: start(before: range.lowerBound, of: draft)..<range.lowerBound).values.last
  let behind = Scalars(draft.text, in: range.upperBound..<end(behind: range.upperBound, of: draft)).values.first
  return isOtherScript(before) || isOtherScript(behind)
}

/// Hebrew and everything above it but punctuation and Latin letters with accents.
private func isOtherScript(_ scalar: UInt32?) -> Bool {
  guard let scalar else { return false }
  return scalar >= 0x590 && !(0x1E00...0x1FFF).contains(scalar) && !(0x2000...0x206F).contains(scalar)
}

private func start(before offset: Int, of draft: Draft) -> Int {
  var start = max(0, offset - 1)
  while start > 0, draft.text[start] & 0xC0 == 0x80 { start -= 1 }
  return start
}

private func end(behind offset: Int, of draft: Draft) -> Int {
  var end = min(draft.text.count, offset + 1)
  while end < draft.text.count, draft.text[end] & 0xC0 == 0x80 { end += 1 }
  return end
}

private func nameOfInvisible(_ scalar: UInt64) -> String {
  switch scalar {
  case 0x200B: "zero-width space"
  case 0x200C: "zero-width non-joiner"
  case 0x200D: "zero-width joiner"
  case 0xAD: "soft hyphen"
  case 0xFEFF: "byte-order mark"
  case 0x2060: "word joiner"
  case 0x2028: "line separator"
  case 0x2029: "paragraph separator"
  case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: "mark of writing direction"
  case 0..<32, 127: "control code \(scalar)"
  default: "invisible character"
  }
}
