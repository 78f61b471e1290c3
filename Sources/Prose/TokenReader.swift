/// Makes a token of the bytes between two edges.
///
/// Words of up to 16 small letters, with or without a capital before them, and the marks of ASCII take a short way.
@safe struct TokenReader: ~Copyable {
  private let base: UnsafePointer<UInt8>
  private let count: Int
  /// The kinds of the characters of ASCII, at hand without asking whether they are there.
  private let kinds: UnsafeMutablePointer<Token.Kind>

  init(base: UnsafePointer<UInt8>, count: Int) {
    unsafe self.base = unsafe base
    self.count = count
    unsafe kinds = .allocate(capacity: 128)
    for (byte, kind) in DecodedCharacter.asciiKinds.enumerated() { unsafe (kinds + byte).initialize(to: kind) }
  }

  deinit { unsafe kinds.deallocate() }

  /// The token between two edges, at most `Token.longestBytes` apart.
  ///
  /// Most words have small letters alone, or a capital before them; for those the shape is known from one comparison.
  @inline(__always)
  func token(_ start: Int, _ length: Int) -> Token {
    guard length <= 16, start + 16 <= count else { return longToken(start, length) }
    let pointer = unsafe UnsafeRawPointer(base + start)
    let isShort = length <= 8
    // The first eight bytes and the last; of a word of up to eight both are the same, and `spare` bits are not its own.
    let front = unsafe pointer.loadUnaligned(as: UInt64.self)
    let back = unsafe pointer.loadUnaligned(fromByteOffset: isShort ? 0 : length &- 8, as: UInt64.self)
    let spare = isShort ? UInt64(truncatingIfNeeded: 64 &- 8 &* length) : 0
    let capital: UInt64 = 0x20 &<< spare
    let atFront = ((front ^ Self.smallLetters) & Self.letterRows) &<< spare
    let atBack = ((back ^ Self.smallLetters) & Self.letterRows) &<< spare
    // One byte may be a mark from the rows of the letters.
    guard (atFront & ~capital) | (isShort ? 0 : atBack) == 0, length > 1 else {
      return unevenToken(start, length, front)
    }

    // The hash of `WordHash.mix` for up to 16 bytes.
    let left = (front | WordHash.caseBits) &<< spare
    let right = (isShort ? 0 : back | WordHash.caseBits) ^ UInt64(truncatingIfNeeded: length)
    let hash = WordHash.fold(left ^ WordHash.seedA, right ^ WordHash.seedB)
    let isCapitalised = Token.Shape(rawValue: atFront != 0 ? Token.Shape.capitalised.rawValue : 0)
    return Token(start: start, length: length, kind: .word, shape: isCapitalised.union(Self.smallWord), hash: hash)
  }

  /// The shape of a word of small letters.
  private static var smallWord: Token.Shape { [.hasLetter, .hasLower] }
  /// The rows of the ASCII table: bits 5 to 7 of each lane.
  private static var letterRows: UInt64 { 0xE0E0_E0E0_E0E0_E0E0 }
  /// The row of the small letters in each lane; the marks of that row are in no word.
  private static var smallLetters: UInt64 { 0x6060_6060_6060_6060 }

  /// A mark, a number, or a word of up to 16 bytes with other capitals, digits or apostrophes.
  @inline(__always)
  private func unevenToken(_ start: Int, _ length: Int, _ front: UInt64) -> Token {
    let byte = UInt8(truncatingIfNeeded: front)
    if byte < 0x80 {
      let kind = unsafe kinds[Int(byte)]
      if !kind.isWordLike { return Token(start: start, length: length, kind: kind, shape: [], hash: UInt64(byte)) }
    }
    return mixedToken(start, length)
  }

  /// A number, or a word of up to 16 bytes; behind its start there are 16 bytes at least.
  private func mixedToken(_ start: Int, _ length: Int) -> Token {
    let pointer = unsafe UnsafeRawPointer(base + start)
    let isShort = length <= 8
    let front = unsafe pointer.loadUnaligned(as: UInt64.self)
    let back = unsafe pointer.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    let first = WordLanes(front, kept: UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* min(length, 8)))
    let second = WordLanes(back, kept: isShort ? 0 : UInt64.max &>> UInt64(truncatingIfNeeded: 128 &- 8 &* length))
    if (first.high | second.high) != 0 { return otherToken(start, length) }
    let shape = WordLanes.shape(first, second)
    let hash = WordHash.mix(count: length) { unsafe pointer.loadUnaligned(fromByteOffset: $0, as: UInt64.self) }
    return Token(
      start: start, length: length, kind: shape.contains(.hasLetter) ? .word : .number, shape: shape, hash: hash)
  }

  /// A longer word, or a token at the end of the text, behind which eight bytes cannot be read.
  @inline(never)
  private func longToken(_ start: Int, _ length: Int) -> Token {
    let byte = unsafe base[start]
    if byte >= 0x80 { return otherToken(start, length) }
    let kind = DecodedCharacter.asciiKind(byte)
    guard kind.isWordLike else {
      return Token(start: start, length: 1, kind: kind, shape: [], hash: UInt64(byte))
    }
    let shape = asciiShape(start, length)
    if shape.contains(.nonASCII) { return nonASCIIToken(start, length, shape: shape) }
    let hash = WordHash.mix(count: min(length, WordHash.significantBytes)) { eightBytes(at: start + $0) }
    return Token(
      start: start, length: length, kind: shape.contains(.hasLetter) ? .word : .number, shape: shape, hash: hash)
  }

  /// A token with a character outside ASCII.
  @inline(never)
  private func otherToken(_ start: Int, _ length: Int) -> Token {
    if unsafe base[start] >= 0x80 {
      let character = character(at: start, limit: count)
      if character.kind != .word {
        return Token(
          start: start, length: character.length, kind: character.kind, shape: [], hash: UInt64(character.scalar))
      }
    }
    return nonASCIIToken(start, length, shape: asciiShape(start, length))
  }

  /// The pieces of a token longer than the longest, without a gap.
  func appendPieces(of range: TextRange, to tokens: inout [Token]) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = min(start + Token.longestBytes, range.upperBound)
      // Never between the bytes of one character.
      while end < range.upperBound, end > start + 1, unsafe base[end] & 0xC0 == 0x80 { end -= 1 }
      tokens.append(longToken(start, end - start))
      start = end
    }
  }

  private func asciiShape(_ start: Int, _ length: Int) -> Token.Shape {
    var shapes = ShapeReader()
    var offset = 0
    while offset < length {
      shapes.read(eightBytes(at: start + offset), count: min(8, length - offset))
      offset += 8
    }
    return shapes.shape
  }

  /// A word with letters outside ASCII or a curly apostrophe, which hashes as a straight one.
  private func nonASCIIToken(_ start: Int, _ length: Int, shape: Token.Shape) -> Token {
    var shape = shape
    let bytes = unsafe UnsafeBufferPointer(start: base + start, count: length)
    let isPlain = unsafe ShapeReader.addLatin(bytes, to: &shape)
    if !isPlain { unsafe shape.formUnion(ShapeReader.nonASCIIShape(bytes)) }
    let hash = unsafe withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { lanes in
      var count = 0
      var index = 0
      while index < length, count < WordHash.significantBytes {
        var byte = unsafe bytes[index]
        if byte == 0xE2, index + 2 < length, unsafe bytes[index + 1] == 0x80, unsafe bytes[index + 2] == 0x99 {
          byte = UInt8(ascii: "'")
          index += 2
        }
        unsafe lanes[count] = byte
        count += 1
        index += 1
      }
      for rest in count..<64 { unsafe lanes[rest] = 0 }
      return WordHash.mix(count: count) { unsafe lanes.loadUnaligned(fromByteOffset: $0, as: UInt64.self) }
    }
    return Token(start: start, length: length, kind: .word, shape: shape, hash: hash)
  }

  func character(at offset: Int, limit: Int) -> DecodedCharacter {
    if offset + 3 <= limit, unsafe base[offset] == 0xE2, unsafe base[offset + 1] == 0x80,
      let character = unsafe DecodedCharacter.punctuation(base[offset + 2])
    {
      return character
    }
    return unsafe DecodedCharacter.decode(UnsafeBufferPointer(start: base + offset, count: min(4, limit - offset)))
  }

  /// Eight bytes from an offset, zero behind the end of the text.
  @inline(__always)
  func eightBytes(at offset: Int) -> UInt64 {
    if offset + 8 <= count {
      return unsafe UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
    }
    var value: UInt64 = 0
    for index in 0..<max(0, count - offset) { value |= unsafe UInt64(base[offset + index]) << UInt64(8 * index) }
    return value
  }
}
