import Prose
import Testing

@testable import Linting

@Suite struct StetNoteTests {
  private static let families: [String: Rule.Family] = ["a-rule": .spacing, "b-rule": .spacing]

  /// Each `X` in a draft is a finding of the rule `a-rule`, each `Y` of `b-rule`.
  private func findings(in bytes: [UInt8]) -> [Finding] {
    bytes.indices.filter { bytes[$0] == UInt8(ascii: "X") || bytes[$0] == UInt8(ascii: "Y") }.map { offset in
      let rule = bytes[offset] == UInt8(ascii: "X") ? "a-rule" : "b-rule"
      return Finding(rule: rule, severity: .error, range: offset..<offset + 1, message: "x")
    }
  }

  private func noted(_ text: String, _ format: Format, reason: String? = nil) -> String {
    let bytes = Array(text.utf8)
    let edits = StetNote(in: Document(bytes, format: format)).edits(for: findings(in: bytes), reason: reason)
    return String(decoding: Fixer.apply(edits, to: bytes), as: UTF8.self)
  }

  private func kept(_ text: String, _ format: Format) -> [Finding] {
    let bytes = Array(text.utf8)
    return Stets(in: Document(bytes, format: format), families: Self.families).applied(to: findings(in: bytes)).kept
  }

  @Test(arguments: [
    ("one X\ntwo\n", Format.text, "one X {stet: a-rule (ours)}\ntwo\n"),
    ("one X and Y, X", .headlines, "one X and Y, X {stet: a-rule, b-rule (ours)}"),
    (
      "one X\r\ntwo Y  \r\n", .markdown,
      "one X <!-- stet: a-rule (ours) -->\r\ntwo Y <!-- stet: b-rule (ours) -->  \r\n"
    ),
    ("one X\\\ntwo\n", .markdown, "one X <!-- stet: a-rule (ours) -->\\\ntwo\n"),
    (
      "---\nheadline: X one\n---\n\nY\n", .markdown,
      "---\nheadline: X one # stet: a-rule (ours)\n---\n\nY <!-- stet: b-rule (ours) -->\n"
    ),
    ("<p>X</p>\n", .html, "<p>X</p> <!-- stet: a-rule (ours) -->\n"),
  ])
  func aNoteStandsAtTheEndOfTheLine(text: String, format: Format, expected: String) {
    #expect(noted(text, format, reason: "ours") == expected)
    #expect(kept(expected, format) == [])
  }

  @Test(arguments: [
    ("Y X {stet: b-rule}\n", Format.text, "Y X {stet: b-rule, a-rule (ours)}\n"),
    ("Y X {stet: b-rule (band)}\n", .headlines, "Y X {stet: b-rule, a-rule (band; ours)}\n"),
    ("X <!-- stet: a-rule (ours) -->\n", .markdown, "X <!-- stet: a-rule (ours) -->\n"),
    ("---\nheadline: X # stet: b-rule\n---\n", .markdown, "---\nheadline: X # stet: b-rule, a-rule (ours)\n---\n"),
    ("Y X {stet: b-rule \"Y\"}\n", .text, "Y X {stet: b-rule \"Y\"}\n"),
    (
      "Y X <!-- stet: b-rule \"Y\" -->\n", .markdown,
      "Y X <!-- stet: b-rule \"Y\" --> <!-- stet: b-rule, a-rule (ours) -->\n"
    ),
  ])
  func aNoteThatIsThereTakesFurtherNames(text: String, format: Format, expected: String) {
    #expect(noted(text, format, reason: "ours") == expected)
  }

  @Test(arguments: [
    ("it is --> over", Format.markdown, "<!-- stet: a-rule (it is -> over) -->"),
    ("a\n\tb {c}", .text, "{stet: a-rule (a b c)}"),
    (" \u{1B} ", .text, "{stet: a-rule}"), ("(so)", .text, "{stet: a-rule ((so))}"),
  ])
  func aReasonCannotEndItsNote(reason: String, format: Format, expected: String) {
    #expect(noted("X\n", format, reason: reason) == "X \(expected)\n")
    #expect(kept("X \(expected)\n", format) == [])
  }

  @Test func aLineWithoutTextTakesNoNote() {
    let bytes = Array("one\n\n\ntwo\n".utf8)
    let blank = Finding(rule: "a-rule", severity: .info, range: 4..<5, message: "x")
    let about = Finding(rule: "unused-stet", severity: .info, range: 0..<1, message: "x")
    #expect(StetNote(in: Document(bytes, format: .text)).edits(for: [blank, about]) == [])
  }

  @Test(arguments: [
    ("one\n", Format.text, "one {stet-file: a-rule}\n"),
    ("\n\none\ntwo", .headlines, "\n\none {stet-file: a-rule}\ntwo"),
    ("---\ntitle: a\n---\none\n", .markdown, "---\ntitle: a\n---\n<!-- stet-file: a-rule -->\n\none\n"),
  ])
  func aFileHasANoteAtItsTop(text: String, format: Format, expected: String) {
    let bytes = Array(text.utf8)
    let edit = StetNote(in: Document(bytes, format: format)).fileEdit(for: "a-rule")
    #expect(String(decoding: Fixer.apply([edit], to: bytes), as: UTF8.self) == expected)
  }
}
