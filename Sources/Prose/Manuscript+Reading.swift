extension Manuscript {
  /// The longest text that is read, 1 GiB: offsets are 32 bits wide. Callers refuse longer files in one sentence.
  public static let longestBytes = 1 << 30

  /// Reads the bytes of a file in a format.
  ///
  /// - Parameter kind: What the sender says a plain text is; other formats show it themselves.
  public static func read(_ source: [UInt8], format: Format, kind: DraftKind? = nil) -> Manuscript {
    switch format {
    case .text: PlainTextReader.read(source, kind: kind)
    case .headlines: PlainTextReader.readHeadlines(source)
    case .markdown: MarkdownReader.read(source)
    case .html: HTMLReader.read(source)
    }
  }
}
