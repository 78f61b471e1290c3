extension Manuscript {
  /// A text as it must stand in the source of this format, so that inserting it gives exactly that text.
  public func escape(_ text: [UInt8]) -> [UInt8] {
    guard format == .html else { return text }
    var result: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): result += Array("&amp;".utf8)
      case UInt8(ascii: "<"): result += Array("&lt;".utf8)
      case UInt8(ascii: ">"): result += Array("&gt;".utf8)
      default: result.append(byte)
      }
    }
    return result
  }
}
