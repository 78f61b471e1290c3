public import JSON

/// One mistake in a configuration file, with the place it stands at.
public struct ConfigurationProblem: Error, Hashable, Sendable {
  /// The file as it was named.
  public let path: String
  /// The bytes of the file that are wrong.
  public let span: Range<Int>
  /// From one.
  public let position: JSONPosition
  /// What is wrong: lower-case, without a full stop.
  public let message: String
  /// What to do about it; stands behind the carets.
  public let hint: String?
  /// The line of the file that the place is in.
  public let line: String

  init(_ message: String, hint: String? = nil, path: String, span: Range<Int>, in bytes: [UInt8]) {
    self.path = path
    self.span = span
    self.message = message
    self.hint = hint
    position = JSONPosition(of: span.lowerBound, in: bytes)
    let start = bytes[..<min(span.lowerBound, bytes.count)].lastIndex { $0 == 10 || $0 == 13 }.map { $0 + 1 } ?? 0
    let end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
    line = String(decoding: bytes[start..<end].prefix(200), as: UTF8.self)
  }
}

extension ConfigurationProblem: CustomStringConvertible {
  /// The problem with its line and carets, where it has any, without a line break at the end.
  public var description: String {
    if line.isEmpty, span.isEmpty {
      let place = message.hasSuffix(path) ? "" : "\(path): "
      return "error: \(place)\(message)\(hint.map { "; " + $0 } ?? "")"
    }
    let gutter = String(repeating: " ", count: String(position.line).utf8.count)
    let tail = hint.map { " " + $0 } ?? ""
    let lineLength = line.unicodeScalars.count
    let column = min(position.column, lineLength + 1)
    let carets = max(1, min(span.count, lineLength - column + 1))
    // Tabs stay tabs, so that the carets stand right whatever a tab is wide.
    let pad = String(
      String.UnicodeScalarView(line.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }))
    return """
      error: \(message)
      \(gutter)--> \(path):\(position.line):\(position.column)
      \(gutter) |
      \(position.line) | \(line)
      \(gutter) | \(pad)\(String(repeating: "^", count: carets))\(tail)
      """
  }
}
