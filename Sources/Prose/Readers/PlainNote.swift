/// Finds the note at the end of a line of plain text, `{stet: rule (reason)}`, which is no part of the draft.
enum PlainNote {
  /// A line without its note and the blanks before it; a line without a note is given as it is.
  ///
  /// Only a line whose last character is a brace is looked at more closely, so that the others cost nothing.
  static func leftOut(of line: TextRange, in source: [UInt8]) -> TextRange {
    var end = line.upperBound
    while end > line.lowerBound, Lines.isBlankByte(source[end - 1]) { end -= 1 }
    guard end > line.lowerBound, source[end - 1] == UInt8(ascii: "}"),
      let open = source[line.lowerBound..<end].lastIndex(of: UInt8(ascii: "{")), isNote(source[(open + 1)..<end - 1])
    else { return line }
    end = open
    while end > line.lowerBound, Lines.isBlankByte(source[end - 1]) { end -= 1 }
    return line.lowerBound..<end
  }

  /// “stet” alone, or with `:`, `-file` or a reason behind it; “stetson” is no note.
  private static func isNote(_ inside: ArraySlice<UInt8>) -> Bool {
    let text = inside.drop(while: Lines.isBlankByte)
    guard text.starts(with: "stet".utf8) else { return false }
    var rest = text.dropFirst(4)
    if rest.starts(with: "-file".utf8) { rest = rest.dropFirst(5) }
    let next = rest.drop(while: Lines.isBlankByte).first
    return next == nil || next == UInt8(ascii: ":") || next == UInt8(ascii: "(")
  }
}
