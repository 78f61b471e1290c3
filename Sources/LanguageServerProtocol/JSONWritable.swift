public import JSON

/// A type that goes into a message of the protocol.
public protocol JSONWritable {
  /// Writes the value as one JSON value.
  func write(to writer: inout JSONWriter)
}

extension JSONWriter {
  /// Writes a member, or nothing if there is no value.
  mutating func member(_ name: String, _ value: (some JSONWritable)?) {
    guard let value else { return }
    key(name)
    value.write(to: &self)
  }

  /// Writes a member under a key made ready before, or nothing if there is no value.
  mutating func member(_ key: JSONKey, _ value: (some JSONWritable)?) {
    guard let value else { return }
    self.key(key)
    value.write(to: &self)
  }

  /// Writes a member that is an array, or nothing if the array is empty.
  mutating func member(unlessEmpty name: String, _ values: [some JSONWritable]) {
    if !values.isEmpty { member(name, values) }
  }

  /// Writes a member with `true`, or nothing.
  mutating func member(ifTrue name: String, _ value: Bool) {
    if value { member(name, true) }
  }
}

/// The keys of what is sent most: diagnostics and the ranges in them.
extension JSONKey {
  /// The key `character`.
  static let character = JSONKey("character")
  /// The key `code`.
  static let code = JSONKey("code")
  /// The key `codeDescription`.
  static let codeDescription = JSONKey("codeDescription")
  /// The key `data`.
  static let data = JSONKey("data")
  /// The key `end`.
  static let end = JSONKey("end")
  /// The key `href`.
  static let href = JSONKey("href")
  /// The key `line`.
  static let line = JSONKey("line")
  /// The key `message`.
  static let message = JSONKey("message")
  /// The key `range`.
  static let range = JSONKey("range")
  /// The key `severity`.
  static let severity = JSONKey("severity")
  /// The key `source`.
  static let source = JSONKey("source")
  /// The key `start`.
  static let start = JSONKey("start")
}

extension JSONValue: JSONWritable {
  /// Writes the value with all that is in it.
  public func write(to writer: inout JSONWriter) {
    writer.value(self)
  }
}

extension Bool: JSONWritable {
  /// Writes `true` or `false`.
  public func write(to writer: inout JSONWriter) {
    writer.bool(self)
  }
}

extension Int: JSONWritable {
  /// Writes the number in decimal.
  public func write(to writer: inout JSONWriter) {
    writer.int(self)
  }
}

extension String: JSONWritable {
  /// Writes the text in quotes.
  public func write(to writer: inout JSONWriter) {
    writer.string(self)
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes the elements in order.
  public func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for element in self { element.write(to: &writer) }
    writer.endArray()
  }
}

extension JSONWritable where Self: RawRepresentable, RawValue: JSONWritable {
  /// Writes the value the protocol has for it.
  public func write(to writer: inout JSONWriter) {
    rawValue.write(to: &writer)
  }
}
