import Linting
import Prose
import Reporting

/// Draws a review: rows of text for a terminal of a given size, pure.
struct ReviewScreen {
  let review: Review
  /// The note on a rule, for its explanation.
  let rule: (String) -> Rule?
  /// Cells across.
  let width: Int
  /// Rows.
  let height: Int
  let hasColour: Bool

  /// The rows from the top, at most `height`, each at most `width` cells, with the codes of a terminal.
  var rows: [String] {
    guard let (draft, finding) = review.current else { return fitted(endRows, footer: "u undo  p back  q end") }
    var top = [title(EchoedText.of(draft.path), "\(review.ordinal) of \(review.left.count)"), ""]
    top += wrapped("\(finding.severity.rawValue): \(EchoedText.of(finding.message))", most: 2)
      .enumerated().map { $0.offset == 0 ? headline($0.element, finding.severity) : $0.element }
    var lines = SourceLines(draft.text)
    let position = lines.position(of: finding.range.lowerBound)
    top += [style(clipped("\(finding.rule), line \(position.line), column \(position.column)"), "2"), ""]
    if review.mode == .explaining { return fitted(top + explanation(of: finding.rule), footer: "any key goes back") }
    let answers = answers(to: finding, in: draft)
    let room = height - top.count - answers.count - 4
    let context = ReviewContext(of: finding.range, in: draft.text, width: width - 2, height: max(room, 1))
    let text = context.rows.map { pieces in
      "  " + pieces.map { $0.isFound ? style($0.text, "7") : $0.text }.joined()
    }
    return fitted(top + text + [""] + answers, footer: keys)
  }

  private var keys: String {
    if case .reason = review.mode { return "Enter writes the note  Esc leaves it" }
    let many = (review.current?.finding.fixes.count ?? 0) > 1
    return "f fix  \(many ? "1-9 choose  " : "")s stet  l learn  n next  p back  u undo  ? why  q quit"
  }

  private var endRows: [String] {
    let count = review.now.count
    var rows = [title("copydesk review", ""), "", "That was the last problem.", ""]
    rows.append("  \(Summary.count(count.fixed, "problem")) fixed, \(count.stets) stet, \(count.learnt) learnt")
    let left = review.left.count
    rows.append(left == 0 ? "  nothing left" : "  \(Summary.count(left, "problem")) passed over")
    return rows.prefix(1) + rows.dropFirst().map(clipped)
  }

  private func answers(to finding: Finding, in draft: Review.Draft) -> [String] {
    if finding.fixes.isEmpty { return [style("  no ready answer", "2")] }
    return finding.fixes.prefix(9).enumerated().map { index, fix in
      let what = FixSentence.of(fix, for: finding, in: draft.text)
      let level =
        switch fix.applicability {
        case .safe: ""
        case .unsafe: "  (may change the meaning)"
        case .suggest: "  (one of several answers)"
        }
      return clipped("  \(index + 1)  \(what)\(level)")
    }
  }

  private func explanation(of name: String) -> [String] {
    guard let rule = rule(name) else { return [] }
    var rows = wrapped(rule.summary, most: 3) + [""] + wrapped(EchoedText.of(rule.why), most: 8)
    if let example = rule.examples.first(where: \.isBad) {
      let draft = String(decoding: example.unmarked.text.prefix { $0 != 10 }, as: UTF8.self)
      rows += ["", clipped("  Not: \(EchoedText.of(draft))")]
      if let fixed = example.fixed {
        rows.append(clipped("  But: \(EchoedText.of(String(fixed.prefix { $0 != "\n" })))"))
      }
    }
    return rows
  }

  // MARK: - Rows

  /// The rows with a message and the keys at the bottom of the screen.
  private func fitted(_ rows: [String], footer: String) -> [String] {
    var bottom = review.message.isEmpty ? "" : clipped(review.message)
    if case .reason(let text) = review.mode {
      let label = width < 48 ? "Reason: " : "Reason (may be empty): "
      bottom = label + tail(text, room: width - label.count - 1) + "▏"
    }
    var result = Array(rows.prefix(max(height - 3, 0)))
    while result.count < height - 2 { result.append("") }
    return Array((result + [style(bottom, "1"), style(clipped(footer), "7")]).suffix(height))
  }

  private func title(_ left: String, _ right: String) -> String {
    let room = width - CellWidth.of(right) - 3
    let name = CellWidth.of(left) > room ? "…" + tail(left, room: room - 1) : left
    let gap = String(repeating: " ", count: max(1, width - CellWidth.of(name) - CellWidth.of(right) - 2))
    return style(" \(name)\(gap)\(right) ", "7")
  }

  private func headline(_ text: String, _ severity: Severity) -> String {
    let colour = severity == .error ? "1;31" : severity == .warning ? "1;33" : "1;36"
    return style(text, hasColour ? colour : "1")
  }

  private func style(_ text: String, _ code: String) -> String {
    text.isEmpty ? "" : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// The text broken at blanks into at most so many rows; what is left over is cut.
  private func wrapped(_ text: String, most: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if row.isEmpty {
        row = String(word)
      } else if CellWidth.of(row) + 1 + CellWidth.of(word) <= width {
        row += " " + word
      } else {
        rows.append(row)
        row = String(word)
      }
    }
    rows.append(row)
    guard rows.count > most else { return rows.map(clipped) }
    return rows.prefix(most - 1).map(clipped) + [clipped(rows[(most - 1)...].joined(separator: " "))]
  }

  /// As much of a text from its front as the width holds.
  private func clipped(_ text: String) -> String {
    if CellWidth.of(text) <= width { return text }
    var cells = 0
    return text.prefix { character in
      cells += CellWidth.of(character)
      return cells < width
    } + "…"
  }

  /// As much of a text from its end as some cells hold.
  private func tail(_ text: String, room: Int) -> String {
    var cells = 0
    return String(
      text.reversed().prefix { character in
        cells += CellWidth.of(character)
        return cells <= room
      }.reversed())
  }
}
