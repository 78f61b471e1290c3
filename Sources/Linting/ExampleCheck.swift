public import Lexicon
import Prose

extension Rule {
  /// What is wrong with an example of this rule, empty when it holds.
  ///
  /// A bad example must be found at each mark and nowhere else, its fixes must give `fixed` and then nothing more to
  /// find; a good example must give no finding.
  ///
  /// - Parameter style: The house style that the example names.
  public func failures(of example: Example, style: HouseStyle = .plain, lexicon: Lexicon = .builtIn) -> [String] {
    let (text, marks) = example.unmarked
    // An example shows what the rule says, however often it was measured.
    var rule = self
    rule.highestLevel = .safe
    let linter = Linter([rule], style: style, lexicon: lexicon)
    let document = Document(text, format: example.format, kind: example.kind)
    let findings = linter.findings(in: document)
    func quoted(_ range: Range<Int>) -> String { "“\(String(decoding: text[range], as: UTF8.self))”" }
    guard example.isBad else {
      return findings.map { "a good example is flagged at \(quoted($0.range)): \($0.message)" }
    }
    var failures: [String] = []
    if marks.isEmpty { failures.append("no marked words; put { } around what the rule should find") }
    for mark in marks where !findings.contains(where: { $0.range == mark }) {
      failures.append("nothing is found at \(quoted(mark))")
    }
    for finding in findings where !marks.contains(finding.range) {
      failures.append("\(quoted(finding.range)) is found but not marked")
    }
    failures += fixFailures(of: example, findings: findings, text: text, linter: linter)
    return failures
  }

  private func fixFailures(of example: Example, findings: [Finding], text: [UInt8], linter: Linter) -> [String] {
    var failures: [String] = []
    if let level = example.level {
      for finding in findings where finding.fixes.first?.applicability != level {
        let found = finding.fixes.first.map { "\($0.applicability.rawValue)" } ?? "absent"
        failures.append("the first fix is \(found), the example says \(level.rawValue)")
      }
    }
    var taken = TakenRanges()
    let edits = findings.compactMap(\.fixes.first).filter { taken.take($0.edits) }.flatMap(\.edits)
    guard let fixed = example.fixed else {
      return failures + (edits.isEmpty ? [] : ["the rule offers a fix; say what the fixed draft is"])
    }
    let result = Fixer.apply(edits, to: text)
    if result != Array(fixed.utf8) {
      failures.append("fixing gives “\(String(decoding: result, as: UTF8.self))”")
    }
    let again = linter.findings(in: Document(result, format: example.format, kind: example.kind))
    for finding in again { failures.append("the fixed draft is flagged again: \(finding.message)") }
    return failures
  }
}
