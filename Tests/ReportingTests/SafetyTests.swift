import JSON
import Linting
import Testing

@testable import Reporting

/// Drafts are written by strangers: nothing in one may break a report or be obeyed by what reads it.
@Suite struct SafetyTests {
  static let hostile = "::stop-commands::x\n##[group]100%,a:b\u{1B}[31m\u{202E}\u{0}]]>&<\"' |`@all \u{FFFE}\u{85}X\n"

  private var report: LintReport {
    let bytes = Array(Self.hostile.utf8)
    let finding = Finding(
      rule: "a-rule", severity: .error, range: 0..<bytes.count - 1, message: "wrong: “\(Self.hostile)”",
      fixes: [.replace(0..<bytes.count - 1, "100%\r\n::error::")])
    return LintReport(
      drafts: [
        LintedDraft(path: "a,b:c%\"<.md", text: bytes, findings: [LintedDraft.Noted(finding, scope: "paragraph 1")])
      ], version: "0.1.0")
  }

  @Test(arguments: ["full", "line", "grouped", "github", "markdown", "checkstyle", "junit"])
  func noControlCharacterComesThrough(format: String) throws {
    let text = Sample.render(try #require(Reporter.named(format)), report)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(EchoedText.shown(scalar) == scalar, "U+\(String(scalar.value, radix: 16)) in \(format)")
    }
  }

  @Test func aWorkflowCommandIsOneLineWithEverythingEscaped() {
    let lines = Sample.render(.github, report).split(separator: "\n")
    #expect(lines.count == 1)
    let line = lines.first ?? ""
    #expect(line.hasPrefix("::error file=a%2Cb%3Ac%25\"<.md,line=1,endLine=2,title=copydesk (a-rule)::"))
    #expect(line.contains("100%25,a:b"))
  }

  @Test func theRunnerReadsBackWhatWasEscaped() {
    // The runner turns %0A and its like into what they stand for, the percent sign last.
    #expect(GitHubReport.escaped("100% a\r\nb, c: d") == "100%25 a%0D%0Ab, c: d")
    #expect(GitHubReport.escaped("%0A") == "%250A")
    #expect(GitHubReport.property("a%,b:c\r\n") == "a%25%2Cb%3Ac%0D%0A")
  }

  @Test func onlyTenOfAKindAreAnnotatedAndErrorsComeFirst() {
    let text = Array(String(repeating: "a ", count: 40).utf8)
    let findings = (0..<40).map { index in
      LintedDraft.Noted(
        Finding(
          rule: "a-rule", severity: index % 2 == 0 ? .warning : .error, range: index..<index + 1, message: "\(index)"))
    }
    let report = LintReport(drafts: [LintedDraft(path: "a", text: text, findings: findings)], version: "0")
    let lines = Sample.render(.github, report).split(separator: "\n")
    #expect(
      lines.map { $0.prefix(7) } == Array(repeating: "::error", count: 10) + Array(repeating: "::warni", count: 10) + [
        "::notic"
      ])
    #expect(lines.last == "::notice::20 more problems, see the job summary")
  }

  @Test func theTableOfMarkdownKeepsItsCells() {
    let table = MarkdownTable.of(report, isQuiet: true, limit: .max)
    let row = table.split(separator: "\n").last ?? ""
    var cells = 0
    var last: Character = " "
    for character in row {
      if character == "|", last != "\\" { cells += 1 }
      last = character
    }
    #expect(cells == 6)
    #expect(!row.contains("@all") && !row.contains("<"))
  }

  @Test func aLongSummaryIsCutAndSaysSo() {
    let text = MarkdownTable.of(Sample.report, isQuiet: true, limit: 250)
    #expect(text.utf8.count < 300)
    #expect(text.hasSuffix("\n2 more problems did not fit.\n"))
  }

  @Test(arguments: ["json", "jsonl", "gitlab", "sarif", "rdjson", "rdjsonl"])
  func reportsForProgramsAreJSON(format: String) throws {
    let text = Sample.render(try #require(Reporter.named(format)), report)
    let lines = format.hasSuffix("l") ? text.split(separator: "\n").map(String.init) : [text]
    #expect(!lines.isEmpty)
    for line in lines { _ = try JSONDocument(Array(line.utf8)) }
  }
}
