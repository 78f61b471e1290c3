import Linting
import Prose

extension Rule {
  static let htmlEntityInCopy = Rule(
    "html-entity-in-copy", family: .encoding, severity: .error, changes: .glyph,
    summary: "A character reference of HTML stands in plain copy.",
    why: """
      “&amp;” and “&#8217;” are code, which readers see when copy was taken from the source of a page. Only complete \
      references in plain text are found, and those that were encoded twice as well; addresses are left alone, and angle \
      brackets, which may be meant, are only offered.
      """,
    source: "The HTML standard.",
    wakes: [.marks([.ampersand])],
    examples: [
      .bad("AT{&amp;}T cuts its prices.", fixed: "AT&T cuts its prices.", level: .safe),
      .bad("The mayor{&#8217;}s plan", fixed: "The mayor’s plan", level: .safe),
      .bad("The mayor{&#x2019;}s plan", fixed: "The mayor’s plan", level: .safe),
      .bad("R{&amp;amp;}D costs rise.", fixed: "R&D costs rise.", level: .safe),
      .bad("Ten{&nbsp;}people were hurt.", fixed: "Ten people were hurt.", level: .safe),
      .bad("The tag {&lt;}b> is bold.", fixed: "The tag <b> is bold.", level: .unsafe),
      .good("R&D; that is where the money goes."),
      .good("This is rock &roll, not jazz; and so on."),
      .good("Write to https://example.org/a?b=1&amp;c=2 for more."),
      .good("AT&amp;T in the source of a page", format: .html),
      .good("Bread, milk &c. are sold here."),
    ]
  ) { draft, place, report in
    let start = draft.tokens[place.token].start
    let limit = draft.blocks[place.block].range.upperBound
    guard draft.format == .text || draft.format == .headlines else { return }
    guard let reference = CharacterReference.read(draft.text, at: start, limit: limit) else { return }
    guard draft.text[start + reference.length - 1] == UInt8(ascii: ";") else { return }
    var end = start + reference.length
    var bytes = reference.bytes
    // What was encoded twice shows the inner reference behind the outer ampersand.
    while bytes == [UInt8(ascii: "&")] {
      let rest = bytes + draft.text[end..<min(limit, end + 16)]
      guard let inner = CharacterReference.read(rest, at: 0, limit: rest.count), inner.length > 2 else { break }
      end += inner.length - 1
      bytes = inner.bytes
    }
    guard !isInAddress(start, until: end, of: draft), bytes != [0xEF, 0xBF, 0xBD] else { return }
    // A no-break space of a page is a plain one in copy; a soft hyphen is nothing.
    if bytes == [0xC2, 0xA0] || bytes.starts(with: [0xE2, 0x80]) && (0x80...0x8A).contains(bytes[2]) { bytes = [32] }
    if bytes == [0xC2, 0xAD] { bytes = [] }
    let isMarkup = bytes == [UInt8(ascii: "<")] || bytes == [UInt8(ascii: ">")]
    let range = start..<end
    let text = String(decoding: bytes, as: UTF8.self)
    report.add(
      "“\(draft.string(range))” is the code of a character", at: range,
      fix: .replace(range, text, isMarkup ? .unsafe : .safe))
  }
}

/// Whether a reference stands in a web address, where an ampersand joins parameters.
private func isInAddress(_ start: Int, until end: Int, of draft: Draft) -> Bool {
  var offset = end
  while offset < draft.text.count, isWordByte(draft.text[offset]) { offset += 1 }
  if offset > end, offset < draft.text.count, draft.text[offset] == UInt8(ascii: "=") { return true }
  offset = start
  while offset > 0, draft.text[offset - 1] > 32, start - offset < 300 { offset -= 1 }
  let before = draft.text[offset..<start]
  return before.starts(with: Array("http".utf8)) || before.starts(with: Array("www.".utf8))
}

private func isWordByte(_ byte: UInt8) -> Bool {
  (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "_")
}
