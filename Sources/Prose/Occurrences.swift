/// Looks for a few bytes in a text without a branch for each, so that the compiler tests many at once.
public enum Occurrences {
  /// Bytes that are tested before the answer is looked at.
  private static let stride = 4_096

  /// Whether a text holds a byte.
  public static func holds(_ byte: UInt8, in text: [UInt8]) -> Bool {
    let bytes = text.span
    var low = 0
    while low < bytes.count {
      let some = bytes.extracting(low..<min(bytes.count, low &+ stride))
      // The lowest value of all differences is zero where one byte is the one that is looked for.
      var least = UInt8.max
      for index in some.indices { least = min(least, some[index] ^ byte) }
      if least == 0 { return true }
      low &+= stride
    }
    return false
  }

  /// Whether a text holds four bytes one behind the other.
  public static func holds(_ four: (UInt8, UInt8, UInt8, UInt8), in text: [UInt8]) -> Bool {
    let bytes = text.span
    var low = 0
    while low &+ 4 <= bytes.count {
      let count = min(bytes.count &- 3 &- low, stride)
      let first = bytes.extracting(low..<low &+ count)
      let second = bytes.extracting(low &+ 1..<low &+ 1 &+ count)
      let third = bytes.extracting(low &+ 2..<low &+ 2 &+ count)
      let fourth = bytes.extracting(low &+ 3..<low &+ 3 &+ count)
      var least = UInt8.max
      for index in 0..<count {
        let difference = (first[index] ^ four.0) | (second[index] ^ four.1) | (third[index] ^ four.2)
        least = min(least, difference | (fourth[index] ^ four.3))
      }
      if least == 0 { return true }
      low &+= stride
    }
    return false
  }
}
