/// The units in which a column is counted.
public enum ColumnUnit: String, Sendable, CaseIterable {
  /// Bytes.
  case utf8
  /// Code units of UTF-16: two for a character beyond U+FFFF.
  case utf16
  /// Unicode scalars.
  case scalar
}

/// A place in a text by line and column, both from zero.
public struct LineColumn: Hashable, Comparable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: LineColumn, right: LineColumn) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Turns byte offsets into lines and columns and back.
///
/// A line ends with `\n`, `\r\n` or `\r`. No input traps: what lies outside is moved to the nearest end, a place
/// inside a character or between `\r` and `\n` moves back to its start. Stray continuation bytes of invalid UTF-8 have
/// no width of their own. A question costs a search by halving and at most two looks at `stride` bytes, however long
/// the line is.
public struct LineIndex: Sendable {
  /// How many bytes lie between two counts of what is wider in UTF-8 than in the other units.
  static let stride = 512

  private let text: [UInt8]
  /// Where each line begins.
  private var starts: [UInt32] = [0]
  /// At each multiple of `stride` the continuation bytes and the four-byte characters before it; empty in ASCII.
  private var continuations: [UInt32] = []
  private var wides: [UInt32] = []

  /// Indexes a text of at most 4 GiB.
  public init(_ text: [UInt8]) {
    self.text = text
    starts.reserveCapacity(text.count / 64 + 1)
    let bytes = text.span
    var low = 0
    var continuationCount: UInt32 = 0
    var wideCount: UInt32 = 0
    var isASCII = true
    continuations.reserveCapacity(text.count / Self.stride + 1)
    wides.reserveCapacity(text.count / Self.stride + 1)
    while low < bytes.count {
      continuations.append(continuationCount)
      wides.append(wideCount)
      let high = min(low + Self.stride, bytes.count)
      var bits: UInt8 = 0
      for index in low..<high {
        let byte = bytes[index]
        bits |= byte
        if byte <= 13, byte == 10 || byte == 13, !(byte == 13 && index + 1 < bytes.count && bytes[index + 1] == 10) {
          starts.append(UInt32(truncatingIfNeeded: index + 1))
        }
      }
      if bits >= 0x80 {
        isASCII = false
        for index in low..<high {
          let byte = bytes[index]
          if byte & 0xC0 == 0x80 { continuationCount += 1 }
          if byte >= 0xF0 { wideCount += 1 }
        }
      }
      low = high
    }
    if isASCII {
      continuations = []
      wides = []
    }
  }

  /// The number of lines; a text that ends with a break has an empty line behind it.
  public var lineCount: Int { starts.count }

  /// The bytes of a line without its break; a line outside the text is the nearest one.
  public func range(ofLine line: Int) -> TextRange {
    let line = min(max(line, 0), starts.count - 1)
    let start = Int(starts[line])
    guard line + 1 < starts.count else { return start..<text.count }
    var end = Int(starts[line + 1]) - 1
    if text[end] == 10, end > start, text[end - 1] == 13 { end -= 1 }
    return start..<end
  }

  /// The line that holds an offset; a break belongs to the line it ends.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The line and column of an offset.
  public func position(of offset: Int, in unit: ColumnUnit) -> LineColumn {
    let line = line(of: offset)
    let range = range(ofLine: line)
    let offset = rounded(min(max(offset, 0), range.upperBound), in: range)
    return LineColumn(line: line, column: units(before: offset, unit) - units(before: range.lowerBound, unit))
  }

  /// The offset of a line and column; a column behind the end of its line is the end of the line.
  public func offset(of position: LineColumn, in unit: ColumnUnit) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < starts.count else { return text.count }
    let range = range(ofLine: position.line)
    guard position.column > 0 else { return range.lowerBound }
    if unit == .utf8 || continuations.isEmpty {
      let column = min(position.column, range.count)
      return rounded(range.lowerBound + column, in: range)
    }
    let base = units(before: range.lowerBound, unit)
    guard position.column < units(before: range.upperBound, unit) - base else { return range.upperBound }
    let wanted = base + position.column
    return offset(of: wanted, unit, in: range)
  }

  /// The offset in a line that has a number of units of the whole text before it.
  private func offset(of wanted: Int, _ unit: ColumnUnit, in range: TextRange) -> Int {
    // The last count at or before the place, then byte by byte.
    var low = range.lowerBound / Self.stride
    var high = range.upperBound / Self.stride + 1
    while high - low > 1 {
      let middle = (low + high) / 2
      let isBefore = middle < continuations.count && units(before: middle * Self.stride, unit) <= wanted
      if isBefore { low = middle } else { high = middle }
    }
    var index = max(range.lowerBound, low * Self.stride)
    var units = units(before: index, unit)
    var character = index
    while index < range.upperBound {
      let byte = text[index]
      if byte & 0xC0 != 0x80 {
        let width = unit == .utf16 && byte >= 0xF0 ? 2 : 1
        character = index
        if units + width > wanted { return character }
        units += width
      }
      index += 1
    }
    return range.upperBound
  }

  /// The units before an offset in the whole text.
  private func units(before offset: Int, _ unit: ColumnUnit) -> Int {
    if unit == .utf8 || continuations.isEmpty { return offset }
    let block = min(offset / Self.stride, continuations.count - 1)
    var units = block * Self.stride - Int(continuations[block])
    if unit == .utf16 { units += Int(wides[block]) }
    let bytes = text.span
    for index in block * Self.stride..<offset {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { units += unit == .utf16 && byte >= 0xF0 ? 2 : 1 }
    }
    return units
  }

  /// The start of the character that holds an offset.
  private func rounded(_ offset: Int, in range: TextRange) -> Int {
    guard offset < range.upperBound, text[offset] & 0xC0 == 0x80 else { return offset }
    var start = offset
    while start > range.lowerBound, offset - start < 3, text[start] & 0xC0 == 0x80 { start -= 1 }
    return text[start] >= 0xC0 ? start : offset
  }
}
