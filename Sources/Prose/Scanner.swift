/// Finds the words and marks of a text, 64 bytes at a time.
///
/// Each window of 64 bytes becomes a few 64-bit masks, one bit a byte (letter, digit, blank, outside ASCII); words are
/// the runs of set bits, and every other byte that is no blank is a mark. The bits are turned into lists of first and
/// last offsets, and the lists into tokens, in loops without a branch that depends on the text: what a byte costs does
/// not depend on what it is, and only characters outside ASCII are looked at one by one. Every access is within `text`.
@safe struct Scanner: ~Copyable {
  private let base: UnsafePointer<UInt8>
  private let count: Int
  private var edges: TokenEdges
  private var tokens: [Token] = []
  private var reader: TokenReader

  /// What runs from one window into the next.
  private struct WindowState {
    /// Whether a word reaches the end of the last window: one or zero.
    var word: UInt64 = 0
    /// Whether a mark stands at the end of the last window: one or zero.
    var mark: UInt64 = 0
    /// The bytes at the front of the next window that belong to a character already seen.
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
        let first = scanner.tokenCount
        scanner.scan(blocks[index].range)
        blocks[index].tokens = first..<scanner.tokenCount
      }
      scanner.flush()
      return scanner.tokens
    }
  }

  private init(base: UnsafePointer<UInt8>, count: Int) {
    unsafe self.base = unsafe base
    self.count = count
    edges = TokenEdges()
    reader = unsafe TokenReader(base: base, count: count)
    tokens.reserveCapacity(count / 5 + 16)
  }

  /// The tokens found, whether or not they have been read.
  private var tokenCount: Int { tokens.count + edges.count }

  private mutating func scan(_ range: TextRange) {
    var state = WindowState()
    var offset = range.lowerBound
    while offset < range.upperBound {
      if edges.isFull { flush() }
      scanWindow(at: offset, limit: range.upperBound, &state)
      offset += 64
    }
    if state.word | state.mark != 0 { edges.close(at: range.upperBound) }
    // A token too long for one becomes several, so that counting the edges would count wrong.
    if range.count > Token.longestBytes { flush() }
  }

  /// Reads the tokens whose edges are known.
  private mutating func flush() {
    edges.flush(into: &tokens, reader)
  }

  /// Finds the edges of the tokens in up to 64 bytes from `offset`; `limit` is the end of the block.
  @inline(__always)
  private mutating func scanWindow(at offset: Int, limit: Int, _ state: inout WindowState) {
    let valid = limit - offset >= 64 ? UInt64.max : (1 << UInt64(limit - offset)) - 1
    var masks = masks(at: offset)
    masks.words &= valid
    var marks = valid & ~(masks.words | masks.blanks)
    if masks.hasControls { marks |= masks.blanks & valid & ~exactBlanks(at: offset, among: masks.blanks & valid) }
    if masks.high != 0 || state.spill != 0 {
      readNonASCII(masks.high & valid, at: offset, limit: limit, valid, &masks.words, &marks, &state)
    }
    // An apostrophe between a word and a letter is part of the word.
    var joints = marks & ((masks.words << 1) | state.word) & ((masks.words >> 1) | 1 << 63)
    while joints != 0 {
      let at = offset + joints.trailingZeroBitCount
      if unsafe base[at] == UInt8(ascii: "'"), at + 1 < limit, isLetter(at: at + 1) {
        let flag = joints & (0 &- joints)
        masks.words |= flag
        marks &= ~flag
      }
      joints &= joints &- 1
    }
    let behindWord = (masks.words << 1) | state.word
    edges.add(
      starts: (masks.words & ~behindWord) | marks, ends: (~masks.words & behindWord) | (marks << 1) | state.mark,
      at: offset)
    state.word = masks.words >> 63
    state.mark = marks >> 63
  }

  // MARK: Masks

  private struct Masks {
    /// Letters and digits of ASCII.
    var words: UInt64 = 0
    /// Spaces and control codes.
    var blanks: UInt64 = 0
    /// Bytes outside ASCII.
    var high: UInt64 = 0
    /// Lanes with the top bit clear where a byte is a control code, of any eight bytes.
    var printable = UInt64.max

    var hasControls: Bool { ~printable & ByteLanes.top != 0 }

    @inline(__always)
    mutating func add(_ bytes: UInt64, at shift: UInt64) {
      let ascii = bytes & ByteLanes.low
      let small = ascii | WordHash.caseBits
      let letters = ByteLanes.reaches(small, 97) & ~ByteLanes.reaches(small, 123)
      let digits = ByteLanes.reaches(ascii, 48) & ~ByteLanes.reaches(ascii, 58)
      words |= ByteLanes.gather((letters | digits) & ~bytes) << shift
      blanks |= ByteLanes.gather(~(ByteLanes.reaches(ascii, 33) | bytes)) << shift
      printable &= ByteLanes.reaches(ascii, 32) | bytes
      high |= ByteLanes.gather(bytes) << shift
    }
  }

  @inline(__always)
  private func masks(at offset: Int) -> Masks {
    var result = Masks()
    let pointer = unsafe UnsafeRawPointer(base + offset)
    if offset + 64 <= count {
      for step in 0..<8 {
        let bytes = unsafe pointer.loadUnaligned(fromByteOffset: 8 * step, as: UInt64.self)
        result.add(bytes, at: UInt64(8 * step))
      }
    } else {
      for step in 0..<8 where offset + 8 * step < count {
        result.add(reader.eightBytes(at: offset + 8 * step), at: UInt64(8 * step))
      }
    }
    return result
  }

  /// The bits of spaces and line breaks among those of bytes up to the space.
  @inline(never)
  private func exactBlanks(at offset: Int, among low: UInt64) -> UInt64 {
    var result: UInt64 = 0
    var rest = low
    while rest != 0 {
      let byte = unsafe base[offset + rest.trailingZeroBitCount]
      if byte == 32 || byte == 10 || byte == 13 { result |= rest & (0 &- rest) }
      rest &= rest &- 1
    }
    return result
  }

  // MARK: Outside ASCII

  /// Sorts the characters outside ASCII into words and marks.
  @inline(never)
  private func readNonASCII(
    _ high: UInt64, at offset: Int, limit: Int, _ valid: UInt64, _ words: inout UInt64, _ marks: inout UInt64,
    _ state: inout WindowState
  ) {
    var rest = high
    marks &= ~rest
    if state.spill > 0 {
      let spilled: UInt64 = (1 << UInt64(state.spill)) - 1
      if state.spillIsWord { words |= spilled & valid }
      rest &= ~spilled
      state.spill = 0
    }
    while rest != 0 {
      let bit = UInt64(rest.trailingZeroBitCount)
      let at = offset + Int(bit)
      let character = reader.character(at: at, limit: limit)
      let span: UInt64 = ((1 << UInt64(character.length)) - 1) << bit
      rest &= ~span
      var isWord = character.kind == .word
      if character.scalar == 0x2019 {
        let follows = bit == 0 ? state.word != 0 : (words >> (bit - 1)) & 1 != 0
        isWord = follows && at + 3 < limit && isLetter(at: at + 3)
      }
      if isWord { words |= span } else { marks |= 1 << bit }
      let over = Int(bit) + character.length - 64
      if over > 0 {
        state.spill = over
        state.spillIsWord = isWord
      }
    }
  }

  private func isLetter(at offset: Int) -> Bool {
    guard offset < count else { return false }
    let byte = unsafe base[offset]
    if byte < 0x80 { return (byte | 0x20) >= 97 && (byte | 0x20) <= 122 }
    return reader.character(at: offset, limit: count).kind == .word
  }
}
