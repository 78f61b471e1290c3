extension JSONWriter {
  /// Writes a member whose value is a string, or nothing if there is none.
  public mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  /// Writes a member whose value is a string given as bytes, or nothing if there is none.
  public mutating func member(_ name: String, bytes text: [UInt8]?) {
    guard let text else { return }
    key(name)
    string(bytes: text)
  }

  /// Writes a member whose value is an integer, or nothing if there is none.
  public mutating func member(_ name: String, _ number: Int?) {
    guard let number else { return }
    key(name)
    int(number)
  }

  /// Writes a member whose value is `true` or `false`, or nothing if there is none.
  public mutating func member(_ name: String, _ truth: Bool?) {
    guard let truth else { return }
    key(name)
    bool(truth)
  }

  /// Writes a member whose value was read before, or nothing if there is none.
  public mutating func member(_ name: String, _ value: JSONValue?) {
    guard let value else { return }
    key(name)
    self.value(value)
  }
}
