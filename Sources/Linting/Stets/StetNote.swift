public import Prose

/// Writes the notes with which a desk lets findings stand, in the places where `Stets` reads them.
public struct StetNote: Sendable {
  private let document: Document
  private let source: [UInt8]
  /// The notes that are there already.
  private let notes: [Stet]

  public init(in document: Document) {
    self.document = document
    source = document.manuscript.source
    notes = Stets(in: document, families: [:]).all
  }

  /// The note for a rule as one would type it.
  public static func text(for rule: String, in format: Format) -> String {
    switch format {
    case .markdown, .html: "<!-- stet: \(rule) -->"
    case .text, .headlines: "{stet: \(rule)}"
    }
  }

  /// The edits that let findings stand: a note at the end of each of their lines, or more names in the note that is
  /// there, since plain text reads one a line.
  ///
  /// Findings about notes, and those on lines without text, cannot have one; nor can a line of plain text whose note
  /// is of another kind.
  ///
  /// - Parameter reason: Why; what would end the note is left out of it.
  public func edits(for findings: [Finding], reason: String? = nil) -> [Edit] {
    let aboutNotes = Set(Stets.rules.map(\.name))
    var lines: [(line: TextRange, names: [String])] = []
    for finding in findings.sorted() where !aboutNotes.contains(finding.rule) {
      let line = line(around: finding.range.lowerBound)
      if Lines.isBlank(source[line]) { continue }
      if lines.last?.line != line { lines.append((line, [])) }
      if !lines[lines.count - 1].names.contains(finding.rule) { lines[lines.count - 1].names.append(finding.rule) }
    }
    return lines.compactMap { edit(on: $0.line, names: $0.names, reason: reason) }
  }

  /// The edit that silences a rule in the whole draft: a note on a line of its own behind the front matter, in plain
  /// text at the end of the first line, where it makes no block of its own.
  public func fileEdit(for rule: String) -> Edit {
    switch document.manuscript.format {
    case .markdown, .html:
      let start = document.manuscript.frontMatterEnd
      return Edit(start..<start, "<!-- stet-file: \(rule) -->\n\n")
    case .text, .headlines:
      let first = source.firstIndex { !Lines.isBlankByte($0) } ?? 0
      let end = line(around: first).upperBound
      return Edit(end..<end, " {stet-file: \(rule)}")
    }
  }

  private func edit(on line: TextRange, names: [String], reason: String?) -> Edit? {
    let isFrontMatter = line.lowerBound < document.manuscript.frontMatterEnd
    let isLastOnly = isFrontMatter || document.manuscript.format == .text || document.manuscript.format == .headlines
    let reason = reason.flatMap { cleaned($0, isFrontMatter: isFrontMatter) }
    let present = notes.filter { line.contains($0.range.lowerBound) }
    if let note = present.last(where: { $0.reach == .line && $0.isOpen }) {
      let old = note.names.map(\.text)
      var reasons = [note.reason, reason].compactMap(\.self)
      if reasons.count == 2, reasons[0] == reasons[1] { reasons.removeLast() }
      let all = old + names.filter { !old.contains($0) }
      return Edit(
        note.range,
        text(all, isFrontMatter: isFrontMatter, reason: reasons.isEmpty ? nil : reasons.joined(separator: "; ")))
    }
    if isLastOnly, !present.isEmpty { return nil }
    var end = line.upperBound
    while end > line.lowerBound, Lines.isBlankByte(source[end - 1]) { end -= 1 }
    // Two blanks or a backslash at the end of a line of Markdown are a line break, and stay at its end.
    if document.manuscript.format == .markdown, end > line.lowerBound, source[end - 1] == UInt8(ascii: "\\") {
      end -= 1
    }
    return Edit(end..<end, " " + text(names, isFrontMatter: isFrontMatter, reason: reason))
  }

  private func text(_ names: [String], isFrontMatter: Bool, reason: String?) -> String {
    let list = names.joined(separator: ", ") + (reason.map { " (\($0))" } ?? "")
    return isFrontMatter ? "# stet: \(list)" : Self.text(for: list, in: document.manuscript.format)
  }

  /// A reason on one line, without the characters that would end its note; nil when nothing is left.
  private func cleaned(_ reason: String, isFrontMatter: Bool) -> String? {
    var result = ""
    for scalar in reason.unicodeScalars {
      switch scalar {
      case "{", "}": continue
      case "#" where isFrontMatter: continue
      case "-" where result.hasSuffix("-"): continue
      default:
        let isBlank = scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F
        if !isBlank { result.unicodeScalars.append(scalar) } else if !result.hasSuffix(" ") { result += " " }
      }
    }
    let trimmed = result.split(separator: " ").joined(separator: " ")
    return trimmed.isEmpty ? nil : trimmed
  }

  private func line(around offset: Int) -> TextRange {
    var start = min(offset, source.count)
    var end = start
    while start > 0, source[start - 1] != 10, source[start - 1] != 13 { start -= 1 }
    while end < source.count, source[end] != 10, source[end] != 13 { end += 1 }
    return start..<end
  }
}
