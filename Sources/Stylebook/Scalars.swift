import Linting
import Prose

/// The characters of a stretch of UTF-8, with the offset of each and the end.
struct Scalars {
  private(set) var values: [UInt32] = []
  private(set) var offsets: [Int] = []

  init(_ text: [UInt8], in range: TextRange) {
    var offset = range.lowerBound
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      values.append(scalar.value)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(range.upperBound)
  }
}

extension Draft {
  /// The offset behind a character outside ASCII that has ASCII on both sides, nil when another one is beside it.
  func endOfLoneCharacter(at offset: Int) -> Int? {
    guard offset == 0 || text[offset - 1] < 0x80 else { return nil }
    var end = offset + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end == text.count || text[end] < 0x80 ? end : nil
  }
}
