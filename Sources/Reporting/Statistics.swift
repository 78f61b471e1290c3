import Linting

/// How often each rule found something.
public enum Statistics {
  /// A line a rule, the most frequent first: the count, whether `--fix` mends all of them, and the name.
  public static func lines(of report: LintReport) -> String {
    var counts: [String: (all: Int, safe: Int)] = [:]
    for draft in report.drafts {
      for noted in draft.findings {
        counts[noted.finding.rule, default: (0, 0)].all += 1
        if noted.finding.fixes.first?.applicability == .safe { counts[noted.finding.rule, default: (0, 0)].safe += 1 }
      }
    }
    let rows = counts.sorted { ($1.value.all, $0.key) < ($0.value.all, $1.key) }
    let width = rows.map { String($0.value.all).utf8.count }.max() ?? 0
    return rows.map { name, count in
      let number = String(count.all)
      let padding = String(repeating: " ", count: width - number.utf8.count)
      let mark = count.safe == count.all ? "[*]" : count.safe > 0 ? "[-]" : "[ ]"
      return "\(padding)\(number) \(mark) \(name)\n"
    }.joined() + (rows.isEmpty ? "" : "[*] --fix mends all, [-] some\n")
  }
}
