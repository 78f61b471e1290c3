/// The headers read so far of one frame.
struct HeaderBlock {
  /// The length a line of the block states, as a header of its own.
  private var stated: Int?

  /// The length found at the end of a line that starts with something else, such as the rest of a broken frame.
  private var embedded: Int?

  /// The length of the body, if the block announces one that can be believed.
  var length: Int? { stated ?? embedded }

  /// Reads one line without its end and says whether it is a header; `isWhole` is false if its front is missing.
  ///
  /// Names are compared without regard to case, the space after the colon is optional, and headers of other names are
  /// passed over. A line that is no header ends all trust in the lines before it.
  mutating func read(_ line: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    let colon = line.firstIndex(of: 0x3A)
    if isWhole, let colon, Self.isName(line[..<colon]) {
      if Self.equalsContentLength(line[..<colon]) {
        stated = Self.length(line[(colon + 1)...])
        embedded = stated == nil ? Self.embeddedLength(line) : nil
      } else if let found = Self.embeddedLength(line) {
        embedded = found
      }
      return true
    }
    stated = nil
    embedded = Self.embeddedLength(line)
    return false
  }

  private static let name = Array("content-length".utf8)

  /// Whether the bytes may name a header (RFC 7230, token), one letter at least.
  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
        default: false
        }
      }
  }

  private static func equalsContentLength(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == name.count && zip(bytes, name).allSatisfy { $0 | 0x20 == $1 }
  }

  /// The value of the last `Content-Length:` in the line, if a length and nothing else follows it.
  private static func embeddedLength(_ line: ArraySlice<UInt8>) -> Int? {
    guard let colon = line.lastIndex(of: 0x3A), colon - line.startIndex >= name.count else { return nil }
    guard equalsContentLength(line[(colon - name.count)..<colon]) else { return nil }
    return length(line[(colon + 1)...])
  }

  /// The number a value states; nil unless it is decimal digits between optional blanks, from 1 to the limit.
  private static func length(_ value: ArraySlice<UInt8>) -> Int? {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    let digits = value.drop(while: isBlank)
    var length = 0
    var index = digits.startIndex
    while index < digits.endIndex, 0x30...0x39 ~= digits[index] {
      length = length * 10 + Int(digits[index] - 0x30)
      if length > MessageFramer.maximumBodyBytes { return nil }
      index += 1
    }
    guard index > digits.startIndex, digits[index...].allSatisfy(isBlank) else { return nil }
    return length > 0 ? length : nil
  }
}
