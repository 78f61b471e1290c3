extension Manuscript {
  /// Text as it must be written into the source so that a reader of the format sees these bytes.
  ///
  /// HTML writes `&`, `<` and `>` as character references; Markdown puts a backslash before what would be markup.
  public func escape(_ text: [UInt8]) -> [UInt8] { format.escape(text) }
}

extension Format {
  /// Text as it must be written into a source of this format so that a reader sees these bytes.
  public func escape(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .text, .headlines: return text
    case .markdown:
      guard text.contains(where: Self.isMarkup) else { return text }
      return text.flatMap { Self.isMarkup($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
    case .html:
      var result: [UInt8] = []
      result.reserveCapacity(text.count)
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

  /// Whether a byte can open markup inside a paragraph of Markdown.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
