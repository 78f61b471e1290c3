/// The first and last offsets of tokens that are found but not yet read.
///
/// The lists are filled from bit masks without asking how many bits are set: sixteen entries are written at a time, and
/// those too many are overwritten by the next.
@safe struct TokenEdges: ~Copyable {
  /// How many edges are gathered before they are read, so that lists and tokens stay in the nearest cache.
  private static let capacity = 1024
  /// The most tokens that one window of text has, and the entries that may be written too many.
  private static let headroom = 80

  private let starts: UnsafeMutablePointer<UInt32>
  private let ends: UnsafeMutablePointer<UInt32>
  private let read: UnsafeMutablePointer<Token>
  private(set) var count = 0
  private var ended = 0

  init() {
    let room = Self.capacity + 2 * Self.headroom
    unsafe starts = .allocate(capacity: room)
    unsafe ends = .allocate(capacity: room)
    unsafe read = .allocate(capacity: room)
  }

  deinit {
    unsafe starts.deallocate()
    unsafe ends.deallocate()
    unsafe read.deallocate()
  }

  /// Whether the next window may not fit.
  var isFull: Bool { count >= Self.capacity }

  /// Adds the edges of one window; there must be room.
  @inline(__always)
  mutating func add(starts newStarts: UInt64, ends newEnds: UInt64, at offset: Int) {
    unsafe Self.write(newStarts, at: offset, to: starts + count)
    unsafe Self.write(newEnds, at: offset, to: ends + ended)
    count += newStarts.nonzeroBitCount
    ended += newEnds.nonzeroBitCount
  }

  /// Ends the token that is open.
  mutating func close(at offset: Int) {
    unsafe ends[ended] = UInt32(truncatingIfNeeded: offset)
    ended += 1
  }

  @inline(__always)
  private static func write(_ bits: UInt64, at offset: Int, to list: UnsafeMutablePointer<UInt32>) {
    var bits = bits
    var at = 0
    repeat {
      for step in 0..<16 {
        // Without set bits this counts to 64, and what is written is overwritten.
        unsafe list[at + step] = UInt32(truncatingIfNeeded: offset + bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
      at += 16
    } while bits != 0
  }

  /// Reads the tokens whose two edges are known and adds them to a list; a token that is open stays.
  mutating func flush(into tokens: inout [Token], _ reader: borrowing TokenReader) {
    var short = 0
    for index in 0..<ended {
      let start = unsafe Int(starts[index])
      let length = unsafe Int(ends[index]) - start
      if length > Token.longestBytes {
        unsafe tokens.append(contentsOf: UnsafeBufferPointer(start: read, count: short))
        short = 0
        reader.appendPieces(of: start..<start + length, to: &tokens)
        continue
      }
      unsafe (read + short).initialize(to: reader.token(start, length))
      short += 1
    }
    unsafe tokens.append(contentsOf: UnsafeBufferPointer(start: read, count: short))
    if count > ended { unsafe starts[0] = starts[ended] }
    count -= ended
    ended = 0
  }
}
