/// A line of Markdown with a place in it, which moves over prefixes and indents.
struct MarkdownLine {
  let text: [UInt8]
  /// Where the rest of the line begins.
  private(set) var offset: Int
  let end: Int
  /// The column of `offset`, tabs counted to multiples of four.
  private(set) var column = 0

  init(_ text: [UInt8], _ range: TextRange) {
    self.text = text
    offset = range.lowerBound
    end = range.upperBound
  }

  /// What is left of the line.
  var rest: TextRange { offset..<end }

  /// The byte some places behind `offset`, 0 behind the end.
  func byte(_ distance: Int = 0) -> UInt8 { offset + distance < end ? text[offset + distance] : 0 }

  /// The columns of blanks before the next byte that is none.
  var indent: Int {
    var index = offset
    var width = column
    while index < end {
      if text[index] == 32 { width += 1 } else if text[index] == 9 { width += 4 - width % 4 } else { break }
      index += 1
    }
    return width - column
  }

  var isBlank: Bool { text[rest].allSatisfy(Lines.isBlankByte) }

  /// Moves over blanks, `columns` at most; a tab that reaches further is taken whole.
  mutating func skipBlanks(_ columns: Int = .max) {
    let first = column
    while offset < end, column - first < columns {
      if text[offset] == 32 { column += 1 } else if text[offset] == 9 { column += 4 - column % 4 } else { break }
      offset += 1
    }
  }

  /// Moves over bytes that are no tabs.
  mutating func skip(_ count: Int) {
    offset += min(count, end - offset)
    column += count
  }
}
