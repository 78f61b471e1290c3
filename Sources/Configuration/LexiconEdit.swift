import JSON

/// Names a list of the newsroom's own words in a configuration, and leaves everything else in it as it is.
public enum LexiconEdit {
  /// A configuration that names the list and nothing else.
  public static func configuration(naming list: String) -> [UInt8] { Array("{\n  \(member(list))\n}\n".utf8) }

  /// The configuration with the list under "lexicon"; nil where it names lists already, and where it is no object.
  public static func naming(_ list: String, in text: [UInt8]) -> [UInt8]? {
    guard let root = try? JSONDocument(text, as: .json5).root, let object = root.object else { return nil }
    if let lexicon = object["lexicon"] {
      guard lexicon.array?.isEmpty ?? false else { return nil }
      return Array(text[..<lexicon.span.lowerBound]) + Array("[\"\(list)\"]".utf8) + text[lexicon.span.upperBound...]
    }
    let inside = root.span.lowerBound + 1
    let first = object.members.first?.keySpan.lowerBound ?? root.span.upperBound - 1
    let comma = object.members.isEmpty ? "" : ","
    // On a line of its own where the first member is on one.
    guard let lineBreak = text[inside..<first].lastIndex(of: 10) else {
      let end = object.members.isEmpty ? " " : ","
      return Array(text[..<inside]) + Array(" \(member(list))\(end)".utf8) + text[inside...]
    }
    let isWindows = lineBreak > 0 && text[lineBreak - 1] == 13
    let blanks = object.members.isEmpty ? Array("  ".utf8) : Array(text[(lineBreak + 1)..<first])
    let indent = blanks.allSatisfy { $0 == 32 || $0 == 9 } ? blanks : Array("  ".utf8)
    return Array(text[..<inside]) + (isWindows ? [13, 10] : [10]) + indent + Array("\(member(list))\(comma)".utf8)
      + text[inside...]
  }

  private static func member(_ list: String) -> String { "\"lexicon\": [\"\(list)\"]" }
}
