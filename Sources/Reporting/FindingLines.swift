public import Linting

/// Writes findings in the form that problem matchers and editors read, a line each, into one buffer.
public struct FindingLines: Sendable {
  /// Which columns a line has.
  public enum Column: Sendable {
    /// Code points from the start of the line.
    case scalars
    /// Bytes of UTF-8, as Vim and Kakoune count.
    case bytes
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let column: Column

  public init(_ column: Column) { self.column = column }

  /// Empties the buffer but keeps its room.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Adds the findings of a draft, or of a piece of one that has so many lines before it.
  public mutating func add(_ findings: some Sequence<Finding>, in text: [UInt8], path: String, linesBefore: Int = 0) {
    var lines = LineWalker(text, linesBefore: linesBefore)
    let path = EchoedText.of(path)
    for finding in findings {
      let position = lines.position(of: finding.range.lowerBound)
      bytes += path.utf8
      add(position.line)
      add(column == .scalars ? position.column : position.byteColumn)
      bytes += [UInt8(ascii: ":"), UInt8(ascii: " ")]
      bytes += finding.severity.rawValue.utf8
      bytes += [UInt8(ascii: ":"), UInt8(ascii: " ")]
      bytes += EchoedText.of(finding.message).utf8
      bytes += [UInt8(ascii: " "), UInt8(ascii: "[")]
      bytes += finding.rule.utf8
      bytes += [UInt8(ascii: "]"), 10]
    }
  }

  /// Adds a colon and a number.
  private mutating func add(_ number: Int) {
    bytes.append(UInt8(ascii: ":"))
    var unit = 1
    while number / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
    }
  }
}
