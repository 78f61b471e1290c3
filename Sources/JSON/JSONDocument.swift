/// Which texts a reader accepts.
public enum JSONSyntax: Sendable, CaseIterable {
  /// RFC 8259 and nothing more; a byte order mark before the text is passed over, as the RFC allows.
  case strict
  /// JSON5 (json5.org): comments, trailing commas, bare keys, single quotes, hexadecimal and open-ended numbers.
  case json5
}

/// A JSON text that was read whole: its value, and the keys that stand in it more than once.
public struct JSONDocument: Sendable {
  /// How deep arrays and objects may stand in each other; a deeper text is an error, so that no input exhausts the stack.
  public static let maximumDepth = 512

  /// The value of the text.
  public let root: JSONValue

  /// Every repeated key of every object, in the order of the first place of each.
  public let duplicateKeys: [JSONDuplicateKey]

  /// Reads the bytes, which are one JSON text.
  ///
  /// Bytes that are not UTF-8 are kept in strings and keys, passed over in comments and are an error elsewhere.
  public init(_ bytes: [UInt8], as syntax: JSONSyntax = .strict) throws(JSONError) {
    try self.init(bytes, in: 0..<bytes.count, as: syntax)
  }

  /// Reads the text in that part of the bytes, such as one line of a stream.
  ///
  /// Spans and error offsets count from the start of `bytes`; the lines of an error count from the start of the part,
  /// and so does the column of its first line. A part that lies outside the bytes is cut to what there is.
  public init(_ bytes: [UInt8], in part: Range<Int>, as syntax: JSONSyntax = .strict) throws(JSONError) {
    let part = part.clamped(to: 0..<bytes.count)
    var reader = JSONReader(bytes, in: part, syntax: syntax)
    do {
      root = try reader.text()
      duplicateKeys = reader.duplicateKeys
    } catch {
      throw JSONError(
        error.problem, at: error.offset, JSONPosition(of: error.offset, in: bytes, from: part.lowerBound))
    }
  }
}
