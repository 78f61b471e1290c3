public import Prose

/// A place in a draft, in every unit that a reader of reports may ask for.
public struct SourcePosition: Hashable, Sendable {
  /// Bytes from the start of the file.
  public let offset: Int
  /// From one.
  public let line: Int
  /// Code points from the start of the line, from one; a byte order mark does not count.
  public let column: Int
  /// UTF-16 units from the start of the line, from one; a byte order mark does not count.
  public let columnUTF16: Int
  /// Bytes from the start of the line, from one; a byte order mark counts, as it stands in the file.
  public let columnUTF8: Int
}

/// Finds lines and columns in one draft.
///
/// Asked in ascending order it walks each line once, so that a megabyte without a line break costs no more than one
/// with many.
public struct SourceLines: Sendable {
  public let text: [UInt8]
  /// The lines without their breaks.
  public let ranges: [TextRange]
  private var lastLine = -1
  private var lastOffset = 0
  private var lastScalars = 0
  private var lastUnits = 0

  public init(_ text: [UInt8]) {
    self.text = text
    ranges = Lines.split(text)
  }

  /// The index of the line that holds an offset; a break belongs to the line it ends.
  public func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The place of an offset; one beyond the text is the end of the text.
  public mutating func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), text.count)
    let line = lineIndex(of: offset)
    let start = ranges[line].lowerBound
    if line != lastLine || offset < lastOffset || lastOffset < start {
      lastLine = line
      lastOffset = line == 0 && hasByteOrderMark ? 3 : start
      lastScalars = 0
      lastUnits = 0
    }
    for byte in text[min(lastOffset, offset)..<offset] where byte & 0xC0 != 0x80 {
      lastScalars += 1
      lastUnits += byte >= 0xF0 ? 2 : 1
    }
    lastOffset = max(lastOffset, offset)
    return SourcePosition(
      offset: offset, line: line + 1, column: lastScalars + 1, columnUTF16: lastUnits + 1,
      columnUTF8: offset - start + 1)
  }

  private var hasByteOrderMark: Bool { text.starts(with: [0xEF, 0xBB, 0xBF]) }
}
