extension Manuscript {
  /// Text as it must be written into the source at a place so that a reader of the format sees these bytes.
  ///
  /// HTML writes `&`, `<` and `>` as character references; Markdown puts a backslash before what would be markup.
  /// Nil when it cannot be written there without knowing more: a quotation mark or colon in the front matter.
  public func escape(_ text: [UInt8], at place: TextRange) -> [UInt8]? {
    guard place.lowerBound < frontMatterEnd else { return format.escape(text) }
    return text.contains(where: Self.isSpecialInFrontMatter) ? nil : text
  }

  private static func isSpecialInFrontMatter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "#"), 0..<32: true
    default: false
    }
  }
}

extension Format {
  /// Text as it must be written into a source of this format so that a reader sees these bytes.
  public func escape(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .text, .headlines: return text
    case .markdown:
      var result: [UInt8] = []
      result.reserveCapacity(text.count)
      for (index, byte) in text.enumerated() {
        if Self.isMarkup(byte, at: index, in: text) { result.append(UInt8(ascii: "\\")) }
        result.append(byte)
      }
      return result
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

  /// Whether a byte can be markup inside a paragraph of Markdown.
  private static func isMarkup(_ byte: UInt8, at index: Int, in text: [UInt8]) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "~"):
      return true
    case UInt8(ascii: "_"):
      // Inside a word it is a letter like any other.
      let isInside = index > 0 && index + 1 < text.count
      return !isInside || !ASCII.isAlphanumeric(text[index - 1]) || !ASCII.isAlphanumeric(text[index + 1])
    case UInt8(ascii: "&"): return CharacterReference.read(text, at: index, limit: text.count) != nil
    default: return false
    }
  }
}
