import Linting

extension Reporter {
  /// The whole draft with each fix as a tracked change in CriticMarkup, which an editor can accept or refuse.
  static let critic = Reporter(
    "critic", "the draft with tracked changes (CriticMarkup)", showsWholeDrafts: true
  ) { report, _ in
    var output: [UInt8] = []
    for draft in report.drafts {
      if report.drafts.count > 1 { output += Array("==> \(EchoedText.of(draft.path)) <==\n".utf8) }
      output += CriticReport.marked(draft)
      if report.drafts.count > 1, output.last != 10 { output.append(10) }
    }
    return output
  }
}

/// Tracked changes in a text.
enum CriticReport {
  /// What stands at a place of the draft, with its comment.
  private struct Mark {
    let range: Range<Int>
    /// The new text; nil marks the place without changing it.
    let text: [UInt8]?
    let comment: String?
  }

  /// The text with the first fix of each finding; where two touch, the first found is shown.
  static func marked(_ draft: LintedDraft) -> [UInt8] {
    var marks: [Mark] = []
    for noted in draft.findings {
      let found = Self.marks(of: noted.finding)
      let touches = found.contains { new in marks.contains { $0.range.touches(new.range) } }
      if !touches { marks += found }
    }
    marks.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    var output: [UInt8] = []
    var offset = 0
    for mark in marks {
      output += draft.text[offset..<mark.range.lowerBound]
      output += markup(Array(draft.text[mark.range]), mark.text)
      if let comment = mark.comment { output += Array("{>>\(EchoedText.of(comment))<<}".utf8) }
      offset = mark.range.upperBound
    }
    return output + draft.text[offset...]
  }

  private static func marks(of finding: Finding) -> [Mark] {
    let comment = "\(finding.message) [\(finding.rule)]"
    guard let fix = finding.fixes.first, fix.applicability != .suggest, !fix.edits.isEmpty else {
      return [Mark(range: finding.range, text: nil, comment: comment)]
    }
    return fix.edits.enumerated().map { index, edit in
      Mark(range: edit.range, text: edit.text, comment: index == fix.edits.count - 1 ? comment : nil)
    }
  }

  private static func markup(_ was: [UInt8], _ now: [UInt8]?) -> [UInt8] {
    guard let now else { return was.isEmpty ? [] : bytes("{==") + was + bytes("==}") }
    if was.isEmpty { return bytes("{++") + now + bytes("++}") }
    if now.isEmpty { return bytes("{--") + was + bytes("--}") }
    return bytes("{~~") + was + bytes("~>") + now + bytes("~~}")
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}

extension Range<Int> {
  /// Whether two ranges overlap, or an empty one lies in or at the start of the other.
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    overlaps(other) || (isEmpty && other.contains(lowerBound)) || (other.isEmpty && contains(other.lowerBound))
      || (isEmpty && other.isEmpty && lowerBound == other.lowerBound)
  }
}
