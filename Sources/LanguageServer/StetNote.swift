import Linting
import Prose

/// The notes with which a writer lets a text stand, and where they go.
enum StetNote {
  /// The note that silences a rule at one place.
  static func text(for rule: String, in format: Format) -> String {
    switch format {
    case .markdown, .html: "<!-- stet: \(rule) -->"
    case .text, .headlines: "{stet: \(rule)}"
    }
  }

  /// The edit that lets a finding stand: a note at the end of its line, in front matter behind a `#`.
  static func edit(for finding: Finding, in text: DraftText, _ document: Document) -> Edit {
    let line = text.range(ofLine: text.line(of: finding.range.lowerBound))
    if finding.range.lowerBound < document.manuscript.frontMatterEnd {
      return Edit(line.upperBound..<line.upperBound, "  # stet: \(finding.rule)")
    }
    return Edit(line.upperBound..<line.upperBound, " " + self.text(for: finding.rule, in: document.manuscript.format))
  }

  /// The edit that silences a rule in the whole draft: a note on a line of its own behind the front matter, in plain
  /// text at the end of the first line, where it makes no block of its own.
  static func fileEdit(for rule: String, in text: DraftText, _ document: Document) -> Edit {
    switch document.manuscript.format {
    case .markdown, .html:
      let start = document.manuscript.frontMatterEnd
      return Edit(start..<start, "<!-- stet-file: \(rule) -->\n\n")
    case .text, .headlines:
      let first = (0..<text.lineCount).first { !Lines.isBlank(text.bytes[text.range(ofLine: $0)]) } ?? 0
      let end = text.range(ofLine: first).upperBound
      return Edit(end..<end, " {stet-file: \(rule)}")
    }
  }
}
