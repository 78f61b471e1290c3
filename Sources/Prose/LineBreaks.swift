/// Counts in stretches of a text, without a branch for each byte, so that the compiler tests many at once.
public enum LineBreaks {
  /// Bytes that are counted in one small number, which 128 of them could overflow, by two a byte.
  private static let stride = 127

  /// How many line breaks end in a stretch; a `\r` whose `\n` lies behind the stretch counts with that `\n`.
  public static func count(in text: [UInt8], from start: Int, to end: Int) -> Int {
    let bytes = text.span
    var total = sum(bytes, start, end) { isZero($0 ^ 10) }
    var index = start
    // A `\r` alone is rare, so the first one found decides that they are looked at one by one.
    guard sum(bytes, start, end, { isZero($0 ^ 13) }) > 0 else { return total }
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
    sum(text.span, start, end) { 1 &- isZero($0 & 0xC0 ^ 0x80) }
  }

  /// How many UTF-16 code units the code points take that start in a stretch: two for those of four bytes.
  public static func utf16Count(in text: [UInt8], from start: Int, to end: Int) -> Int {
    sum(text.span, start, end) { 1 &- isZero($0 & 0xC0 ^ 0x80) &+ isZero($0 & 0xF0 ^ 0xF0) }
  }

  /// One for zero, zero for any other byte; worked out, since a condition makes the compiler branch.
  @inline(__always)
  private static func isZero(_ byte: UInt8) -> UInt8 { (byte | (0 &- byte)) &>> 7 ^ 1 }

  @inline(__always)
  private static func sum(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ value: (UInt8) -> UInt8) -> Int {
    var total = 0
    var low = start
    while low < end {
      // Bytes whose bounds are asked for once; asked for each, they would be counted one by one.
      let some = bytes.extracting(low..<min(end, low &+ stride))
      var part: UInt8 = 0
      for index in some.indices { part &+= value(some[index]) }
      total &+= Int(part)
      low &+= stride
    }
    return total
  }
}
