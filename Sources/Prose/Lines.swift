/// The lines of a text. A line ends with `\n`, `\r\n` or `\r`.
public enum Lines {
  /// The lines without their breaks; the last line is given even when it is empty and a break stands before it.
  public static func split(_ text: [UInt8]) -> [TextRange] {
    var lines: [TextRange] = []
    lines.reserveCapacity(text.count / 64 + 1)
    var reader = LineReader(text)
    while let line = reader.next() { lines.append(line) }
    return lines
  }

  /// Whether a line holds nothing but blanks.
  public static func isBlank(_ line: some Collection<UInt8>) -> Bool { line.allSatisfy(isBlankByte) }

  /// Whether a byte is a space, a tab or part of a line break.
  @inline(__always)
  public static func isBlankByte(_ byte: UInt8) -> Bool { byte == 32 || byte &- 9 < 5 }
}

/// Gives the lines of a text one after the other, without their breaks.
struct LineReader {
  private let text: [UInt8]
  private var start: Int
  private var isAtEnd = false

  init(_ text: [UInt8], from start: Int = 0) {
    self.text = text
    self.start = start
  }

  /// The next line; the one behind the last break is given even when it is empty.
  mutating func next() -> TextRange? {
    guard !isAtEnd else { return nil }
    let end = Self.lineBreak(in: text, from: start)
    let line = start..<end
    if end == text.count {
      isAtEnd = true
    } else {
      start = end + (text[end] == 13 && end + 1 < text.count && text[end + 1] == 10 ? 2 : 1)
    }
    return line
  }

  /// The offset of the next `\n` or `\r`, the end of the text when there is none; eight bytes are looked at together.
  static func lineBreak(in text: [UInt8], from start: Int) -> Int {
    unsafe text.withUnsafeBytes { bytes in
      var index = start
      while index + 8 <= bytes.count {
        let lanes = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let breaks = ByteLanes.equal(lanes, 10) | ByteLanes.equal(lanes, 13)
        if breaks != 0 { return index + breaks.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < bytes.count {
        let byte = unsafe bytes[index]
        if byte == 10 || byte == 13 { return index }
        index += 1
      }
      return bytes.count
    }
  }
}
