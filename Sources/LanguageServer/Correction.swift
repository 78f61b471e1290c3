import Linting
import Prose

/// Says in a few words what a fix does.
enum Correction {
  /// The message of a finding with its correction behind it: `missing space in “expandIraq”: “expand Iraq”`.
  static func message(of finding: Finding, in text: [UInt8]) -> String {
    let answers = finding.fixes.prefix(3).compactMap { answer(of: $0, for: finding, in: text) }
    guard let last = answers.last else { return finding.message }
    let first = answers.dropLast().joined(separator: ", ")
    return "\(finding.message): \(first.isEmpty ? last : "\(first) or \(last)")"
  }

  /// The title of the action that makes a fix: `Replace with “expand Iraq”`, `Delete “ -”`.
  static func title(of fix: Fix, for finding: Finding, in text: [UInt8]) -> String {
    let base = base(of: fix, for: finding)
    let was = text[base]
    let now = applied(fix.edits, to: base, in: text)
    if fix.edits.allSatisfy({ $0.text.isEmpty }), let edit = fix.edits.first {
      let more = fix.edits.count > 1 ? " and \(fix.edits.count - 1) more" : ""
      return "Delete “\(Echo.of(text[edit.range]))”\(more)"
    }
    if was.isEmpty { return "Insert “\(Echo.of(now))”" }
    return "Replace “\(Echo.of(was))” with “\(Echo.of(now))”"
  }

  private static func answer(of fix: Fix, for finding: Finding, in text: [UInt8]) -> String? {
    guard !fix.edits.isEmpty else { return nil }
    let now = applied(fix.edits, to: base(of: fix, for: finding), in: text)
    return now.isEmpty ? "delete it" : "“\(Echo.of(now))”"
  }

  /// The text that is shown before and after: the finding's if all edits lie in it, else what the edits span.
  private static func base(of fix: Fix, for finding: Finding) -> TextRange {
    let extent = fix.extent
    let holds = finding.range.lowerBound <= extent.lowerBound && extent.upperBound <= finding.range.upperBound
    return holds && finding.range.count <= Echo.longest ? finding.range : extent
  }

  private static func applied(_ edits: [Edit], to range: TextRange, in text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count + 16)
    var offset = range.lowerBound
    for edit in edits {
      result += text[offset..<max(offset, edit.range.lowerBound)]
      result += edit.text
      offset = max(offset, edit.range.upperBound)
    }
    result += text[offset..<max(offset, range.upperBound)]
    return result
  }
}
