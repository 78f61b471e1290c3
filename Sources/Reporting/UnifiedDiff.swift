/// The difference of two texts in the unified form that `patch -p0` reads.
public enum UnifiedDiff {
  /// Unchanged lines shown around each change.
  static let context = 3

  /// The difference, empty when there is none; both sides carry the same path.
  public static func of(_ was: [UInt8], _ now: [UInt8], path: String) -> [UInt8] {
    if was == now { return [] }
    let changes = LineChanges(from: lines(was), to: lines(now))
    let name = Array(path.utf8)
    var output = Array("--- ".utf8) + name + [10] + Array("+++ ".utf8) + name + [10]
    for hunk in hunks(of: changes) { write(hunk, of: changes, to: &output) }
    return output
  }

  /// The lines with their breaks; only `\n` ends a line, as `patch` has it.
  static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 10).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  /// Changes near enough to share their context.
  private static func hunks(of changes: LineChanges) -> [[LineChanges.Change]] {
    var hunks: [[LineChanges.Change]] = []
    for change in changes.all {
      if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private static func write(_ hunk: [LineChanges.Change], of changes: LineChanges, to output: inout [UInt8]) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = min(context, first.old.lowerBound)
    let after = min(context, changes.old.count - last.old.upperBound)
    let old = (first.old.lowerBound - before)..<(last.old.upperBound + after)
    let new = (first.new.lowerBound - before)..<(last.new.upperBound + after)
    output += Array("@@ -\(span(old)) +\(span(new)) @@\n".utf8)
    var line = old.lowerBound
    for change in hunk {
      for index in line..<change.old.lowerBound { write(" ", changes.old[index], to: &output) }
      for index in change.old { write("-", changes.old[index], to: &output) }
      for index in change.new { write("+", changes.new[index], to: &output) }
      line = change.old.upperBound
    }
    for index in line..<old.upperBound { write(" ", changes.old[index], to: &output) }
  }

  /// The first line and how many; an empty side names the line before it.
  private static func span(_ range: Range<Int>) -> String {
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
  }

  private static func write(_ sign: Character, _ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output += Array(String(sign).utf8)
    output += line
    if line.last != 10 { output += Array("\n\\ No newline at end of file\n".utf8) }
  }
}
