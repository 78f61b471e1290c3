import Prose

/// Reads the notes of a draft: comments in Markdown and HTML, `#` in front matter, `{stet}` in plain text.
struct StetReader {
  private let source: [UInt8]
  private let manuscript: Manuscript
  private let lines: [TextRange]
  private(set) var stets: [Stet] = []
  /// A `begin` without its `end`.
  private(set) var unclosed: [Stet] = []

  /// What stands inside a comment or braces.
  private struct Note {
    enum Word { case here, begin, end, file }
    let word: Word
    let names: [Stet.Name]
    let anchor: String?
    let reason: String?
    let until: CalendarDay?
  }

  /// Whether a draft may hold notes at all; a cheap look that spares nearly every draft the rest.
  static func isNeeded(for document: Document) -> Bool {
    let manuscript = document.manuscript
    if manuscript.isPlain { return isNeeded(forPlain: document, manuscript.source.span) }
    if manuscript.comments.isEmpty, manuscript.format == .html { return false }
    let word = (UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "e"), UInt8(ascii: "t"))
    return Occurrences.holds(word, in: manuscript.source)
  }

  /// Whether the word is one of the draft’s, or something but line breaks lies outside its blocks, as notes do.
  private static func isNeeded(forPlain document: Document, _ bytes: Span<UInt8>) -> Bool {
    var end = 0
    for block in document.blocks {
      while end < block.range.lowerBound {
        if bytes[end] != 10, bytes[end] != 13 { return true }
        end += 1
      }
      end = block.range.upperBound
    }
    if (end..<bytes.count).contains(where: { bytes[$0] != 10 && bytes[$0] != 13 }) { return true }
    return document.tokens.contains { $0.hash == word && $0.kind == .word }
  }

  private static let word = WordHash.of("stet")

  init(_ manuscript: Manuscript) {
    self.manuscript = manuscript
    source = manuscript.source
    lines = Lines.split(source)
    var begins: [(note: Note, range: TextRange)] = []
    for (range, inside) in places() {
      guard let note = note(in: inside) else { continue }
      switch note.word {
      case .file: add(note, range, reach: .file, covers: 0..<source.count)
      case .begin: begins.append((note, range))
      case .end:
        guard let begin = begins.popLast() else { continue }
        add(begin.note, begin.range, reach: .span, covers: begin.range.upperBound..<range.lowerBound)
      case .here:
        let line = lineIndex(of: range.lowerBound)
        if isAlone(range, in: line) {
          add(note, range, reach: .block, covers: block(behind: range.upperBound))
        } else {
          add(note, range, reach: .line, covers: lines[line])
        }
      }
    }
    for begin in begins {
      unclosed.append(
        Stet(
          names: begin.note.names, anchor: nil, reason: nil, until: nil, reach: .span, range: begin.range,
          covers: begin.range.upperBound..<begin.range.upperBound))
    }
    stets.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func add(_ note: Note, _ range: TextRange, reach: Stet.Reach, covers: TextRange) {
    stets.append(
      Stet(
        names: note.names, anchor: note.anchor, reason: note.reason, until: note.until, reach: reach, range: range,
        covers: covers))
  }

  // MARK: - Where notes stand

  /// The outer and inner range of everything that may be a note, in order.
  private func places() -> [(range: TextRange, inside: TextRange)] {
    var places: [(range: TextRange, inside: TextRange)] = []
    switch manuscript.format {
    case .markdown, .html:
      for comment in manuscript.comments where comment.count >= 7 {
        places.append((comment, comment.lowerBound + 4..<comment.upperBound - 3))
      }
      for line in lines where line.lowerBound < manuscript.frontMatterEnd {
        guard let mark = source[line].lastIndex(of: UInt8(ascii: "#")) else { continue }
        places.append((mark..<line.upperBound, mark + 1..<line.upperBound))
      }
      places.sort { $0.range.lowerBound < $1.range.lowerBound }
    case .text, .headlines:
      for line in lines {
        guard let open = source[line].lastIndex(of: UInt8(ascii: "{")) else { continue }
        guard let close = source[open..<line.upperBound].firstIndex(of: UInt8(ascii: "}")) else { continue }
        places.append((open..<close + 1, open + 1..<close))
      }
    }
    return places
  }

  private func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func isAlone(_ range: TextRange, in line: Int) -> Bool {
    let end = max(lines[line].upperBound, range.upperBound)
    return Lines.isBlank(source[lines[line].lowerBound..<range.lowerBound])
      && Lines.isBlank(source[range.upperBound..<end])
  }

  /// From the next line that is not blank to the blank line behind it; in a list of headlines one line is a block.
  private func block(behind offset: Int) -> TextRange {
    var line = lineIndex(of: offset) + 1
    while line < lines.count, Lines.isBlank(source[lines[line]]) { line += 1 }
    guard line < lines.count else { return source.count..<source.count }
    let start = lines[line].lowerBound
    if manuscript.format == .headlines || start < manuscript.frontMatterEnd { return lines[line] }
    while line < lines.count, !Lines.isBlank(source[lines[line]]) { line += 1 }
    return start..<lines[line - 1].upperBound
  }

  // MARK: - What notes say

  /// Reads `stet`, `stet: names "anchor" until 2027-01-31 (reason)`, `stet: begin names`, `stet: end`,
  /// `stet-file: names`.
  private func note(in inside: TextRange) -> Note? {
    var rest = trimmed(inside)
    let isFile = starts(with: "stet-file", rest)
    guard isFile || starts(with: "stet", rest) else { return nil }
    rest = trimmed(rest.lowerBound + (isFile ? 9 : 4)..<rest.upperBound)
    if rest.isEmpty { return Note(word: isFile ? .file : .here, names: [], anchor: nil, reason: nil, until: nil) }
    if source[rest.lowerBound] == UInt8(ascii: ":") {
      rest = trimmed(rest.lowerBound + 1..<rest.upperBound)
    } else if source[rest.lowerBound] != UInt8(ascii: "(") {
      // “stetson” and “stet it was” are no notes.
      return nil
    }
    var reason: String?
    if let open = source[rest].firstIndex(of: UInt8(ascii: "(")), source[rest].last == UInt8(ascii: ")") {
      reason = text(trimmed(open + 1..<rest.upperBound - 1))
      rest = trimmed(rest.lowerBound..<open)
    }
    let until = lastDay(&rest)
    var anchor: String?
    if let open = source[rest].firstIndex(of: UInt8(ascii: "\"")), open < rest.upperBound - 1,
      source[rest].last == UInt8(ascii: "\"")
    {
      anchor = text(open + 1..<rest.upperBound - 1)
      rest = trimmed(rest.lowerBound..<open)
    }
    var names = names(in: rest)
    var word: Note.Word = isFile ? .file : .here
    if !isFile, let first = names.first, first.text == "begin" || first.text == "end" {
      word = first.text == "begin" ? .begin : .end
      names.removeFirst()
    }
    return Note(
      word: word, names: names, anchor: anchor, reason: reason.flatMap { $0.isEmpty ? nil : $0 }, until: until)
  }

  /// Takes `until 2027-01-31` from the end of a range.
  private func lastDay(_ rest: inout TextRange) -> CalendarDay? {
    let length = 10
    guard rest.count > length, let day = CalendarDay(text(rest.upperBound - length..<rest.upperBound)) else {
      return nil
    }
    let before = trimmed(rest.lowerBound..<rest.upperBound - length)
    guard source[before].suffix(5).elementsEqual("until".utf8), before.upperBound < rest.upperBound - length,
      case let end = before.upperBound - 5, end == before.lowerBound || Lines.isBlankByte(source[end - 1])
    else { return nil }
    rest = trimmed(before.lowerBound..<end)
    return day
  }

  /// Words between commas and blanks.
  private func names(in range: TextRange) -> [Stet.Name] {
    source[range].split { $0 == UInt8(ascii: ",") || Lines.isBlankByte($0) }.map { word in
      Stet.Name(text: String(decoding: word, as: UTF8.self), range: word.startIndex..<word.endIndex)
    }
  }

  private func trimmed(_ range: TextRange) -> TextRange {
    var (start, end) = (range.lowerBound, max(range.lowerBound, range.upperBound))
    while start < end, Lines.isBlankByte(source[start]) { start += 1 }
    while end > start, Lines.isBlankByte(source[end - 1]) { end -= 1 }
    return start..<end
  }

  private func starts(with word: StaticString, _ range: TextRange) -> Bool {
    source[range].starts(with: "\(word)".utf8)
  }

  private func text(_ range: TextRange) -> String { String(decoding: source[range], as: UTF8.self) }
}
