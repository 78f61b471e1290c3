public import JSON

/// A type that a message of the protocol can be read into.
public protocol JSONReadable {
  /// Reads the value, or names the field that does not fit.
  init(_ value: JSONValue) throws(LSP.InvalidParams)
}

extension LSP {
  /// Why parameters do not fit their method: the reason for the error code -32602.
  public struct InvalidParams: Error, Hashable, Sendable, CustomStringConvertible {
    /// The way to the field from the parameters, such as `textDocument.uri` or `edits[2].range`; empty for the whole.
    public let path: String

    /// What belongs there, with its article.
    public let expected: String

    /// What is there, with its article; nil if nothing is.
    public let found: String?

    /// Says that something else than expected was found.
    init(expected: String, found: JSONValue?) {
      self.init(path: "", expected: expected, found: found?.kindName)
    }

    private init(path: String, expected: String, found: String?) {
      self.path = path
      self.expected = expected
      self.found = found
    }

    /// The same fault, seen from the object or array around it.
    func inside(_ step: String) -> InvalidParams {
      let separator = path.isEmpty || path.utf8.first == 0x5B ? "" : "."
      return InvalidParams(path: step + separator + path, expected: expected, found: found)
    }

    /// The field and the fault in one sentence without full stop.
    public var description: String {
      let place = path.isEmpty ? "the value" : "“\(path)”"
      if let found { return "\(place) has to be \(expected), not \(found)" }
      return "\(place) is missing; it has to be \(expected)"
    }
  }
}

/// The fields of an object that is being read.
struct Fields {
  private let object: JSONObject

  /// Takes the members of an object; everything else does not fit.
  init(_ value: JSONValue) throws(LSP.InvalidParams) {
    guard let object = value.object else { throw LSP.InvalidParams(expected: "an object", found: value) }
    self.object = object
  }

  /// The field, unless it is absent or `null`.
  func value(_ name: String) -> JSONValue? {
    guard let value = object[name], !value.isNull else { return nil }
    return value
  }

  /// Reads a field that has to be there.
  func required<Value: JSONReadable>(_ name: String) throws(LSP.InvalidParams) -> Value {
    // `null` goes to the type, so that the message tells it from an absent field.
    guard let value = object[name] else {
      throw LSP.InvalidParams(expected: "given", found: nil).inside(name)
    }
    do {
      return try Value(value)
    } catch {
      throw error.inside(name)
    }
  }

  /// Reads a field that may be absent or `null`, but if it is there has to fit.
  func optional<Value: JSONReadable>(_ name: String) throws(LSP.InvalidParams) -> Value? {
    value(name) == nil ? nil : try required(name)
  }

  /// Reads a field and takes one that does not fit for an absent one.
  func lenient<Value: JSONReadable>(_ name: String) -> Value? {
    guard let value = value(name) else { return nil }
    return try? Value(value)
  }

  /// Reads an array that may be absent and passes over the elements that do not fit.
  func elements<Value: JSONReadable>(_ name: String) -> [Value] {
    (value(name)?.array ?? []).compactMap { try? Value($0) }
  }

  /// Reads text that has to be there, as bytes.
  func text(_ name: String) throws(LSP.InvalidParams) -> [UInt8] {
    guard let bytes = object[name]?.bytes else {
      throw LSP.InvalidParams(expected: "a string", found: object[name]).inside(name)
    }
    return bytes
  }
}

extension JSONValue: JSONReadable {
  /// Takes the value as it is.
  public init(_ value: JSONValue) throws(LSP.InvalidParams) {
    self = value
  }
}

extension Bool: JSONReadable {
  /// Reads `true` or `false`.
  public init(_ value: JSONValue) throws(LSP.InvalidParams) {
    guard let truth = value.bool else { throw LSP.InvalidParams(expected: "a boolean", found: value) }
    self = truth
  }
}

extension Int: JSONReadable {
  /// Reads a number that is an integer.
  public init(_ value: JSONValue) throws(LSP.InvalidParams) {
    guard let number = value.int else { throw LSP.InvalidParams(expected: "an integer", found: value) }
    self = number
  }
}

extension String: JSONReadable {
  /// Reads a string.
  public init(_ value: JSONValue) throws(LSP.InvalidParams) {
    guard let text = value.string else { throw LSP.InvalidParams(expected: "a string", found: value) }
    self = text
  }
}

extension Array: JSONReadable where Element: JSONReadable {
  /// Reads an array, all of whose elements have to fit.
  public init(_ value: JSONValue) throws(LSP.InvalidParams) {
    guard let elements = value.array else { throw LSP.InvalidParams(expected: "an array", found: value) }
    self = []
    reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      do {
        append(try Element(element))
      } catch {
        throw error.inside("[\(index)]")
      }
    }
  }
}

extension JSONReadable where Self: RawRepresentable, RawValue: JSONReadable {
  /// Reads a value that the protocol lists.
  public init(_ value: JSONValue) throws(LSP.InvalidParams) {
    guard let known = Self(rawValue: try RawValue(value)) else {
      throw LSP.InvalidParams(expected: "a value the protocol lists", found: value)
    }
    self = known
  }
}
