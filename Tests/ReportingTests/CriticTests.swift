import Linting
import Testing

@testable import Reporting

@Suite struct CriticTests {
  private func marked(_ text: String, _ findings: [Finding]) -> String {
    let draft = LintedDraft(path: "a", text: Array(text.utf8), findings: findings.map { LintedDraft.Noted($0) })
    return String(decoding: CriticReport.marked(draft), as: UTF8.self)
  }

  private func finding(_ range: Range<Int>, _ fixes: Fix...) -> Finding {
    Finding(rule: "r", severity: .error, range: range, message: "m", fixes: fixes)
  }

  @Test func eachKindOfFixHasItsMark() {
    #expect(marked("abc", [finding(1..<2, .replace(1..<2, "x"))]) == "a{~~b~>x~~}{>>m [r]<<}c")
    #expect(marked("abc", [finding(1..<2, .delete(1..<2))]) == "a{--b--}{>>m [r]<<}c")
    #expect(marked("abc", [finding(1..<2, .insert("x", at: 1))]) == "a{++x++}{>>m [r]<<}bc")
    #expect(marked("abc", [finding(1..<2)]) == "a{==b==}{>>m [r]<<}c")
    #expect(marked("abc", [finding(1..<2, .replace(1..<2, "x", .suggest))]) == "a{==b==}{>>m [r]<<}c")
    #expect(marked("abc", []) == "abc")
  }

  @Test func acceptingEveryChangeIsApplyingTheFixes() {
    let text = "He said \"no\" - twice"
    let fixes = [
      Fix(.safe, [Edit(8..<9, "“"), Edit(11..<12, "”")]), Fix.replace(13..<14, "–"), Fix.insert(".", at: 20),
    ]
    let result = marked(text, fixes.map { finding($0.extent, $0) })
    #expect(
      result == "He said {~~\"~>“~~}no{~~\"~>”~~}{>>m [r]<<} {~~-~>–~~}{>>m [r]<<} twice{++.++}{>>m [r]<<}")
  }

  @Test func whatTouchesAnEarlierMarkIsLeftOut() {
    let result = marked("abcdef", [finding(1..<4, .delete(1..<4)), finding(2..<3, .delete(2..<3)), finding(4..<5)])
    #expect(result == "a{--bcd--}{>>m [r]<<}{==e==}{>>m [r]<<}f")
  }
}
