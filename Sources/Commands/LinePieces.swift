import Prose
import System

/// Some whole lines of a stream, in a buffer that serves one piece after the other.
struct LinePiece {
  var bytes: [UInt8] = []
  /// How many lines of the stream come before them.
  var linesBefore = 0

  /// The lines without their breaks; the last may lack one.
  func forEachLine(_ body: (_ line: Range<Int>, _ number: Int) -> Void) {
    var number = linesBefore
    var start = 0
    while start < bytes.count {
      let stop = ByteSearch.firstIndex(of: 10, in: bytes, from: start) ?? bytes.count
      number += 1
      body(start..<stop, number)
      start = stop + 1
    }
  }
}

/// Cuts a stream into pieces of whole lines, as large as is worth a thread's while.
///
/// A piece ends early where no more input is waiting, so that a partner who sends one line and waits for its answer
/// gets it. Memory is bounded by the longest line and one piece.
struct LinePieces: Sendable {
  /// Appends what one read gives; zero at the end.
  private let read: @Sendable (_ buffer: inout [UInt8]) throws(SystemError) -> Int
  /// Whether a read would answer at once.
  private let isReady: @Sendable () -> Bool
  private let isInterrupted: @Sendable () -> Bool
  /// What was read behind the last whole line.
  private var rest: [UInt8] = []
  private var lineCount = 0
  private var isAtEnd = false

  /// Which breaks the lines of a piece are counted by; it is cut at `\n` alone.
  enum Breaks: Sendable {
    case newlines
    /// `\n`, `\r\n` and `\r`, as in a draft.
    case everyKind
  }

  private let breaks: Breaks

  /// Bytes of a piece, unless one line is longer: with what linting adds they stay in a core's own cache.
  private static let size = 1 << 16
  /// A piece of fewer bytes is not worth a second thread.
  private static let smallSize = 1 << 15

  /// - Parameter first: What was read before, which comes first.
  init(
    _ read: @escaping @Sendable (_ buffer: inout [UInt8]) throws(SystemError) -> Int,
    isReady: @escaping @Sendable () -> Bool, isInterrupted: @escaping @Sendable () -> Bool, breaks: Breaks,
    behind first: [UInt8] = []
  ) {
    (self.read, self.isReady, self.isInterrupted) = (read, isReady, isInterrupted)
    self.breaks = breaks
    rest = first
  }

  /// Fills a piece with the next lines.
  mutating func take(into piece: inout LinePiece) throws(CommandError) -> Taken {
    piece.bytes.removeAll(keepingCapacity: true)
    piece.bytes += rest
    rest.removeAll(keepingCapacity: true)
    piece.linesBefore = lineCount
    /// Behind the last line break.
    var end = 0
    while !isAtEnd, end == 0 || (end < Self.size && isReady()) {
      if isInterrupted() { throw .system(.interruption) }
      let start = piece.bytes.count
      isAtEnd = try orFail { () throws(SystemError) in try read(&piece.bytes) } == 0
      end = ByteSearch.lastIndex(of: 10, in: piece.bytes, from: start).map { $0 + 1 } ?? end
      if piece.bytes.count - end > File.sizeLimit {
        let number = lineCount + ByteSearch.count(of: 10, in: piece.bytes) + 1
        throw CommandError("line \(number) of standard input is larger than 1 GiB; split it")
      }
    }
    if isAtEnd { end = piece.bytes.count }
    rest += piece.bytes[end...]
    piece.bytes.removeSubrange(end...)
    lineCount +=
      breaks == .newlines
      ? ByteSearch.count(of: 10, in: piece.bytes)
      : LineBreaks.count(in: piece.bytes, from: 0, to: piece.bytes.count)
    if piece.bytes.isEmpty { return .nothing }
    return end < Self.smallSize ? .smallPiece : .largePiece
  }
}
