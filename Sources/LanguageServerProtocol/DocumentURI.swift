public import JSON

extension LSP {
  /// The name of a document, compared byte by byte and sent back as it came.
  public struct DocumentURI: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The bytes between the quotes, unescaped; a well-formed URI has ASCII alone.
    public let bytes: [UInt8]

    /// Makes a name of text.
    public init(_ text: String) {
      bytes = Array(text.utf8)
    }

    /// Makes a name of bytes.
    public init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    /// Reads any string, a URI or not.
    public init(_ value: JSONValue) throws(InvalidParams) {
      guard let bytes = value.bytes else { throw InvalidParams(expected: "a string", found: value) }
      self.bytes = bytes
    }

    /// The name as text.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes the name.
    public func write(to writer: inout JSONWriter) {
      writer.string(bytes: bytes)
    }
  }
}

extension LSP.DocumentURI {
  /// Makes the name of a file from its absolute path, which may hold any bytes.
  ///
  /// Every byte but letters, digits and `-._~/` is percent-encoded (RFC 3986, section 2.3).
  public init(filePath: [UInt8]) {
    var text = Array("file://".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in filePath {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: text.append(byte)
      default: text += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    self.init(bytes: text)
  }

  /// The absolute path of the file it names; nil for other schemes, for files of another host and for paths no file has.
  ///
  /// A percent sign that starts no escape stands for itself.
  public var filePath: [UInt8]? {
    guard let scheme = bytes.firstIndex(of: 0x3A), Self.lowercased(bytes[..<scheme]) == Array("file".utf8) else {
      return nil
    }
    var rest = bytes[(scheme + 1)...]
    if rest.starts(with: [0x2F, 0x2F]) {
      rest = rest.dropFirst(2)
      let host = Self.lowercased(rest.prefix { $0 != 0x2F })
      guard host.isEmpty || host == Array("localhost".utf8) else { return nil }
      rest = rest.dropFirst(host.count)
    }
    let path = Self.decoded(rest.prefix { $0 != 0x3F && $0 != 0x23 })
    return path.first == 0x2F && !path.contains(0) ? path : nil
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x25, index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
