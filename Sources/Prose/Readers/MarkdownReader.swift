/// Reads Markdown.
enum MarkdownReader {
  static func read(_ source: [UInt8]) -> Manuscript { PlainTextReader.read(source, kind: nil) }
}
