/// One value of a JSON text together with the place it was read from.
///
/// Two values are equal when they say the same; where they stand in the source plays no part.
public struct JSONValue: Sendable {
  /// What a value is, in the order RFC 8259 names the kinds.
  public enum Content: Hashable, Sendable {
    /// The word `null`.
    case null
    /// The word `true` or `false`.
    case bool(Bool)
    /// A number, with its text.
    case number(JSONNumber)
    /// A string, unescaped, as UTF-8; a lone surrogate stands in it as three bytes (WTF-8).
    case string([UInt8])
    /// The elements of an array.
    case array([JSONValue])
    /// The members of an object.
    case object(JSONObject)
  }

  /// What the value is.
  public let content: Content

  /// The bytes of the source the value was read from, quotes and brackets included; empty for a value made in code.
  public let span: Range<Int>

  /// Makes a value of the content, read from the span.
  public init(_ content: Content, span: Range<Int> = 0..<0) {
    self.content = content
    self.span = span
  }
}

extension JSONValue: Hashable {
  /// Whether both say the same, wherever they stand.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    left.content == right.content
  }

  /// Feeds the content, not the place, into the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(content)
  }
}

extension JSONValue {
  /// The kind's name with its article, for messages such as “expected a string, found an array”.
  public var kindName: String {
    switch content {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// Whether the value is `null`.
  public var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// The truth value, if this is `true` or `false`.
  public var bool: Bool? {
    if case .bool(let value) = content { value } else { nil }
  }

  /// The number, if this is one.
  public var number: JSONNumber? {
    if case .number(let value) = content { value } else { nil }
  }

  /// The number as an exact integer; nil for a fraction, for what does not fit, and for what is no number.
  public var int: Int? {
    if case .number(let value) = content { value.int } else { nil }
  }

  /// The number as the nearest double, if this is a number.
  public var double: Double? {
    if case .number(let value) = content { value.double } else { nil }
  }

  /// The unescaped bytes, if this is a string.
  public var bytes: [UInt8]? {
    if case .string(let value) = content { value } else { nil }
  }

  /// The text, if this is a string; what is not UTF-8, a lone surrogate too, shows as U+FFFD.
  public var string: String? {
    if case .string(let value) = content { String(decoding: value, as: UTF8.self) } else { nil }
  }

  /// The elements, if this is an array.
  public var array: [JSONValue]? {
    if case .array(let value) = content { value } else { nil }
  }

  /// The members, if this is an object.
  public var object: JSONObject? {
    if case .object(let value) = content { value } else { nil }
  }

  /// The value of the last member of that name, if this is an object that has one.
  public subscript(key: String) -> JSONValue? {
    if case .object(let value) = content { value[key] } else { nil }
  }

  /// The element at the index, if this is an array that long.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let value) = content, value.indices.contains(index) else { return nil }
    return value[index]
  }
}
