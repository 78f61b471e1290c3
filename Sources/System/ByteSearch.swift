#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looks for one byte in many, as fast as memory is read.
public enum ByteSearch {
  /// The first place of a byte at or behind `start`.
  public static func firstIndex(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      guard let place = unsafe memchr(base + start, Int32(byte), buffer.count - start) else { return nil }
      return unsafe UnsafeRawPointer(place) - base
    }
  }

  /// The last place of a byte at or behind `start`.
  public static func lastIndex(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    let bytes = bytes.span
    var index = bytes.count
    while index > start {
      index -= 1
      if bytes[index] == byte { return index }
    }
    return nil
  }

  /// How often a byte occurs.
  public static func count(of byte: UInt8, in bytes: [UInt8]) -> Int {
    let bytes = bytes.span
    var count = 0
    // Without a branch, so that the compiler tests many at once.
    for index in bytes.indices { count &+= bytes[index] == byte ? 1 : 0 }
    return count
  }
}
