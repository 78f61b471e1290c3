/// The lines of a text. A line ends with `\n`, `\r\n` or `\r`.
public enum Lines {
  /// The lines without their breaks; the last line is given even when it is empty and a break stands before it.
  public static func split(_ text: [UInt8]) -> [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 10 || byte == 13 {
        lines.append(start..<index)
        if byte == 13, index + 1 < text.count, text[index + 1] == 10 { index += 1 }
        start = index + 1
      }
      index += 1
    }
    lines.append(start..<text.count)
    return lines
  }

  /// Whether a line holds nothing but blanks.
  public static func isBlank(_ line: some Collection<UInt8>) -> Bool { line.allSatisfy(isBlankByte) }

  /// Whether a byte is a space, a tab or part of a line break.
  public static func isBlankByte(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
}
