extension JSONReader {
  /// Reads the number that starts at the current byte.
  mutating func number() throws(JSONFault) -> JSONNumber {
    let start = at
    var isNegative = false
    if let sign = peek(), sign == .minus || sign == .plus {
      isNegative = sign == .minus
      at += 1
    }
    if isLax, let first = peek() {
      if first == 0x49 || first == 0x4E { return try signedWord(from: start) }
      if first == .zero && (peek(1) == 0x78 || peek(1) == 0x58) { return try hexadecimal(from: start) }
    }
    let whole = skipDigits()
    if whole.count > 1 && bytes[whole.lowerBound] == .zero { throw JSONFault(.leadingZero, at: start) }
    var isPlain = bytes[start] != .plus
    var fraction = whole
    if peek() == .dot {
      isPlain = false
      at += 1
      fraction = skipDigits()
    }
    let isWhole = isLax ? !whole.isEmpty || !fraction.isEmpty : !whole.isEmpty && !fraction.isEmpty
    guard isWhole else { throw JSONFault(.badNumber, at: start) }
    if peek() == 0x65 || peek() == 0x45 {
      isPlain = false
      at += 1
      if peek() == .plus || peek() == .minus { at += 1 }
      if skipDigits().isEmpty { throw JSONFault(.badNumber, at: start) }
    }
    if startsIdentifier(at: at) || peek() == .dot { throw JSONFault(.badNumber, at: start) }
    if isPlain, let integer = integer(whole, isNegative: isNegative) { return JSONNumber(integer) }
    return JSONNumber(written: Array(bytes[start..<at]))
  }

  private mutating func skipDigits() -> Range<Int> {
    let start = at
    while at < end && bytes[at].isDigit { at += 1 }
    return start..<at
  }

  /// The value of the digits; nil for what does not fit and for `-0`, whose text says more.
  private func integer(_ digits: Range<Int>, isNegative: Bool) -> Int? {
    guard digits.count <= 19 else { return nil }
    var magnitude: UInt64 = 0
    for index in digits { magnitude = magnitude &* 10 &+ UInt64(bytes[index] &- .zero) }
    guard isNegative else { return Int(exactly: magnitude) }
    return 1...1 << 63 ~= magnitude ? Int(truncatingIfNeeded: 0 &- magnitude) : nil
  }

  private mutating func signedWord(from start: Int) throws(JSONFault) -> JSONNumber {
    for word in ["Infinity", "NaN"] where at + word.utf8.count <= end {
      let stop = at + word.utf8.count
      guard matches(word, upTo: stop) else { continue }
      if startsIdentifier(at: stop) || (stop < end && bytes[stop].isDigit) { break }
      at = stop
      return JSONNumber(written: Array(bytes[start..<stop]))
    }
    throw JSONFault(.badNumber, at: start)
  }

  private mutating func hexadecimal(from start: Int) throws(JSONFault) -> JSONNumber {
    at += 2
    let first = at
    while at < end && bytes[at].hexDigit != nil { at += 1 }
    if at == first { throw JSONFault(.badNumber, at: start) }
    if startsIdentifier(at: at) || peek() == .dot { throw JSONFault(.badNumber, at: start) }
    return JSONNumber(written: Array(bytes[start..<at]))
  }
}
