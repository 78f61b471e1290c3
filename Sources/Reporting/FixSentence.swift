public import Linting
import Prose

/// Says in a few words what a fix does, as *was -> now*.
public enum FixSentence {
  /// Bytes of text that are quoted at most; more is shown piece by piece.
  static let longest = 80

  /// The fix of a finding in words: `“expandIraq” -> “expand Iraq”`, `delete “ -”`, `insert “.” after “said”`.
  public static func of(_ fix: Fix, for finding: Finding, in text: [UInt8]) -> String {
    let extent = fix.extent
    let holds = finding.range.lowerBound <= extent.lowerBound && extent.upperBound <= finding.range.upperBound
    let base = holds && finding.range.count <= longest ? finding.range : extent
    if base.count <= longest { return sentence(fix.edits, over: base, in: text) }
    return fix.edits.prefix(3).map { sentence([$0], over: $0.range, in: text) }.joined(separator: "; ")
      + (fix.edits.count > 3 ? "; and \(fix.edits.count - 3) more" : "")
  }

  private static func sentence(_ edits: [Edit], over range: TextRange, in text: [UInt8]) -> String {
    guard range.upperBound <= text.count else { return "" }
    let was = Array(text[range])
    let now = applied(edits, to: range, in: text)
    if now.isEmpty { return deletion(of: was, at: range, in: text) }
    if was.isEmpty { return insertion(of: now, at: range.lowerBound, in: text) }
    return "\(quoted(was)) -> \(quoted(now))"
  }

  private static func deletion(of was: [UInt8], at range: TextRange, in text: [UInt8]) -> String {
    let isAtLineStart = range.lowerBound == 0 || text[range.lowerBound - 1] == 10
    let lines = was.split(separator: 10).count
    if isAtLineStart, was.last == 10 {
      return lines > 1 ? "delete \(lines) lines" : "delete the line \(quoted(Array(was.dropLast())))"
    }
    return "delete \(quoted(was))"
  }

  /// An insertion is placed by the word before it or, at the start of a line, by the word behind it.
  private static func insertion(of now: [UInt8], at offset: Int, in text: [UInt8]) -> String {
    let before = text[..<offset].suffix(longest)
    let word = before.reversed().prefix { !Lines.isBlankByte($0) }.reversed()
    if !word.isEmpty { return "insert \(quoted(now)) after \(quoted(aligned(Array(word))))" }
    let next = Array(text[offset...].prefix(longest).prefix { !Lines.isBlankByte($0) })
    return next.isEmpty ? "insert \(quoted(now))" : "insert \(quoted(now)) before \(quoted(next))"
  }

  /// The text of a range with the edits that lie in it.
  static func applied(_ edits: [Edit], to range: TextRange, in text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var offset = range.lowerBound
    for edit in edits {
      result += text[offset..<max(offset, edit.range.lowerBound)]
      result += edit.text
      offset = max(offset, edit.range.upperBound)
    }
    return result + text[offset..<max(offset, range.upperBound)]
  }

  /// A piece cut from the left without the rest of a character that the cut went through.
  private static func aligned(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.drop { $0 & 0xC0 == 0x80 }) }

  private static func quoted(_ bytes: [UInt8]) -> String {
    var shown = bytes
    if shown.count > longest { shown = Array(shown.prefix(longest - 20)) + Array("…".utf8) }
    return "“\(EchoedText.of(shown))”"
  }
}
