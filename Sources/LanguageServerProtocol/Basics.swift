public import JSON

extension LSP {
  /// A place in a document, between two characters.
  public struct Position: Hashable, Comparable, Sendable, JSONReadable, JSONWritable {
    /// The line, from 0.
    public var line: Int

    /// The distance from the start of the line, from 0, in the units of the encoding the two sides agreed on.
    public var character: Int

    /// Makes a position.
    public init(line: Int, character: Int) {
      self.line = line
      self.character = character
    }

    /// Reads a position; a negative number is taken for 0 and one beyond 2^31 - 1 for that, since both get clamped anyway.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      let line: Coordinate = try fields.required("line")
      let character: Coordinate = try fields.required("character")
      self.init(line: line.value, character: character.value)
    }

    /// Whether the first stands earlier in the document.
    public static func < (left: Position, right: Position) -> Bool {
      (left.line, left.character) < (right.line, right.character)
    }

    /// Writes line and character.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member(.line, line)
        object.member(.character, character)
      }
    }
  }

  /// An unsigned integer of the protocol, read so that every number gives one.
  private struct Coordinate: JSONReadable {
    let value: Int

    init(_ value: JSONValue) throws(InvalidParams) {
      guard let number = value.double, !number.isNaN else {
        throw InvalidParams(expected: "an integer", found: value)
      }
      self.value = Int(min(max(number, 0), Double(Int32.max)))
    }
  }

  /// The text between two positions, the end excluded.
  public struct Range: Hashable, Sendable, JSONReadable, JSONWritable {
    /// Where it starts.
    public var start: Position

    /// Where it ends; clients are known to send an end that lies before the start.
    public var end: Position

    /// Makes a range.
    public init(start: Position, end: Position) {
      self.start = start
      self.end = end
    }

    /// Reads both ends as they are sent.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      start = try fields.required("start")
      end = try fields.required("end")
    }

    /// Writes both ends.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member(.start, start)
        object.member(.end, end)
      }
    }
  }

  /// A range in a document.
  public struct Location: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The document.
    public var uri: DocumentURI

    /// The part of it.
    public var range: Range

    /// Makes a location.
    public init(uri: DocumentURI, range: Range) {
      self.uri = uri
      self.range = range
    }

    /// Reads document and range.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      uri = try fields.required("uri")
      range = try fields.required("range")
    }

    /// Writes document and range.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("uri", uri)
        object.member(.range, range)
      }
    }
  }

  /// How `Position.character` counts; a server that says nothing counts UTF-16 code units.
  public struct PositionEncodingKind: RawRepresentable, Hashable, Sendable, JSONReadable, JSONWritable {
    /// The name on the wire.
    public let rawValue: String

    /// Makes a kind of its name, known or not.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Bytes.
    public static let utf8 = PositionEncodingKind(rawValue: "utf-8")
    /// Code units of UTF-16, in which a character beyond U+FFFF counts two.
    public static let utf16 = PositionEncodingKind(rawValue: "utf-16")
    /// Code points.
    public static let utf32 = PositionEncodingKind(rawValue: "utf-32")
  }
}
