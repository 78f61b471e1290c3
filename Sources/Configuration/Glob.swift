/// A pattern of paths: `*` and `?` within a name, `**` across folders, `[a-z]`, `{md,txt}`.
///
/// A pattern with a slash, other than one at its end, starts at the folder it is read in; one without matches a name
/// at any depth, and everything below a folder of that name. A slash at the end asks for a folder.
public struct Glob: Hashable, Sendable {
  /// As written.
  public let pattern: String
  private let alternatives: [[Piece]]

  private enum Piece: Hashable, Sendable {
    case literal(Unicode.Scalar)
    case anyOne
    case anyInName
    /// Any folders, none included, with the slash behind them.
    case anyFolders
    /// Everything that follows.
    case rest
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  /// How many alternatives braces may multiply to.
  static let mostAlternatives = 256

  public init(_ pattern: String) {
    self.pattern = pattern
    var text = Substring(pattern)
    while text.last == "/" { text.removeLast() }
    if text.hasPrefix("./") { text.removeFirst(2) }
    let isAnchored = text.contains("/")
    if text.first == "/" { text.removeFirst() }
    alternatives = Self.expanded(String(text)).map { alternative in
      let pieces = Self.pieces(of: Array(alternative.unicodeScalars))
      return isAnchored ? pieces : [.anyFolders] + pieces
    }
  }

  /// Whether a path, relative to the folder of the pattern, matches, or lies below a folder that does.
  public func matches(_ path: String) -> Bool {
    let scalars = Array(path.unicodeScalars)
    return alternatives.contains { Self.match($0[...], scalars[...]) }
  }

  private static func match(_ pieces: ArraySlice<Piece>, _ path: ArraySlice<Unicode.Scalar>) -> Bool {
    // Positions in the path that the pieces so far can reach; a set keeps the work to pieces times letters.
    var reached: Set<Int> = [path.startIndex]
    for piece in pieces {
      var next: Set<Int> = []
      for start in reached.sorted() { advance(from: start, over: piece, in: path, into: &next) }
      if next.isEmpty { return false }
      reached = next
    }
    return reached.contains { $0 == path.endIndex || path[$0] == "/" }
  }

  private static func advance(
    from start: Int, over piece: Piece, in path: ArraySlice<Unicode.Scalar>, into reached: inout Set<Int>
  ) {
    switch piece {
    case .literal(let scalar): if start < path.endIndex, path[start] == scalar { reached.insert(start + 1) }
    case .anyOne: if start < path.endIndex, path[start] != "/" { reached.insert(start + 1) }
    case .anyInName:
      // Starts come in ascending order: where one has been, the rest of the name is reached already.
      var end = start
      while reached.insert(end).inserted, end < path.endIndex, path[end] != "/" { end += 1 }
    case .anyFolders:
      reached.insert(start)
      for index in start..<path.endIndex where path[index] == "/" { reached.insert(index + 1) }
    case .rest: reached.insert(path.endIndex)
    case .set(let ranges, let isNegated):
      guard start < path.endIndex, path[start] != "/" else { return }
      if ranges.contains(where: { $0.contains(path[start]) }) != isNegated { reached.insert(start + 1) }
    }
  }

  private static func pieces(of pattern: [Unicode.Scalar]) -> [Piece] {
    var pieces: [Piece] = []
    var index = 0
    while index < pattern.count {
      switch pattern[index] {
      case "*":
        let stars = pattern[index...].prefix { $0 == "*" }.count
        index += stars
        if stars < 2 {
          pieces.append(.anyInName)
        } else if index < pattern.count, pattern[index] == "/" {
          pieces.append(.anyFolders)
          index += 1
        } else {
          pieces.append(.rest)
        }
      case "?":
        pieces.append(.anyOne)
        index += 1
      case "[":
        if let (set, end) = set(in: pattern, from: index) {
          pieces.append(set)
          index = end
        } else {
          pieces.append(.literal("["))
          index += 1
        }
      case "\\" where index + 1 < pattern.count:
        pieces.append(.literal(pattern[index + 1]))
        index += 2
      default:
        pieces.append(.literal(pattern[index]))
        index += 1
      }
    }
    return pieces
  }

  /// `[abc]`, `[a-z]`, `[!a]`; nil when it is never closed, and then the bracket means itself.
  private static func set(in pattern: [Unicode.Scalar], from start: Int) -> (Piece, end: Int)? {
    var index = start + 1
    var isNegated = false
    if index < pattern.count, pattern[index] == "!" || pattern[index] == "^" {
      isNegated = true
      index += 1
    }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    let first = index
    while index < pattern.count, pattern[index] != "]" || index == first {
      if index + 2 < pattern.count, pattern[index + 1] == "-", pattern[index + 2] != "]",
        pattern[index] <= pattern[index + 2]
      {
        ranges.append(pattern[index]...pattern[index + 2])
        index += 3
      } else {
        ranges.append(pattern[index]...pattern[index])
        index += 1
      }
    }
    return index < pattern.count ? (.set(ranges, isNegated: isNegated), index + 1) : nil
  }

  /// `a.{md,txt}` as `a.md` and `a.txt`; braces that are never closed, or without a comma, mean themselves.
  private static func expanded(_ pattern: String) -> [String] {
    var waiting = [pattern]
    var done: [String] = []
    while let text = waiting.popLast() {
      guard done.count + waiting.count < mostAlternatives, let (head, choices, tail) = braces(in: text) else {
        done.append(text)
        continue
      }
      waiting += choices.reversed().map { head + $0 + tail }
    }
    return done
  }

  private static func braces(in text: String) -> (head: String, choices: [String], tail: String)? {
    guard let close = text.firstIndex(of: "}"), let open = text[..<close].lastIndex(of: "{") else { return nil }
    let inside = text[text.index(after: open)..<close]
    guard inside.contains(",") else { return nil }
    return (
      String(text[..<open]), inside.split(separator: ",", omittingEmptySubsequences: false).map(String.init),
      String(text[text.index(after: close)...])
    )
  }
}
