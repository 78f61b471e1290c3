import LanguageServerProtocol
import Prose

extension DraftText {
  /// Lines longer than this are counted with a `LineIndex`, in bytes, so that many findings on one line stay cheap.
  static let longLine = 4 << 10

  /// The offset of a position.
  ///
  /// A column behind the end of its line is the end of the line before its break, a line behind the last is the end of
  /// the text, a place inside a character is its start.
  func offset(of position: LSP.Position, in unit: ColumnUnit) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lineCount else { return bytes.count }
    let range = range(ofLine: position.line)
    guard position.character > 0 else { return range.lowerBound }
    let span = bytes.span
    if unit == .utf8 {
      let offset = range.lowerBound + min(position.character, range.count)
      guard offset < range.upperBound, span[offset] & 0xC0 == 0x80 else { return offset }
      var start = offset
      while start > range.lowerBound, offset - start < 3, span[start] & 0xC0 == 0x80 { start -= 1 }
      return span[start] >= 0xC0 ? start : offset
    }
    var units = 0
    for index in range {
      let byte = span[index]
      if byte & 0xC0 == 0x80 { continue }
      let width = unit == .utf16 && byte >= 0xF0 ? 2 : 1
      if units + width > position.character { return index }
      units += width
    }
    return range.upperBound
  }

  /// The bytes between two positions; an end before the start is taken for the start.
  func range(of range: LSP.Range, in unit: ColumnUnit) -> TextRange {
    let first = offset(of: range.start, in: unit)
    let second = offset(of: range.end, in: unit)
    return min(first, second)..<max(first, second)
  }

  /// The position of an offset; one inside a line break is the end of its line.
  func position(of offset: Int, in unit: ColumnUnit) -> LSP.Position {
    let line = line(of: min(max(offset, 0), bytes.count))
    let range = range(ofLine: line)
    let end = min(max(offset, range.lowerBound), range.upperBound)
    if unit == .utf8 { return LSP.Position(line: line, character: end - range.lowerBound) }
    let units =
      unit == .utf16
      ? LineBreaks.utf16Count(in: bytes, from: range.lowerBound, to: end)
      : LineBreaks.scalarCount(in: bytes, from: range.lowerBound, to: end)
    return LSP.Position(line: line, character: units)
  }
}

/// Turns the byte ranges of one text into ranges of the protocol.
struct RangeEncoder {
  private let text: DraftText
  private let unit: ColumnUnit
  /// Made at the first long line.
  private var index: LineIndex?

  /// Makes an encoder for a text and the units the two sides agreed on.
  init(_ text: DraftText, _ unit: ColumnUnit) {
    self.text = text
    self.unit = unit
  }

  /// The position of an offset.
  mutating func position(of offset: Int) -> LSP.Position {
    let line = text.line(of: offset)
    guard unit != .utf8, text.range(ofLine: line).count > DraftText.longLine else {
      return text.position(of: offset, in: unit)
    }
    let index = self.index ?? LineIndex(text.bytes)
    self.index = index
    let position = index.position(of: offset, in: unit)
    return LSP.Position(line: position.line, character: position.column)
  }

  /// The range of a range of bytes.
  mutating func range(of range: TextRange) -> LSP.Range {
    LSP.Range(start: position(of: range.lowerBound), end: position(of: range.upperBound))
  }

  /// The edit of the protocol for an edit of bytes.
  mutating func edit(_ range: TextRange, _ text: [UInt8], annotation: String? = nil) -> LSP.TextEdit {
    LSP.TextEdit(range: self.range(of: range), newText: text, annotationId: annotation)
  }
}
