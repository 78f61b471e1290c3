import JSON
import Linting

/// How often each rule found something.
public struct Statistics: Hashable, Sendable {
  /// The rules that found something, the most frequent first.
  private let rows: [Row]

  private struct Row: Hashable {
    let rule: String
    var all = 0
    /// How many of them `--fix` mends.
    var safe = 0
  }

  public init(of report: LintReport) {
    var rows: [String: Row] = [:]
    for draft in report.drafts {
      for noted in draft.findings {
        let rule = noted.finding.rule
        rows[rule, default: Row(rule: rule)].all += 1
        if noted.finding.fixes.first?.applicability == .safe { rows[rule, default: Row(rule: rule)].safe += 1 }
      }
    }
    self.rows = rows.values.sorted { ($1.all, $0.rule) < ($0.all, $1.rule) }
  }

  /// A line a rule: the count, whether `--fix` mends all of them, and the name.
  public var lines: String {
    let width = rows.map { String($0.all).utf8.count }.max() ?? 0
    return rows.map { row in
      let number = String(row.all)
      let padding = String(repeating: " ", count: width - number.utf8.count)
      let mark = row.safe == row.all ? "[*]" : row.safe > 0 ? "[-]" : "[ ]"
      return "\(padding)\(number) \(mark) \(row.rule)\n"
    }.joined() + (rows.isEmpty ? "" : "[*] --fix mends all, [-] some\n")
  }

  /// The same for programs: an array of objects.
  public var json: [UInt8] {
    var writer = JSONWriter(.indented)
    writer.array { writer in
      for row in rows {
        writer.object { writer in
          writer.member("rule", row.rule)
          writer.member("count", row.all)
          writer.member("safelyFixable", row.safe)
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }
}
