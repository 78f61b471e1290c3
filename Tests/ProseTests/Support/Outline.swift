import Testing
import Prose

/// The blocks of a draft as lines of `role: text`; a soft break is `/`, a placeholder `□`.
func outline(_ source: String, _ format: Format, kind: DraftKind? = nil) -> String {
  outline(of: Document(Array(source.utf8), format: format, kind: kind))
}

func outline(of document: Document) -> String {
  document.blocks.map { block in
    let text = String(decoding: document.text[block.range], as: UTF8.self)
    let shown = text.map { $0 == "\n" ? "/" : $0 == "\u{FFFC}" ? "□" : $0 }
    return "\(block.role.rawValue): \(String(shown))"
  }
  .joined(separator: "\n")
}

/// A source and the outline a reader must give of it.
struct OutlineCase: CustomTestStringConvertible, Sendable {
  let source: String
  let outline: String

  init(_ source: String, _ lines: String...) {
    self.source = source
    self.outline = lines.joined(separator: "\n")
  }

  var testDescription: String { source }
}
