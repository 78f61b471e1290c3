/// The one hash of a word, shared by spelling, phrases, repeats and casing.
///
/// Case is folded by setting bit 5 of every byte, which maps ASCII capitals, and the capitals of two-byte Latin
/// letters such as É, to their small letters. A curly apostrophe inside a word counts as a straight one, so that
/// `don’t` and `don't` are one word; callers hand in bytes in which it is already replaced (`WordHash.normalized`).
/// Only the first 40 bytes count, and the length up to 40, so that work on a word stays bounded (decision: a word
/// counts to its 40th letter in lexical work).
///
/// The mixing is a multiply-and-fold over 8-byte pieces; two words of one lexicon of 200,000 share a hash with
/// a probability of about one in a billion, and the packing tool refuses such a pair.
public enum WordHash {
  /// The bytes of a word that count.
  @inlinable public static var significantBytes: Int { 40 }

  @inlinable static var caseBits: UInt64 { 0x2020_2020_2020_2020 }
  @inlinable static var seedA: UInt64 { 0xa076_1d64_78bd_642f }
  @inlinable static var seedB: UInt64 { 0xe703_7ed1_a0b4_28db }

  /// The hash of a word given as bytes; the empty word has a hash too.
  @inlinable
  public static func of(_ bytes: some Collection<UInt8>) -> UInt64 {
    if bytes.count <= 8, !bytes.contains(0xE2) {
      // Most words, without a curly apostrophe: one number holds all of it.
      var word: UInt64 = 0
      var shift: UInt64 = 0
      for byte in bytes {
        word |= UInt64(byte) &<< shift
        shift &+= 8
      }
      return mix(count: bytes.count) { _ in word }
    }
    var lanes = SIMD8<UInt64>.zero
    var count = 0
    // How many bytes of a curly apostrophe have been seen.
    var curly = 0
    for byte in bytes {
      if count >= significantBytes { break }
      switch (curly, byte) {
      case (0, 0xE2): curly = 1
      case (1, 0x80): curly = 2
      case (2, 0x99):
        // Its first two bytes are already there; one straight apostrophe takes their place.
        count -= 2
        for index in count..<count + 2 { lanes[index &>> 3] &= ~(0xFF &<< UInt64(8 &* (index & 7))) }
        lanes[count &>> 3] |= UInt64(UInt8(ascii: "'")) &<< UInt64(8 &* (count & 7))
        count += 1
        curly = 0
        continue
      default: curly = byte == 0xE2 ? 1 : 0
      }
      lanes[count &>> 3] |= UInt64(byte) &<< UInt64(8 &* (count & 7))
      count += 1
    }
    return mix(count: count) { offset in
      let shift = UInt64(8 &* (offset & 7))
      let lane = offset &>> 3
      return (lanes[lane] &>> shift) | ((lanes[lane &+ 1] &<< 1) &<< (63 &- shift))
    }
  }

  /// The hash of a word given as text.
  public static func of(_ word: String) -> UInt64 { of(word.utf8) }

  /// The hash of a word of ASCII written in the source; short words cost nothing, since the compiler works them out.
  @inlinable @inline(__always)
  public static func of(_ word: StaticString) -> UInt64 {
    let count = word.utf8CodeUnitCount
    guard count <= 16, word.hasPointerRepresentation else { return of(word.description.utf8) }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in 0..<count {
      let byte = unsafe UInt64(word.utf8Start[index]) &<< UInt64(8 &* (index & 7))
      if index < 8 { low |= byte } else { high |= byte }
    }
    return mix(count: count) { offset in
      if offset == 0 { return low }
      if offset == 8 { return high }
      // Behind the first eight bytes only the last eight of the word are asked for.
      let shift = UInt64(8 &* offset)
      return (low &>> shift) | (high &<< (64 &- shift))
    }
  }

  /// The hashes of words that stand in a text with one blank or line break between them, in their order.
  ///
  /// Lists of words in the source are read so when a rule first asks for them, which is part of every start.
  ///
  /// - Parameter body: Takes the hash of a word, and whether its line ends behind it.
  public static func forEachWord(in text: String, _ body: (_ hash: UInt64, _ endsLine: Bool) -> Void) {
    let bytes = text.utf8.span
    var start = 0
    for end in 0...bytes.count {
      let byte = end < bytes.count ? bytes[end] : 10
      guard byte == 10 || byte == 32 else { continue }
      if end > start { body(of(bytes.extracting(start..<end)), byte == 10) }
      start = end + 1
    }
  }

  /// The hash of a word given as bytes side by side.
  private static func of(_ word: Span<UInt8>) -> UInt64 {
    var (low, high): (UInt64, UInt64) = (0, 0)
    guard word.count <= 16 else { return of(bytes(of: word)) }
    for index in word.indices {
      if word[index] >= 0x80 { return of(bytes(of: word)) }
      let folded = UInt64(word[index] | 0x20) &<< UInt64(8 &* (index & 7))
      if index < 8 { low |= folded } else { high |= folded }
    }
    return ofFolded(low, high, count: word.count)
  }

  private static func bytes(of span: Span<UInt8>) -> [UInt8] { span.indices.map { span[$0] } }

  /// The bytes with each curly apostrophe (U+2019) replaced by a straight one.
  public static func normalized(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      result.append(byte)
      let count = result.count
      if byte == 0x99, count >= 3, result[count - 2] == 0x80, result[count - 3] == 0xE2 {
        result.removeLast(3)
        result.append(UInt8(ascii: "'"))
      }
    }
    return result
  }

  /// Mixes the pieces of a word of `count` bytes, `count` at most 40; `piece(offset)` gives eight bytes from an
  /// offset, little endian, zero beyond the end of the word.
  @inlinable @inline(__always)
  public static func mix(count: Int, piece: (Int) -> UInt64) -> UInt64 {
    let length = UInt64(truncatingIfNeeded: count)
    if count <= 8 {
      let kept = count == 0 ? 0 : (piece(0) | caseBits) << UInt64(64 - 8 * count)
      return fold(kept ^ seedA, length ^ seedB)
    }
    if count <= 16 {
      return fold((piece(0) | caseBits) ^ seedA, (piece(count - 8) | caseBits) ^ seedB ^ length)
    }
    var hash = length
    var offset = 0
    while offset + 8 < count {
      hash = fold((piece(offset) | caseBits) ^ seedA, hash ^ seedB)
      offset += 8
    }
    return fold((piece(count - 8) | caseBits) ^ seedA, hash ^ seedB)
  }

  /// The hash of a word of at most sixteen bytes that are already without their case, little endian in two numbers,
  /// zero beyond the end of the word.
  @inlinable @inline(__always)
  public static func ofFolded(_ low: UInt64, _ high: UInt64, count: Int) -> UInt64 {
    let (first, second) = folded(low, high, count: count)
    return fold(first, second)
  }

  /// The two numbers of which `ofFolded` is the product.
  @inlinable @inline(__always)
  static func folded(_ low: UInt64, _ high: UInt64, count: Int) -> (UInt64, UInt64) {
    let length = UInt64(truncatingIfNeeded: count)
    let shift = UInt64(truncatingIfNeeded: 8 &* (count & 7))
    if count <= 8 {
      // A shift by all 64 bits would be none.
      let kept = count == 0 ? 0 : low &<< ((64 &- shift) & 63)
      return (kept ^ seedA, length ^ seedB)
    }
    let last = (low &>> shift) | ((high &<< 1) &<< (63 &- shift))
    return (low ^ seedA, (count == 16 ? high : last) ^ seedB ^ length)
  }

  /// The hashes of a word of at most sixteen bytes of which one is open: what they have in common is worked out once.
  public struct Folding {
    @usableFromInline let first: UInt64
    @usableFromInline let second: UInt64
    /// The lowest bit of the open byte in each number, zero where it is not in it.
    @usableFromInline let inFirst: UInt64
    @usableFromInline let inSecond: UInt64

    /// - Parameter open: The index of the open byte, which is zero in `low` or `high`.
    @inlinable @inline(__always)
    public init(_ low: UInt64, _ high: UInt64, count: Int, open: Int) {
      (first, second) = WordHash.folded(low, high, count: count)
      if count <= 8 {
        inFirst = 1 &<< UInt64(truncatingIfNeeded: 8 &* (open &+ 8 &- count))
        inSecond = 0
      } else {
        inFirst = open < 8 ? 1 &<< UInt64(truncatingIfNeeded: 8 &* open) : 0
        let place = open &- (count &- 8)
        inSecond = place >= 0 ? 1 &<< UInt64(truncatingIfNeeded: 8 &* place) : 0
      }
    }

    /// The hash of the word with a small letter in the open place.
    @inlinable @inline(__always)
    public func with(_ letter: UInt8) -> UInt64 {
      WordHash.fold(first ^ (UInt64(letter) &* inFirst), second ^ (UInt64(letter) &* inSecond))
    }
  }

  /// Multiplies two words to 128 bits and folds the halves together.
  @inlinable @inline(__always)
  public static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
