/// Questions about single bytes of ASCII.
enum ASCII {
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Whether a byte is one of the marks that Markdown takes for punctuation.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 32 && byte < 127 && !isAlphanumeric(byte)
  }

  /// A letter made small, every other byte as it is.
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
}
