import Linting
import Prose

/// A name for a finding that survives edits elsewhere in the draft.
///
/// Made of the path, the rule, the text found, the words of its line, and the ordinal among findings alike in all of
/// that; line numbers do not enter, so a paragraph added above changes nothing.
public enum Fingerprint {
  /// One fingerprint for each finding of a draft, 32 hexadecimal digits, unique within the draft.
  public static func all(of draft: LintedDraft) -> [String] {
    let lines = SourceLines(draft.text)
    var seen: [String: Int] = [:]
    return draft.findings.map { noted in
      var hash = Hash()
      hash.add(Array(draft.path.utf8))
      hash.add(Array(noted.finding.rule.utf8))
      hash.add(draft.text[clamped(noted.finding.range, to: draft.text.count)])
      let line = lines.ranges[lines.lineIndex(of: noted.finding.range.lowerBound)]
      for word in draft.text[line].split(whereSeparator: { Lines.isBlankByte($0) }) { hash.add(word) }
      let alike = hash.digits
      let ordinal = seen[alike, default: 0]
      seen[alike] = ordinal + 1
      if ordinal > 0 { hash.add(Array("\(ordinal)".utf8)) }
      return hash.digits
    }
  }

  static func clamped(_ range: TextRange, to count: Int) -> TextRange {
    let start = min(range.lowerBound, count)
    return start..<max(start, min(range.upperBound, count))
  }

  /// Two FNV-1a hashes with different starting values; plenty against accidents, no defence against malice.
  private struct Hash {
    var first: UInt64 = 0xcbf2_9ce4_8422_2325
    var second: UInt64 = 0x9ae1_6a3b_2f90_404f

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { add(byte) }
      // Keeps “ab, c” apart from “a, bc”; no byte of UTF-8 is 0xFF.
      add(0xFF)
    }

    private mutating func add(_ byte: UInt8) {
      first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      second = (second ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    var digits: String { Self.hex(first) + Self.hex(second) }

    private static func hex(_ value: UInt64) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
  }
}
