/// A key as the review understands it.
enum ReviewKey: Hashable, Sendable {
  /// A letter, a digit, a mark or a blank.
  case character(Character)
  case enter
  case backspace
  case escape
  case left
  case right

  /// The keys in what a terminal sent at once; sequences of other keys are left out.
  static func keys(in bytes: [UInt8]) -> [ReviewKey] {
    var keys: [ReviewKey] = []
    var rest = bytes[...]
    while let byte = rest.first {
      rest.removeFirst()
      switch byte {
      case 0x1B: if let key = escaped(&rest) { keys.append(key) }
      case 10, 13: keys.append(.enter)
      case 8, 0x7F: keys.append(.backspace)
      case 0..<0x20: break
      default:
        // A character of several bytes comes whole.
        let count = byte < 0x80 ? 0 : rest.prefix { $0 & 0xC0 == 0x80 }.count
        let text = String(decoding: [byte] + rest.prefix(count), as: UTF8.self)
        rest.removeFirst(count)
        if let character = text.first, character != "\u{FFFD}" { keys.append(.character(character)) }
      }
    }
    return keys
  }

  /// What stands behind an escape: nothing, or the rest of a key's sequence.
  private static func escaped(_ rest: inout ArraySlice<UInt8>) -> ReviewKey? {
    guard let kind = rest.first, kind == UInt8(ascii: "[") || kind == UInt8(ascii: "O") else { return .escape }
    rest.removeFirst()
    while let byte = rest.popFirst() {
      // A sequence ends with a letter or a tilde.
      guard byte >= 0x40, byte <= 0x7E else { continue }
      switch byte {
      case UInt8(ascii: "C"), UInt8(ascii: "B"): return .right
      case UInt8(ascii: "D"), UInt8(ascii: "A"): return .left
      default: return nil
      }
    }
    return nil
  }
}
