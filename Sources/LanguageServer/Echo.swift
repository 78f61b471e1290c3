/// Text of a draft or a client made fit to be shown in one line of a message.
enum Echo {
  /// How many bytes are shown at most.
  static let longest = 80

  /// The text without control characters, line breaks and bidirectional controls, cut where it gets long.
  static func of(_ text: String) -> String { of(Array(text.utf8)) }

  /// The text of bytes without control characters, line breaks and bidirectional controls, cut where it gets long.
  static func of(_ bytes: some Collection<UInt8>) -> String {
    var shown = Array(bytes.prefix(longest + 1))
    let isCut = shown.count > longest
    if isCut {
      shown.removeLast(21)
      while let last = shown.last, last & 0xC0 == 0x80 { shown.removeLast() }
      if let last = shown.last, last >= 0xC0 { shown.removeLast() }
    }
    let text = String(decoding: shown, as: UTF8.self)
    // Nearly all that is shown is plain, and needs no look at each character.
    if shown.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return isCut ? text + "…" : text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(visible(scalar)) }
    return String(result) + (isCut ? "…" : "")
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0x0A, 0x0D: "⏎"
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}
