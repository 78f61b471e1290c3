/// How the process holds memory that it has freed.
public enum Allocation {
  /// Buffers of up to this many bytes come from memory that the process keeps when they are freed.
  private static let largestKept = 4 << 20

  /// Keeps freed memory for the next draft, which needs much the same.
  ///
  /// The C library gives large buffers back to the system when they are freed, page by page, until it has seen one of
  /// their size freed; from then on it keeps those and twice as much. A long run saves a tenth of its time by showing it
  /// one at the start. Where a library learns nothing by it nothing is lost.
  public static func keepFreed() { unsafe release(buffer()) }

  // Apart, since a compiler that sees both leaves them out.

  @inline(never)
  private static func buffer() -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer.allocate(byteCount: largestKept, alignment: 16)
  }

  @inline(never)
  private static func release(_ buffer: UnsafeMutableRawPointer) { unsafe buffer.deallocate() }
}
