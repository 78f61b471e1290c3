public import JSON

/// What a response names to say which request it answers; it is sent back as it came, in kind and in bytes.
public enum RequestID: Hashable, Sendable {
  /// An integer, zero and negative ones included.
  case number(Int)
  /// A string, as the bytes between its quotes, unescaped.
  case string([UInt8])

  /// Reads an identifier; nil for `null`, a fraction and everything else the protocol does not allow.
  public init?(_ value: JSONValue?) {
    if let number = value?.int {
      self = .number(number)
    } else if let bytes = value?.bytes {
      self = .string(bytes)
    } else {
      return nil
    }
  }

  /// Makes an identifier of text.
  public init(_ text: String) {
    self = .string(Array(text.utf8))
  }

  /// Writes the identifier as it came.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .number(let number): writer.int(number)
    case .string(let bytes): writer.string(bytes: bytes)
    }
  }
}
