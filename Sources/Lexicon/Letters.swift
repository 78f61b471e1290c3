import Prose

/// A word of at most forty bytes, held in place, whose parts hash without a copy.
///
/// Letters keep their case in `bytes` handed in; here they are folded as `WordHash` folds them.
struct Letters {
  /// The longest word that gets lexical work.
  static let limit = WordHash.significantBytes

  private(set) var count: Int
  private var lanes: SIMD8<UInt64>

  /// The letters of a word, with curly apostrophes made straight; nil for an empty or too long word.
  init?(_ bytes: some Collection<UInt8>) {
    lanes = .zero
    count = 0
    for byte in bytes {
      guard count < Self.limit else { return nil }
      append(Self.fold(byte))
      if byte == 0x99, count >= 3, self[count - 2] == 0x80 | 0x20, self[count - 3] == 0xE2 {
        removeLast(3)
        append(UInt8(ascii: "'"))
      }
    }
    if count == 0 { return nil }
  }

  /// A byte without its case, as hashing sees it.
  static func fold(_ byte: UInt8) -> UInt8 { byte | 0x20 }

  /// The byte at an index.
  subscript(index: Int) -> UInt8 {
    get { UInt8(truncatingIfNeeded: lanes[index &>> 3] &>> UInt64(8 &* (index & 7))) }
    set {
      let shift = UInt64(8 &* (index & 7))
      let cleared = lanes[index &>> 3] & ~(0xFF &<< shift)
      lanes[index &>> 3] = cleared | (UInt64(newValue) &<< shift)
    }
  }

  private mutating func append(_ byte: UInt8) {
    self[count] = byte
    count += 1
  }

  private mutating func removeLast(_ number: Int) {
    for index in count - number..<count { self[index] = 0 }
    count -= number
  }

  /// Eight bytes from an offset, little endian, zero beyond the end.
  @inline(__always)
  private func piece(_ offset: Int) -> UInt64 {
    let shift = UInt64(8 &* (offset & 7))
    let lane = offset &>> 3
    return (lanes[lane] &>> shift) | ((lanes[lane &+ 1] &<< 1) &<< (63 &- shift))
  }

  /// The hash of the whole word.
  var hash: UInt64 { hash(0, count) }

  /// The hash of the part from `start` to `end`.
  @inline(__always)
  func hash(_ start: Int, _ end: Int) -> UInt64 {
    WordHash.mix(count: end &- start) { piece(start &+ $0) }
  }

  /// The word with the letter at an index left out.
  func removing(at index: Int) -> Letters {
    var result = self
    for position in index..<count { result[position] = position + 1 < count ? self[position + 1] : 0 }
    result.count -= 1
    return result
  }

  /// The word with a letter put in before an index; the word must be shorter than the limit.
  func inserting(_ byte: UInt8, at index: Int) -> Letters {
    var result = self
    result.count += 1
    for position in stride(from: count, to: index, by: -1) { result[position] = self[position - 1] }
    result[index] = byte
    return result
  }

  /// The word with the letters at an index and behind it changed over.
  func swapping(at index: Int) -> Letters {
    var result = self
    result[index] = self[index + 1]
    result[index + 1] = self[index]
    return result
  }

  /// The bytes from `start` to `end`.
  func bytes(_ start: Int, _ end: Int) -> [UInt8] { (start..<end).map { self[$0] } }
}
