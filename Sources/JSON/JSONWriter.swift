/// Appends JSON to a byte buffer, one token at a time.
///
/// Commas, colons and indentation come by themselves. The caller writes a key before each value of an object, and only
/// there.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable {
    /// No blank space at all.
    case compact
    /// A line for each entry, indented by two spaces a level.
    case indented
  }

  /// What was written so far.
  public internal(set) var bytes: [UInt8]

  private let layout: Layout
  private var depth = 0
  private var needsComma = false
  private var isAfterKey = false

  /// Makes a writer that starts with the bytes given, which it keeps as they are.
  public init(_ layout: Layout = .compact, after bytes: [UInt8] = []) {
    self.layout = layout
    self.bytes = bytes
  }

  /// Opens an object; `endObject` closes it.
  public mutating func beginObject() { open(.leftBrace) }

  /// Closes the object opened last.
  public mutating func endObject() { close(.rightBrace) }

  /// Opens an array; `endArray` closes it.
  public mutating func beginArray() { open(.leftBracket) }

  /// Closes the array opened last.
  public mutating func endArray() { close(.rightBracket) }

  /// Writes an object whose members the closure writes.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    beginObject()
    members(&self)
    endObject()
  }

  /// Writes an array whose elements the closure writes.
  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    beginArray()
    elements(&self)
    endArray()
  }

  /// Writes a key; the value has to follow.
  public mutating func key(_ name: String) {
    beginEntry()
    quote(name)
    bytes.append(.colon)
    endKey()
  }

  /// Writes a key given as bytes; the value has to follow.
  public mutating func key(bytes name: [UInt8]) {
    beginEntry()
    quote(name)
    bytes.append(.colon)
    endKey()
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    beginEntry()
    quote(text)
    needsComma = true
  }

  /// Writes a string given as bytes.
  ///
  /// A surrogate in three bytes becomes its escape; whatever else is not UTF-8 becomes U+FFFD, one for each maximal part.
  public mutating func string(bytes text: [UInt8]) {
    beginEntry()
    quote(text)
    needsComma = true
  }

  /// Writes an integer.
  public mutating func int(_ value: Int) {
    beginEntry()
    if 0..<10 ~= value {
      bytes.append(.zero &+ UInt8(truncatingIfNeeded: value))
    } else {
      appendDecimal(value)
    }
    needsComma = true
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) { word(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { word("null") }

  /// Writes the number in the words of strict JSON, and `null` for what has none (infinities and NaN).
  public mutating func number(_ value: JSONNumber) {
    guard let text = value.strictText else { return null() }
    beginEntry()
    bytes += text
    needsComma = true
  }

  /// Writes the nearest decimal that reads back as the double, and `null` for infinities and NaN.
  public mutating func double(_ value: Double) {
    if value.isFinite { word(value.description) } else { null() }
  }

  /// Writes the value with all that is in it.
  public mutating func value(_ value: JSONValue) {
    switch value.content {
    case .null: null()
    case .bool(let truth): bool(truth)
    case .number(let number): self.number(number)
    case .string(let text): string(bytes: text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let object):
      beginObject()
      for member in object.members {
        key(bytes: member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Writes text that is one JSON value already, without looking into it.
  public mutating func raw(_ json: [UInt8]) {
    beginEntry()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Ends a line after a whole text, so that another may follow: the form of a JSON Lines stream.
  public mutating func endLine() {
    bytes.append(.newline)
    needsComma = false
  }

  /// Empties the buffer but keeps its room, so that one writer serves a whole stream.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    depth = 0
    needsComma = false
    isAfterKey = false
  }

  private mutating func word(_ text: String) {
    beginEntry()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// Writes what separates the next key or element from the one before.
  mutating func beginEntry() {
    if needsComma { bytes.append(.comma) }
    if layout == .indented && depth > 0 && !isAfterKey { newLine() }
    isAfterKey = false
  }

  /// Notes that a key and its colon were written.
  mutating func endKey() {
    if layout == .indented { bytes.append(.space) }
    needsComma = false
    isAfterKey = true
  }

  private mutating func open(_ bracket: UInt8) {
    beginEntry()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if layout == .indented && needsComma { newLine() }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func newLine() {
    bytes.append(.newline)
    for _ in 0..<max(0, depth) { bytes += [.space, .space] }
  }

  private mutating func appendDecimal(_ value: Int) {
    if value < 0 { bytes.append(.minus) }
    let magnitude = value.magnitude
    var unit: UInt = 1
    while magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(.zero &+ UInt8(truncatingIfNeeded: magnitude / unit % 10))
      unit /= 10
    }
  }
}
