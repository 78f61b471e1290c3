/// A tag, comment or declaration of HTML, found in a text.
struct HTMLTag: Equatable {
  enum Kind: Equatable {
    case open
    case close
    case comment
    /// `<!DOCTYPE …>`, `<?xml …?>`, `<![CDATA[…]]>`
    case declaration
  }

  let kind: Kind
  /// The element in small letters, its first 16 bytes; empty for comments and declarations.
  let name: [UInt8]
  let range: TextRange

  static let longestName = 16
}

/// Finds tags in a text.
///
/// A search for the end of a comment or a quoted value that failed once is not made again, so a text of nothing but
/// openings is read in linear time.
struct HTMLTagReader {
  private enum Ending: Int, CaseIterable { case comment, instruction, characterData, angle, double, single }

  private let text: [UInt8]
  /// The ends that do not occur behind the place of the last search.
  private var missing = [Bool](repeating: false, count: Ending.allCases.count)

  init(_ text: [UInt8]) { self.text = text }

  /// The tag at a `<`, nil when the `<` is text. An opening without an end is text too.
  mutating func read(at start: Int) -> HTMLTag? {
    guard start + 2 < text.count else { return nil }
    switch text[start + 1] {
    case UInt8(ascii: "!"): return readDeclaration(at: start)
    case UInt8(ascii: "?"):
      return search("?>", .instruction, from: start + 2).map {
        HTMLTag(kind: .declaration, name: [], range: start..<$0)
      }
    case UInt8(ascii: "/"):
      guard ASCII.isLetter(text[start + 2]) else { return nil }
      return readElement(at: start, nameAt: start + 2, kind: .close)
    default:
      guard ASCII.isLetter(text[start + 1]) else { return nil }
      return readElement(at: start, nameAt: start + 1, kind: .open)
    }
  }

  private mutating func readDeclaration(at start: Int) -> HTMLTag? {
    if matches("<!--", at: start) {
      // `<!-->` and `<!--->` are comments too.
      for length in [5, 6] where matches(length == 5 ? "<!-->" : "<!--->", at: start) {
        return HTMLTag(kind: .comment, name: [], range: start..<start + length)
      }
      return search("-->", .comment, from: start + 4).map { HTMLTag(kind: .comment, name: [], range: start..<$0) }
    }
    if matches("<![CDATA[", at: start) {
      return search("]]>", .characterData, from: start + 9).map {
        HTMLTag(kind: .declaration, name: [], range: start..<$0)
      }
    }
    guard ASCII.isLetter(text[start + 2]) else { return nil }
    return search(">", .angle, from: start + 2).map { HTMLTag(kind: .declaration, name: [], range: start..<$0) }
  }

  /// Reads up to the `>` that stands outside quoted values; a `<` before it shows that this was no tag.
  private mutating func readElement(at start: Int, nameAt: Int, kind: HTMLTag.Kind) -> HTMLTag? {
    var index = nameAt
    var name: [UInt8] = []
    while index < text.count, ASCII.isAlphanumeric(text[index]) || text[index] == UInt8(ascii: "-") {
      if name.count < HTMLTag.longestName { name.append(ASCII.lowercased(text[index])) }
      index += 1
    }
    guard index < text.count else { return nil }
    // `<https://…>` and `<desk@example.org>` are no tags; a namespace (`<o:p>`) is.
    switch text[index] {
    case 9, 10, 12, 13, 32, UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: ":"): break
    default: return nil
    }
    if text[index] == UInt8(ascii: ":"), index + 1 < text.count, !ASCII.isLetter(text[index + 1]) { return nil }
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: ">"): return HTMLTag(kind: kind, name: name, range: start..<index + 1)
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "\""): index = search("\"", .double, from: index + 1) ?? index + 1
      case UInt8(ascii: "'"): index = search("'", .single, from: index + 1) ?? index + 1
      case UInt8(ascii: "@") where name.count == index - nameAt: return nil
      default: index += 1
      }
    }
    return nil
  }

  private func matches(_ mark: String, at offset: Int) -> Bool {
    text[offset..<min(offset + mark.utf8.count, text.count)].elementsEqual(mark.utf8)
  }

  /// The offset behind the next occurrence of some bytes.
  private mutating func search(_ mark: String, _ ending: Ending, from offset: Int) -> Int? {
    guard !missing[ending.rawValue], let first = mark.utf8.first else { return nil }
    let length = mark.utf8.count
    var index = offset
    while index + length <= text.count {
      if text[index] == first, matches(mark, at: index) { return index + length }
      index += 1
    }
    missing[ending.rawValue] = true
    return nil
  }
}
