/// Finds the words and marks of a text, 64 bytes at a time.
///
/// Each block of 64 bytes becomes a few 64-bit masks, one bit a byte (letter, digit, blank, outside ASCII); words are
/// the runs of set bits, and every other byte that is no blank is a mark. So the cost of a byte does not depend on
/// what it is, and only characters outside ASCII are looked at one by one. This is the one place of the module that
/// uses unsafe pointers; every access is within `text`.
@safe struct Scanner: ~Copyable {
  private let base: UnsafePointer<UInt8>
  private let count: Int
  private var tokens: TokenBuffer
  private var word = WordState()

  /// What runs from one block of 64 bytes into the next.
  private struct WordState {
    /// Where the word that reaches the end of the last block begins.
    var start = 0
    /// Whether a word reaches the end of the last block.
    var isOpen = false
    /// The bytes at the front of the next block that belong to a character already seen.
    var spill = 0
    /// Whether those bytes are part of a word.
    var spillIsWord = false
  }

  /// The tokens of all blocks, and in each block the range of its own.
  static func tokens(of text: [UInt8], in blocks: inout [Block]) -> [Token] {
    unsafe text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      var scanner = unsafe Scanner(base: base, count: buffer.count)
      for index in blocks.indices {
        let first = scanner.tokens.count
        scanner.scan(blocks[index].range)
        blocks[index].tokens = first..<scanner.tokens.count
      }
      return scanner.tokens.take()
    }
  }

  private init(base: UnsafePointer<UInt8>, count: Int) {
    unsafe self.base = unsafe base
    self.count = count
    tokens = TokenBuffer(capacity: count / 4 + TokenBuffer.headroom)
  }

  private mutating func scan(_ range: TextRange) {
    word = WordState()
    var offset = range.lowerBound
    while offset < range.upperBound {
      scanBlock(at: offset, limit: range.upperBound)
      offset += 64
    }
    if word.isOpen { appendWord(word.start..<range.upperBound) }
  }

  /// Scans up to 64 bytes from `offset`; `limit` is the end of the text block.
  private mutating func scanBlock(at offset: Int, limit: Int) {
    tokens.makeRoom()
    var masks = masks(at: offset)
    let valid = limit - offset >= 64 ? UInt64.max : (1 << UInt64(limit - offset)) - 1
    masks.keep(valid)
    var marks = valid & ~(masks.letters | masks.digits | masks.blanks | masks.high)
    var words = masks.letters | masks.digits
    var letters = masks.letters
    let carried: UInt64 = word.isOpen ? 1 : 0

    if masks.high != 0 || word.spill != 0 {
      readNonASCII(masks.high, at: offset, limit: limit, words: &words, letters: &letters, marks: &marks)
      words &= valid
    }
    if masks.apostrophes != 0 {
      let next: UInt64 = offset + 64 < limit && isLetter(at: offset + 64) ? 1 << 63 : 0
      let joined = masks.apostrophes & ((words << 1) | carried) & ((letters >> 1) | next)
      words |= joined
      marks &= ~joined
    }

    let starts = words & ~((words << 1) | carried)
    let ends = ~words & ((words << 1) | carried)
    var events = ends | marks
    while events != 0 {
      let bit = UInt64(events.trailingZeroBitCount)
      events &= events &- 1
      let flag: UInt64 = 1 << bit
      if ends & flag != 0 {
        let below = starts & (flag &- 1)
        let start = below == 0 ? word.start : offset + 63 - below.leadingZeroBitCount
        appendWord(start..<offset + Int(bit))
      }
      if marks & flag != 0 { appendMark(at: offset + Int(bit), limit: limit) }
    }
    let reachesEnd = words >> 63 != 0
    if reachesEnd, starts != 0 { word.start = offset + 63 - starts.leadingZeroBitCount }
    word.isOpen = reachesEnd
  }

  // MARK: Masks

  private struct Masks {
    var letters: UInt64 = 0
    var digits: UInt64 = 0
    var blanks: UInt64 = 0
    var apostrophes: UInt64 = 0
    var high: UInt64 = 0

    mutating func keep(_ valid: UInt64) {
      letters &= valid
      digits &= valid
      blanks &= valid
      apostrophes &= valid
      high &= valid
    }
  }

  @inline(__always)
  private func masks(at offset: Int) -> Masks {
    var result = Masks()
    let pointer = unsafe UnsafeRawPointer(base + offset)
    if offset + 64 <= count {
      for step in 0..<8 {
        let bytes = unsafe pointer.loadUnaligned(fromByteOffset: 8 * step, as: UInt64.self)
        Self.add(bytes, at: UInt64(8 * step), to: &result)
      }
    } else {
      for step in 0..<8 where offset + 8 * step < count {
        Self.add(eightBytes(at: offset + 8 * step), at: UInt64(8 * step), to: &result)
      }
    }
    return result
  }

  @inline(__always)
  private static func add(_ bytes: UInt64, at shift: UInt64, to masks: inout Masks) {
    let high = bytes & ByteLanes.top
    let letters = ByteLanes.within(bytes | WordHash.caseBits, 97, 122) & ~high
    masks.letters |= ByteLanes.gather(letters) << shift
    masks.digits |= ByteLanes.gather(ByteLanes.within(bytes, 48, 57)) << shift
    let blanks = ByteLanes.equal(bytes, 32) | ByteLanes.equal(bytes, 10) | ByteLanes.equal(bytes, 13)
    masks.blanks |= ByteLanes.gather(blanks) << shift
    masks.apostrophes |= ByteLanes.gather(ByteLanes.equal(bytes, 39)) << shift
    masks.high |= ByteLanes.gather(high) << shift
  }

  /// Eight bytes from an offset, zero behind the end of the text.
  @inline(__always)
  private func eightBytes(at offset: Int) -> UInt64 {
    if offset + 8 <= count {
      return unsafe UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
    }
    var value: UInt64 = 0
    for index in 0..<max(0, count - offset) { value |= unsafe UInt64(base[offset + index]) << UInt64(8 * index) }
    return value
  }

  // MARK: Outside ASCII

  /// Sorts the characters outside ASCII into words and marks.
  private mutating func readNonASCII(
    _ high: UInt64, at offset: Int, limit: Int, words: inout UInt64, letters: inout UInt64, marks: inout UInt64
  ) {
    var rest = high
    if word.spill > 0 {
      let spilled: UInt64 = (1 << UInt64(word.spill)) - 1
      if word.spillIsWord { words |= spilled }
      rest &= ~spilled
      word.spill = 0
    }
    let carried: UInt64 = word.isOpen ? 1 : 0
    while rest != 0 {
      let bit = UInt64(rest.trailingZeroBitCount)
      let at = offset + Int(bit)
      let character = character(at: at, limit: limit)
      let span: UInt64 = ((1 << UInt64(character.length)) - 1) << bit
      rest &= ~span
      var isWord = character.kind == .word
      if character.scalar == 0x2019 {
        let follows = bit == 0 ? carried != 0 : (words >> (bit - 1)) & 1 != 0
        isWord = follows && at + 3 < limit && isLetter(at: at + 3)
      } else if isWord {
        letters |= span
      }
      if isWord { words |= span } else { marks |= 1 << bit }
      let over = Int(bit) + character.length - 64
      if over > 0 {
        word.spill = over
        word.spillIsWord = isWord
      }
    }
  }

  private func character(at offset: Int, limit: Int) -> DecodedCharacter {
    unsafe DecodedCharacter.decode(UnsafeBufferPointer(start: base + offset, count: min(4, limit - offset)))
  }

  private func isLetter(at offset: Int) -> Bool {
    guard offset < count else { return false }
    let byte = unsafe base[offset]
    if byte < 0x80 { return (byte | 0x20) >= 97 && (byte | 0x20) <= 122 }
    return character(at: offset, limit: count).kind == .word
  }

  // MARK: Tokens

  private mutating func appendMark(at offset: Int, limit: Int) {
    let byte = unsafe base[offset]
    if byte < 0x80 {
      tokens.append(
        Token(start: offset, length: 1, kind: DecodedCharacter.asciiKind(byte), shape: [], hash: UInt64(byte)))
      return
    }
    let character = character(at: offset, limit: limit)
    tokens.append(
      Token(
        start: offset, length: character.length, kind: character.kind, shape: [], hash: UInt64(character.scalar)))
  }

  @inline(__always)
  private mutating func appendWord(_ range: TextRange) {
    var start = range.lowerBound
    while range.upperBound - start > Token.longestBytes {
      // Never between the bytes of one character.
      var end = start + Token.longestBytes
      while end > start + 1, unsafe base[end] & 0xC0 == 0x80 { end -= 1 }
      tokens.makeRoom()
      tokens.append(token(start, end - start))
      start = end
    }
    tokens.append(token(start, range.upperBound - start))
  }

  @inline(__always)
  private func token(_ start: Int, _ length: Int) -> Token {
    var shapes = ShapeReader()
    if length <= 8 {
      shapes.read(eightBytes(at: start), count: length)
    } else {
      var offset = 0
      while offset < length {
        shapes.read(eightBytes(at: start + offset), count: min(8, length - offset))
        offset += 8
      }
    }
    let shape = shapes.shape
    if shape.contains(.nonASCII) { return nonASCIIToken(start, length, shape: shape) }
    let significant = min(length, WordHash.significantBytes)
    let hash = WordHash.mix(count: significant) { eightBytes(at: start + $0) }
    let kind: Token.Kind = shape.contains(.hasLetter) ? .word : .number
    return Token(start: start, length: length, kind: kind, shape: shape, hash: hash)
  }

  /// A word with letters outside ASCII or a curly apostrophe, which hashes as a straight one.
  @inline(never)
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
}
