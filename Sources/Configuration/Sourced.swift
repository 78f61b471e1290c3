/// A value and where it was written, so that anyone can be told why it holds.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  public let origin: Origin

  public init(_ value: Value, from origin: Origin) {
    self.value = value
    self.origin = origin
  }
}

/// Where a setting comes from.
public enum Origin: Hashable, Sendable, CustomStringConvertible {
  /// The rule's or the program's own choice.
  case builtIn
  case house(String)
  case file(path: String, line: Int, span: Range<Int>)
  case commandLine(flag: String)

  public var description: String {
    switch self {
    case .builtIn: "the default"
    case .house(let name): "the house style \(name)"
    case .file(let path, let line, _): "\(path):\(line)"
    case .commandLine(let flag): flag
    }
  }
}
