extension JSONReader {
  /// Reads `true`, `false`, `null` and, in JSON5, `Infinity` and `NaN`.
  mutating func word() throws(JSONFault) -> JSONValue {
    let start = at
    guard bytes[at].isLetter else {
      throw unexpected(bytes[at] == .plus || bytes[at] == .dot ? .badNumber : .expectedValue)
    }
    var stop = at
    while continuesIdentifier(at: stop) { stop += 1 }
    let content: JSONValue.Content? =
      switch bytes[start] {
      case 0x74 where matches("true", upTo: stop): .bool(true)
      case 0x66 where matches("false", upTo: stop): .bool(false)
      case 0x6E where matches("null", upTo: stop): .null
      case 0x49 where isLax && matches("Infinity", upTo: stop): .number(JSONNumber("Infinity"))
      case 0x4E where isLax && matches("NaN", upTo: stop): .number(JSONNumber("NaN"))
      default: nil
      }
    guard let content else { throw JSONFault(.unknownWord, at: start) }
    at = stop
    return JSONValue(content, span: start..<stop)
  }

  /// Whether the bytes from here to the stop spell the word.
  func matches(_ word: String, upTo stop: Int) -> Bool {
    stop - at == word.utf8.count && bytes[at..<stop].elementsEqual(word.utf8)
  }

  /// Whether a bare key may start there; every character outside ASCII that is no blank is taken.
  func startsIdentifier(at index: Int) -> Bool {
    guard index < end else { return false }
    let byte = bytes[index]
    if byte >= 0x80 { return wideBlankLength(at: index) == 0 }
    return byte.isLetter || byte == 0x24 || byte == 0x5F || (byte == .backslash && isLax)
  }

  private func continuesIdentifier(at index: Int) -> Bool {
    guard index < end else { return false }
    return bytes[index].isDigit || (bytes[index] != .backslash && startsIdentifier(at: index))
  }

  /// Reads a bare key, in which a letter may be written as `\u` and four digits.
  mutating func identifier() throws(JSONFault) -> [UInt8] {
    var name: [UInt8] = []
    while at < end {
      if bytes[at] == .backslash {
        guard peek(1) == 0x75 else { throw JSONFault(.badEscape, at: at) }
        try unicodeEscape(into: &name)
      } else if continuesIdentifier(at: at) {
        name.append(bytes[at])
        at += 1
      } else {
        break
      }
    }
    guard !name.isEmpty else { throw unexpected(.expectedKey) }
    return name
  }

  /// Moves to the next byte that means something.
  mutating func skipBlank() throws(JSONFault) {
    while at < end {
      switch bytes[at] {
      case .space, .newline, .carriageReturn, .tab: at += 1
      case 0x0B where isLax, 0x0C where isLax: at += 1
      case .slash where isLax: try skipComment()
      case 0x80... where isLax:
        let length = wideBlankLength(at: at)
        if length == 0 { return }
        at += length
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSONFault) {
    let start = at
    switch peek(1) {
    case .slash:
      while at < end && bytes[at] != .newline && bytes[at] != .carriageReturn && !isWideLineEnd() { at += 1 }
    case .asterisk:
      at += 2
      while !(peek() == .asterisk && peek(1) == .slash) {
        guard at < end else { throw JSONFault(.unterminatedComment, at: start) }
        at += 1
      }
      at += 2
    default: throw JSONFault(.expectedValue, at: start)
    }
  }

  /// Whether U+2028 or U+2029, which end a line in JSON5, stands here.
  func isWideLineEnd() -> Bool {
    peek() == 0xE2 && peek(1) == 0x80 && (peek(2) == 0xA8 || peek(2) == 0xA9)
  }

  /// How many bytes the blank outside ASCII takes that stands there; 0 if none does.
  ///
  /// These are the byte order mark, the two line ends of JSON5 and Unicode's category Zs.
  private func wideBlankLength(at index: Int) -> Int {
    let second = index + 1 < end ? bytes[index + 1] : 0
    let third = index + 2 < end ? bytes[index + 2] : 0
    return switch (bytes[index], second, third) {
    case (0xC2, 0xA0, _): 2
    case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): 3
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): 3
    default: 0
    }
  }
}
