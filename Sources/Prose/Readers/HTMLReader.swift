/// Reads HTML: the text of its blocks, without markup, attributes, scripts, styles and code.
///
/// A stretch of blanks with a line break in it is one soft break, so the indentation of the source is nothing to a
/// rule; blanks on one line stay as they are, since a doubled space there was typed. Whatever is malformed is read as
/// well as it goes: a `<` that opens no tag is text, a closing tag without its opening one is left out.
struct HTMLReader {
  private struct OpenElement {
    let name: [UInt8]
    let role: Block.Role
    /// Whether a role was given to the element itself or to one around it.
    let isSpecial: Bool
  }

  /// How many open blocks are remembered; deeper ones take the role of what is around them.
  private static let deepest = 256

  private let source: [UInt8]
  private var tags: HTMLTagReader
  private var builder: ManuscriptBuilder
  private var open: [OpenElement] = []
  /// How many of the open elements have a name.
  private var openCounts: [[UInt8]: Int] = [:]
  private var index = 0

  private init(_ source: [UInt8]) {
    self.source = source
    tags = HTMLTagReader(source)
    builder = ManuscriptBuilder(source: source)
  }

  static func read(_ source: [UInt8]) -> Manuscript {
    var reader = HTMLReader(source)
    reader.readAll()
    return reader.builder.manuscript(.html)
  }

  private mutating func readAll() {
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    builder.begin(.paragraph)
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "&"): readReference()
      case 9, 10, 11, 12, 13, 32: readBlanks()
      default: readText()
      }
    }
  }

  // MARK: Text

  private mutating func readText() {
    let start = index
    index += 1
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "<"), UInt8(ascii: "&"), 9...13, 32:
        // Single spaces between words are most of a text: they stay in the stretch.
        if source[index] == 32, index + 1 < source.count, isPlain(source[index + 1]) { break }
        builder.keep(start..<index)
        return
      default: break
      }
      index += 1
    }
    builder.keep(start..<index)
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&") && !Lines.isBlankByte(byte)
  }

  private mutating func readBlanks() {
    let start = index
    var breaks = false
    while index < source.count, Lines.isBlankByte(source[index]) {
      if source[index] == 10 || source[index] == 13 { breaks = true }
      index += 1
    }
    if breaks {
      builder.softBreak(start..<index)
    } else if !builder.endsWithBlank {
      builder.keep(start..<index)
    }
  }

  private mutating func readReference() {
    guard let reference = CharacterReference.read(source, at: index, limit: source.count, lenient: true) else {
      builder.keep(index..<index + 1)
      index += 1
      return
    }
    builder.replace(index..<index + reference.length, with: reference.bytes)
    index += reference.length
  }

  // MARK: Tags

  private mutating func readTag() {
    guard let tag = tags.read(at: index) else {
      builder.keep(index..<index + 1)
      index += 1
      return
    }
    index = tag.range.upperBound
    switch tag.kind {
    case .comment: builder.comments.append(tag.range)
    case .declaration: break
    case .close: close(tag.name)
    case .open: openElement(tag)
    }
  }

  private mutating func openElement(_ tag: HTMLTag) {
    switch HTMLElement.named(tag.name) {
    case .block(let role): openBlock(tag.name, role: role)
    case .lineBreak: builder.softBreak(tag.range)
    case .raw: skipRaw(tag.name)
    case .skipped:
      if tag.name.elementsEqual("pre".utf8) { beginBlock() }
      skip(tag)
    case .code:
      let start = tag.range.lowerBound
      skip(tag)
      builder.stand(for: start..<index)
    case .inline: break
    }
  }

  private mutating func openBlock(_ name: [UInt8], role: Block.Role?) {
    closeImplied(before: name)
    if !HTMLElement.isVoid(name), open.count < Self.deepest {
      let around = open.last
      let inherited = around.flatMap { $0.isSpecial ? $0.role : nil }
      // A quotation or a caption keeps its role in the blocks inside it; a headline is a headline anywhere.
      let own = inherited == .quotation && role == .listItem ? .quotation : role
      open.append(
        OpenElement(name: name, role: own ?? inherited ?? .paragraph, isSpecial: own != nil || inherited != nil))
      openCounts[name, default: 0] += 1
    }
    beginBlock()
  }

  /// Closes what the opening of an element closes: a paragraph at any block, an item at the next item.
  private mutating func closeImplied(before name: [UInt8]) {
    while let last = open.last {
      let ends: Bool
      switch String(decoding: last.name, as: UTF8.self) {
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "title": ends = true
      case "li": ends = name.elementsEqual("li".utf8)
      case "dt", "dd": ends = name.elementsEqual("dt".utf8) || name.elementsEqual("dd".utf8)
      case "td", "th":
        ends = name.elementsEqual("td".utf8) || name.elementsEqual("th".utf8) || name.elementsEqual("tr".utf8)
      case "tr": ends = name.elementsEqual("tr".utf8)
      case "head": ends = name.elementsEqual("body".utf8)
      default: ends = false
      }
      guard ends else { return }
      popElement()
    }
  }

  private mutating func close(_ name: [UInt8]) {
    guard case .block = HTMLElement.named(name) else { return }
    if openCounts[name, default: 0] > 0 {
      while let last = open.last {
        popElement()
        if last.name == name { break }
      }
    }
    beginBlock()
  }

  private mutating func popElement() {
    let last = open.removeLast()
    openCounts[last.name, default: 1] -= 1
  }

  private mutating func beginBlock() { builder.begin(open.last?.role ?? .paragraph) }

  /// Passes over everything up to the closing tag, whatever it is; to the end of the text when there is none.
  private mutating func skipRaw(_ name: [UInt8]) {
    while index < source.count {
      if source[index] == UInt8(ascii: "<"), index + 1 < source.count, source[index + 1] == UInt8(ascii: "/"),
        closes(name, at: index + 2)
      {
        while index < source.count, source[index] != UInt8(ascii: ">") { index += 1 }
        index = min(index + 1, source.count)
        return
      }
      index += 1
    }
  }

  private func closes(_ name: [UInt8], at offset: Int) -> Bool {
    let end = offset + name.count
    guard end <= source.count, name.indices.allSatisfy({ ASCII.lowercased(source[offset + $0]) == name[$0] }) else {
      return false
    }
    return end == source.count || !ASCII.isAlphanumeric(source[end])
  }

  /// Passes over an element and what it holds; inline code that is never closed ends at the next block.
  private mutating func skip(_ tag: HTMLTag) {
    guard source[tag.range.upperBound - 2] != UInt8(ascii: "/") else { return }
    let isInline = HTMLElement.named(tag.name) == .code
    var depth = 1
    while index < source.count {
      guard source[index] == UInt8(ascii: "<"), let next = tags.read(at: index) else {
        index += 1
        continue
      }
      if isInline, next.kind == .open || next.kind == .close, case .block = HTMLElement.named(next.name) { return }
      index = next.range.upperBound
      if next.kind == .comment { builder.comments.append(next.range) }
      if next.name == tag.name {
        depth += next.kind == .open ? 1 : next.kind == .close ? -1 : 0
        if depth == 0 { return }
      }
    }
  }
}
