/// Counts in stretches of a text, without a branch for each byte, so that the compiler tests many at once.
public enum LineBreaks {
  /// Bytes that are counted in one small number, which 256 of them could overflow.
  private static let stride = 255

  /// How many line breaks end in a stretch; a `\r` whose `\n` lies behind the stretch counts with that `\n`.
  public static func count(in text: [UInt8], from start: Int, to end: Int) -> Int {
    let bytes = text.span
    var total = sum(start, end) { bytes[$0] == 10 ? 1 : 0 }
    var index = start
    // A `\r` alone is rare, so the first one found decides that they are looked at one by one.
    guard sum(start, end, { bytes[$0] == 13 ? 1 : 0 }) > 0 else { return total }
    while index < end {
      if bytes[index] == 13, index + 1 == bytes.count || bytes[index + 1] != 10 { total += 1 }
      index += 1
    }
    return total
  }

  /// The offset behind the last line break of a stretch that has one.
  public static func endOfLast(in text: [UInt8], from start: Int, to end: Int) -> Int {
    let bytes = text.span
    var index = end
    while index > start {
      let byte = bytes[index - 1]
      if byte == 10 || (byte == 13 && (index == bytes.count || bytes[index] != 10)) { return index }
      index -= 1
    }
    return start
  }

  /// How many code points start in a stretch.
  public static func scalarCount(in text: [UInt8], from start: Int, to end: Int) -> Int {
    let bytes = text.span
    return sum(start, end) { bytes[$0] & 0xC0 == 0x80 ? 0 : 1 }
  }

  @inline(__always)
  private static func sum(_ start: Int, _ end: Int, _ value: (Int) -> UInt8) -> Int {
    var total = 0
    var low = start
    while low < end {
      let high = min(end, low &+ stride)
      var part: UInt8 = 0
      for index in low..<high { part &+= value(index) }
      total &+= Int(part)
      low = high
    }
    return total
  }
}
