import System

/// Which lines of which files a change touches, by absolute path.
struct ChangedLines: Hashable, Sendable {
  private(set) var lines: [String: [ClosedRange<Int>]] = [:]

  /// Reads a unified diff without context lines, as git writes it.
  init(diff: [UInt8], root: String) {
    var path: String?
    var left = 0
    for line in diff.split(separator: 10, omittingEmptySubsequences: false) {
      // Inside a hunk every line belongs to a file, whatever it looks like.
      if left > 0, let sign = line.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        left -= 1
        continue
      }
      if line.starts(with: "+++ ".utf8) {
        path = Self.name(line.dropFirst(4)).map { Folder.join(root, $0) }
        // A file that was renamed unchanged, or only lost lines, has no line of its own to show.
        if let path { lines[path, default: []] += [] }
      } else if line.starts(with: "@@ ".utf8), let path, let hunk = Self.hunk(line) {
        left = hunk.removed + hunk.added
        if hunk.added > 0 { lines[path, default: []].append(hunk.start...hunk.start + hunk.added - 1) }
      }
    }
  }

  /// Takes every line of a file.
  mutating func addWholeFile(_ path: String) { lines[path] = [1...Int.max] }

  /// Whether a change touches a file at all.
  func touches(_ path: String) -> Bool { lines[path] != nil }

  /// Whether a change touches one of some lines.
  func touches(_ path: String, _ range: ClosedRange<Int>) -> Bool {
    lines[path]?.contains { $0.overlaps(range) } ?? false
  }

  /// `b/drafts/a.md`, or the same in quotes where git escapes something.
  private static func name(_ field: ArraySlice<UInt8>) -> String? {
    var text = String(decoding: field.last == 9 ? field.dropLast() : field, as: UTF8.self)
    if text.hasPrefix("\"") { text = unquoted(text) }
    return text.hasPrefix("b/") ? String(text.dropFirst(2)) : nil
  }

  private static func unquoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8.dropFirst().dropLast())[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "t"): bytes.append(9)
      case UInt8(ascii: "n"): bytes.append(10)
      case UInt8(ascii: "r"): bytes.append(13)
      case UInt8(ascii: "0")...UInt8(ascii: "3") where rest.count >= 2:
        let digits = [escape] + rest.prefix(2)
        rest = rest.dropFirst(2)
        bytes.append(digits.reduce(0) { $0 &* 8 &+ ($1 &- 48) })
      default: bytes.append(escape)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `@@ -10,2 +12 @@`: how many lines go, where the new ones start and how many they are.
  private static func hunk(_ line: ArraySlice<UInt8>) -> (removed: Int, start: Int, added: Int)? {
    let fields = line.split(separator: 32)
    guard fields.count >= 4, fields[1].first == UInt8(ascii: "-"), fields[2].first == UInt8(ascii: "+") else {
      return nil
    }
    func numbers(_ field: ArraySlice<UInt8>) -> (start: Int, count: Int)? {
      let parts = field.dropFirst().split(separator: UInt8(ascii: ","))
      guard let start = parts.first.flatMap({ Int(String(decoding: $0, as: UTF8.self)) }) else { return nil }
      return (start, parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 1 : 1)
    }
    guard let old = numbers(fields[1]), let new = numbers(fields[2]) else { return nil }
    return (old.count, new.start, new.count)
  }
}
