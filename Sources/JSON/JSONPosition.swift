/// A line and a column for people, both from 1.
public struct JSONPosition: Hashable, Sendable {
  /// The line; `\n`, `\r\n` and `\r` end one.
  public let line: Int

  /// The column in Unicode code points; a byte that is not part of valid UTF-8 may count or not.
  public let column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Finds the line and column of a byte offset; an offset past the end is taken as the end.
  ///
  /// A byte order mark at the start takes no column.
  public init(of offset: Int, in bytes: [UInt8], from start: Int = 0) {
    var line = 1
    var column = 1
    var at = start
    if bytes.count >= start + 3 && bytes[start] == 0xEF && bytes[start + 1] == 0xBB && bytes[start + 2] == 0xBF {
      at += 3
    }
    let end = min(offset, bytes.count)
    while at < end {
      let byte = bytes[at]
      at += 1
      if byte == .newline || (byte == .carriageReturn && !(at < bytes.count && bytes[at] == .newline)) {
        line += 1
        column = 1
      } else if byte != .carriageReturn && byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(line: line, column: column)
  }
}
