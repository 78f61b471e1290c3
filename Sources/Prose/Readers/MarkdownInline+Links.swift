/// Links and images: their text is prose, their destinations are not.
extension MarkdownInline {
  mutating func openBracket(isImage: Bool) {
    if !isImage, let end = footnoteEnd() {
      cut(to: end, .drop)
      return
    }
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    brackets.append(Bracket(cut: cuts.count, isImage: isImage))
    cut(to: index + (isImage ? 2 : 1), .keep)
  }

  mutating func closeBracket() {
    guard let bracket = brackets.popLast() else {
      index += 1
      return
    }
    guard let end = linkEnd(bracket) else {
      index += 1
      return
    }
    if bracket.isImage {
      cuts[bracket.cut].action = .image(close: cuts.count)
    } else {
      cuts[bracket.cut].action = .drop
    }
    cut(to: end, .drop)
  }

  /// The end of the link whose `]` stands at `index`, nil when the brackets are text.
  private func linkEnd(_ bracket: Bracket) -> Int? {
    let next = byte(index + 1)
    if next == UInt8(ascii: "("), let end = destinationEnd(from: index + 2) { return end }
    let content = cuts[bracket.cut].range.upperBound..<index
    if next == UInt8(ascii: "["), let close = labelEnd(from: index + 2) {
      let label = close == index + 2 ? content : index + 2..<close
      if isDefined(label) { return close + 1 }
      return nil
    }
    return !bracket.holdsBracket && isDefined(content) ? index + 1 : nil
  }

  private func isDefined(_ label: TextRange) -> Bool {
    guard !labels.isEmpty, !label.isEmpty, label.count <= MarkdownOutline.longestLabel else { return false }
    return labels.contains(MarkdownOutline.label(text[label]))
  }

  /// Where the label that begins at an offset has its `]`.
  private func labelEnd(from start: Int) -> Int? {
    var end = start
    while end < text.count, end - start <= MarkdownOutline.longestLabel {
      switch text[end] {
      case UInt8(ascii: "]"): return end
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): end += 2
      default: end += 1
      }
    }
    return nil
  }

  /// The end of a footnote’s mark, `[^1]`, at `index`.
  private func footnoteEnd() -> Int? {
    guard byte(index + 1) == UInt8(ascii: "^"), let end = labelEnd(from: index + 2), end > index + 2 else { return nil }
    return text[index..<end].contains(where: Lines.isBlankByte) ? nil : end + 1
  }

  /// The longest shortcode that is read as a destination, in bytes.
  private static let longestShortcode = 512

  /// The offset behind the `)` of a destination and its title, nil when there is none.
  ///
  /// Parentheses nest to 32, so that a text of nothing but openings costs no more than that many looks at a byte.
  private func destinationEnd(from start: Int) -> Int? {
    var end = skipBlanks(from: start)
    if byte(end) == UInt8(ascii: "{"), byte(end + 1) == UInt8(ascii: "{") {
      // A shortcode of a site generator gives the destination.
      let limit = min(text.count, end + Self.longestShortcode)
      guard let close = MarkdownMarker.find("}}", in: text, end..<limit) else { return nil }
      end = close
    } else if byte(end) == UInt8(ascii: "<") {
      end += 1
      while byte(end) != UInt8(ascii: ">") {
        guard end < text.count, text[end] != 10, text[end] != UInt8(ascii: "<") else { return nil }
        end += text[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      end += 1
    } else {
      var depth = 0
      while end < text.count, text[end] > 32 {
        if text[end] == UInt8(ascii: "(") {
          depth += 1
          if depth > 32 { return nil }
        } else if text[end] == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        } else if text[end] == UInt8(ascii: "\\"), ASCII.isPunctuation(byte(end + 1)) {
          end += 1
        } else if text[end] == UInt8(ascii: "["), byte(end - 1) == UInt8(ascii: "]") {
          return nil
        }
        end += 1
      }
      if depth > 0 { return nil }
    }
    let title = skipBlanks(from: end)
    if title > end, let close = titleEnd(from: title) { end = skipBlanks(from: close) } else { end = title }
    return byte(end) == UInt8(ascii: ")") ? end + 1 : nil
  }

  private func titleEnd(from start: Int) -> Int? {
    let open = byte(start)
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    guard open == UInt8(ascii: "\"") || open == UInt8(ascii: "'") || open == UInt8(ascii: "(") else { return nil }
    var end = start + 1
    while end < text.count, text[end] != close {
      if open == UInt8(ascii: "("), text[end] == open { return nil }
      end += text[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return end < text.count ? end + 1 : nil
  }

  private func skipBlanks(from start: Int) -> Int {
    var end = start
    while end < text.count, Lines.isBlankByte(text[end]) { end += 1 }
    return end
  }
}
