extension JSONReader {
  /// Reads the string that opens at the current byte and gives it unescaped.
  ///
  /// A string without escapes is copied in one piece.
  mutating func string(endingIn quote: UInt8) throws(JSONFault) -> [UInt8] {
    let open = at
    at += 1
    let first = at
    at = endOfPlain(before: quote)
    if peek() == quote {
      defer { at += 1 }
      return Array(bytes[first..<at])
    }
    var content = Array(bytes[first..<at])
    while true {
      guard at < end else { throw JSONFault(.unterminatedString, at: open) }
      let byte = bytes[at]
      if byte == quote {
        at += 1
        return content
      } else if byte == .backslash {
        try escape(into: &content)
      } else if byte == .newline || byte == .carriageReturn {
        throw JSONFault(closes(quote) ? .controlCharacter : .unterminatedString, at: closes(quote) ? at : open)
      } else if byte < .space && !isLax {
        throw JSONFault(.controlCharacter, at: at)
      } else {
        content.append(byte)
        at += 1
      }
      let start = at
      at = endOfPlain(before: quote)
      content.append(contentsOf: bytes[start..<at])
    }
  }

  /// Finds the next quote, backslash or control character, or the end.
  ///
  /// Sixteen bytes are tested without a branch between them, which the compiler turns into one vector step.
  private func endOfPlain(before quote: UInt8) -> Int {
    let span = bytes.span
    var index = at
    while index &+ 16 <= end {
      var hits: UInt8 = 0
      for place in index..<index &+ 16 {
        let byte = span[place]
        hits |= (byte == quote ? 1 : 0) | (byte == .backslash ? 1 : 0) | (byte < .space ? 1 : 0)
      }
      if hits != 0 { break }
      index &+= 16
    }
    while index < end, span[index] != quote, span[index] != .backslash, span[index] >= .space { index &+= 1 }
    return index
  }

  /// Whether a quote follows on this very line break's next line, so that the break and not the quote is the mistake.
  private func closes(_ quote: UInt8) -> Bool {
    var index = at
    while index < end && (bytes[index] == .newline || bytes[index] == .carriageReturn) { index += 1 }
    while index < end && bytes[index] != .newline && bytes[index] != .carriageReturn {
      if bytes[index] == quote { return true }
      index += 1
    }
    return false
  }

  /// Reads the escape at the current backslash.
  private mutating func escape(into content: inout [UInt8]) throws(JSONFault) {
    guard let letter = peek(1) else { throw JSONFault(.unterminatedString, at: at) }
    switch letter {
    case .quote, .backslash, .slash: content.append(letter)
    case 0x62: content.append(0x08)
    case 0x66: content.append(0x0C)
    case 0x6E: content.append(.newline)
    case 0x72: content.append(.carriageReturn)
    case 0x74: content.append(.tab)
    case 0x75: return try unicodeEscape(into: &content)
    default:
      guard isLax else { throw JSONFault(.badEscape, at: at) }
      return try laxEscape(letter, into: &content)
    }
    at += 2
  }

  /// Reads what only JSON5 allows after a backslash.
  private mutating func laxEscape(_ letter: UInt8, into content: inout [UInt8]) throws(JSONFault) {
    switch letter {
    case 0x76: content.append(0x0B)
    case .zero:
      if let next = peek(2), next.isDigit { throw JSONFault(.badEscape, at: at) }
      content.append(0)
    case 0x31...0x39: throw JSONFault(.badEscape, at: at)
    case 0x78:
      guard let high = peek(2)?.hexDigit, let low = peek(3)?.hexDigit else {
        throw JSONFault(.badHexEscape, at: at)
      }
      append(UInt32(high << 4 | low), to: &content)
      at += 2
    case .newline: break
    case .carriageReturn: if peek(2) == .newline { at += 1 }
    case 0x80...:
      at += 1
      if isWideLineEnd() { at += 3 }
      return
    default: content.append(letter)
    }
    at += 2
  }

  /// Reads `\uXXXX` at the current backslash, and the second half of a surrogate pair if it follows.
  mutating func unicodeEscape(into content: inout [UInt8]) throws(JSONFault) {
    guard let first = codeUnit(at: at) else { throw JSONFault(.badHexEscape, at: at) }
    at += 6
    if first & 0xFC00 == 0xD800, let second = codeUnit(at: at), second & 0xFC00 == 0xDC00 {
      at += 6
      append(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)), to: &content)
    } else {
      append(UInt32(first), to: &content)
    }
  }

  private func codeUnit(at start: Int) -> UInt16? {
    guard start + 6 <= end, bytes[start] == .backslash, bytes[start + 1] == 0x75 else { return nil }
    var unit: UInt16 = 0
    for index in start + 2..<start + 6 {
      guard let digit = bytes[index].hexDigit else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  /// Appends the code point in UTF-8; a surrogate takes three bytes as if it were a character.
  private func append(_ code: UInt32, to content: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (code >> shift) & 0x3F) }
    switch code {
    case ..<0x80: content.append(UInt8(truncatingIfNeeded: code))
    case ..<0x800: content += [UInt8(truncatingIfNeeded: 0xC0 | code >> 6), tail(0)]
    case ..<0x10000: content += [UInt8(truncatingIfNeeded: 0xE0 | code >> 12), tail(6), tail(0)]
    default: content += [UInt8(truncatingIfNeeded: 0xF0 | code >> 18), tail(12), tail(6), tail(0)]
    }
  }
}
