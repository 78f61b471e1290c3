import Linting
import Prose

extension Rule {
  static let ligatureOrFullwidth = Rule(
    "ligature-or-fullwidth", family: .encoding, severity: .info, changes: .glyph, isOn: false,
    summary: "A printing ligature or a full-width letter stands for plain letters.",
    why: """
      “ﬁ” as one character comes out of PDF files, “ＮＡＴＯ” out of East Asian keyboards; neither is found by a search. \
      Letters of their own such as œ and æ, fractions, and punctuation beside East Asian text are left alone.
      """,
    source: "The Unicode standard, compatibility characters.",
    wakes: [.shape(.nonASCII), .marks([.symbol])],
    examples: [
      .bad("The {ﬁ}nal was a su{ﬀ}ragette’s dream.", fixed: "The final was a suffragette’s dream.", level: .safe),
      .bad("{ＮＡＴＯ} met on Monday.", fixed: "NATO met on Monday.", level: .safe),
      .bad("He met her in Ningbo{，} she said.", fixed: "He met her in Ningbo, she said.", level: .safe),
      .good("The hors d’œuvre cost ½ of it."),
      .good("The sign read 東京，日本 in red."),
      .good("An encyclopædia of the Ægean"),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    let end = token.end
    var offset = token.start
    while offset < end {
      // All of these characters are three bytes that begin with EF.
      guard draft.text[offset] == 0xEF, offset + 2 < draft.text.count, let first = plain(at: offset, of: draft) else {
        offset += 1
        continue
      }
      var text = first
      var stop = offset + 3
      while stop + 2 < draft.text.count, let more = plain(at: stop, of: draft) {
        text += more
        stop += 3
      }
      let range = offset..<stop
      let isOwn = offset == 0 || plain(at: offset - 3, of: draft) == nil
      if isOwn, !isBesideEastAsian(range, of: draft) {
        report.add(
          "“\(draft.string(range).prefix(20))” stands for “\(text.prefix(20))”", at: range, fix: .replace(range, text))
      }
      offset = stop
    }
  }
}

/// What a ligature (U+FB00 to U+FB06) or a full-width form (U+FF01 to U+FF5E) stands for.
private func plain(at offset: Int, of draft: Draft) -> String? {
  guard offset >= 0, draft.text[offset] == 0xEF else { return nil }
  let value = 0xF000 | UInt32(draft.text[offset + 1] & 0x3F) << 6 | UInt32(draft.text[offset + 2] & 0x3F)
  switch value {
  case 0xFB00...0xFB06: return ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(value - 0xFB00)]
  case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).map { String(Character($0)) }
  default: return nil
  }
}

/// Whether a Chinese, Japanese or Korean character stands beside a stretch.
private func isBesideEastAsian(_ range: TextRange, of draft: Draft) -> Bool {
  var start = max(0, range.lowerBound - 6)
  while start < range.lowerBound, draft.text[start] & 0xC0 == 0x80 { start += 1 }
  var end = min(draft.text.count, range.upperBound + 6)
  while end < draft.text.count, end > range.upperBound, draft.text[end] & 0xC0 == 0x80 { end -= 1 }
  return Scalars(draft.text, in: start..<end).values.contains { (0x2E80...0xD7FF).contains($0) }
}
