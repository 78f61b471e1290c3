import Prose

/// Counts lines and columns from place to place; asked in ascending order it looks at each byte once or twice, many at
/// a time, and keeps no list of the lines.
struct LineWalker {
  private let text: [UInt8]
  /// How many lines lie before the text, which is a piece of a longer one.
  private let linesBefore: Int
  /// Where the line of the last place starts, and its number in the text from 0.
  private var line = (start: 0, index: 0)
  /// The last place, and the code points of its line before it.
  private var last = (offset: 0, scalars: 0)

  init(_ text: [UInt8], linesBefore: Int = 0) {
    self.text = text
    self.linesBefore = linesBefore
    restart()
  }

  private mutating func restart() {
    // A byte order mark is no column of the first line.
    let start = linesBefore == 0 && text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    (line, last) = ((0, 0), (start, 0))
  }

  /// The line and columns of a place, all from one: in code points, and in bytes from the start of the line.
  mutating func position(of offset: Int) -> (line: Int, column: Int, byteColumn: Int) {
    let offset = min(max(offset, 0), text.count)
    if offset < last.offset { restart() }
    if offset > last.offset {
      let breaks = LineBreaks.count(in: text, from: last.offset, to: offset)
      if breaks > 0 {
        line = (LineBreaks.endOfLast(in: text, from: last.offset, to: offset), line.index + breaks)
        last = (line.start, 0)
      }
      last = (offset, last.scalars + LineBreaks.scalarCount(in: text, from: last.offset, to: offset))
    }
    return (linesBefore + line.index + 1, last.scalars + 1, offset - line.start + 1)
  }
}
