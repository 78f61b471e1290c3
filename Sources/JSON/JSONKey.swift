/// A key made ready once for a writer that writes it often.
public struct JSONKey: Sendable {
  /// The key in quotes, escaped, with the colon after it.
  let quoted: [UInt8]

  /// Makes the key ready.
  public init(_ name: String) {
    var writer = JSONWriter()
    writer.quote(name)
    quoted = writer.bytes + [.colon]
  }
}

extension JSONWriter {
  /// Writes a key made ready before; the value has to follow.
  public mutating func key(_ key: JSONKey) {
    beginEntry()
    bytes.append(contentsOf: key.quoted)
    endKey()
  }

  /// Writes a member whose value is an integer.
  public mutating func member(_ key: JSONKey, _ number: Int) {
    self.key(key)
    int(number)
  }

  /// Writes a member whose value is a string, or nothing if there is none.
  public mutating func member(_ key: JSONKey, _ text: String?) {
    guard let text else { return }
    self.key(key)
    string(text)
  }
}
