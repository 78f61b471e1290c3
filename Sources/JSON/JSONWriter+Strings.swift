extension JSONWriter {
  /// Appends the text in quotes: copied whole, then looked through, then mended from the first byte that needs it.
  mutating func quote(_ text: String) {
    bytes.append(.quote)
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if let first = firstNeedingEscape(from: start) { escapeTail(from: first) }
    bytes.append(.quote)
  }

  /// Appends the bytes in quotes.
  mutating func quote(_ text: [UInt8]) {
    bytes.append(.quote)
    let start = bytes.count
    bytes.append(contentsOf: text)
    if let first = firstNeedingEscape(from: start) { escapeTail(from: first) }
    bytes.append(.quote)
  }

  /// Finds the first byte that JSON cannot carry as it is, or that belongs to no character.
  private func firstNeedingEscape(from start: Int) -> Int? {
    let span = bytes.span
    let end = span.count
    var index = start
    while index < end {
      while index &+ 16 <= end, !Self.hasSpecial(span, index, 16) { index &+= 16 }
      while index &+ 8 <= end, !Self.hasSpecial(span, index, 8) { index &+= 8 }
      while index < end, span[index] < 0x80 {
        if Self.special(span[index]) != 0 { return index }
        index &+= 1
      }
      while index < end, span[index] >= 0x80 {
        let length = UTF8Form.length(in: bytes, at: index)
        if length <= 0 { return index }
        index &+= length
      }
    }
    return nil
  }

  /// Whether one of so many bytes is not plain ASCII; without a branch between them, so that one vector step tests all.
  @inline(__always)
  private static func hasSpecial(_ span: Span<UInt8>, _ start: Int, _ count: Int) -> Bool {
    var hits: UInt8 = 0
    for place in start..<start &+ count { hits |= special(span[place]) }
    return hits != 0
  }

  /// Not 0 for what has to be escaped and for what is not ASCII.
  @inline(__always)
  private static func special(_ byte: UInt8) -> UInt8 {
    (byte == .quote ? 1 : 0) | (byte == .backslash ? 1 : 0) | (byte < .space ? 1 : 0) | byte & 0x80
  }

  /// Takes the bytes from there off the end and appends them again, escaped.
  private mutating func escapeTail(from start: Int) {
    let tail = Array(bytes[start...])
    bytes.removeSubrange(start...)
    var index = 0
    while index < tail.count {
      let byte = tail[index]
      guard byte >= 0x80 else {
        escape(byte)
        index += 1
        continue
      }
      let length = UTF8Form.length(in: tail, at: index)
      if length > 0 {
        bytes.append(contentsOf: tail[index..<index + length])
        index += length
      } else if UTF8Form.isSurrogate(in: tail, at: index) {
        appendEscape(UInt16(0xD000) | UInt16(tail[index + 1] & 0x3F) << 6 | UInt16(tail[index + 2] & 0x3F))
        index += 3
      } else {
        bytes += [0xEF, 0xBF, 0xBD]
        index += max(1, -length)
      }
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case .quote, .backslash: bytes += [.backslash, byte]
    case .newline: bytes += [.backslash, 0x6E]
    case .carriageReturn: bytes += [.backslash, 0x72]
    case .tab: bytes += [.backslash, 0x74]
    case 0x08: bytes += [.backslash, 0x62]
    case 0x0C: bytes += [.backslash, 0x66]
    case ..<0x20: appendEscape(UInt16(byte))
    default: bytes.append(byte)
    }
  }

  private mutating func appendEscape(_ unit: UInt16) {
    bytes += [.backslash, 0x75]
    for shift in [12, 8, 4, 0] as [UInt16] {
      bytes.append(UInt8(hexDigit: UInt8(truncatingIfNeeded: unit >> shift & 0xF)))
    }
  }
}

/// Knows which bytes make a character in UTF-8 (Unicode 15, table 3-7).
enum UTF8Form {
  /// How many bytes the character at the index takes; minus the length of the broken part if there is none.
  static func length(in bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    let needed: Int
    var allowed: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case ..<0x80: return 1
    case 0xC2...0xDF: needed = 1
    case 0xE0...0xEF:
      needed = 2
      if lead == 0xE0 { allowed = 0xA0...0xBF }
      if lead == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      needed = 3
      if lead == 0xF0 { allowed = 0x90...0xBF }
      if lead == 0xF4 { allowed = 0x80...0x8F }
    default: return -1
    }
    for step in 1...needed {
      guard index + step < bytes.count, allowed.contains(bytes[index + step]) else { return -step }
      allowed = 0x80...0xBF
    }
    return needed + 1
  }

  /// Whether a surrogate stands at the index in three bytes, as WTF-8 writes it.
  static func isSurrogate(in bytes: [UInt8], at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xED && 0xA0...0xBF ~= bytes[index + 1]
      && 0x80...0xBF ~= bytes[index + 2]
  }
}
