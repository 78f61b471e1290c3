/// Reads HTML.
enum HTMLReader {
  static func read(_ source: [UInt8]) -> Manuscript { PlainTextReader.read(source, kind: nil) }
}
