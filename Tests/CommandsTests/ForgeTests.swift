import Testing

@testable import Commands

/// What a run does in the jobs of a forge.
@Suite struct ForgeTests {
  private static let hostile = "Ferry strike -\n::stop-commands::x\n##[error]y\n"

  @Test(arguments: [["--format=full"], ["--format=line"], ["--diff"], ["--statistics"]])
  func whatPeopleReadStandsWhereTheRunnerObeysNothing(words: [String]) throws {
    let desk = try Desk(["a.txt": Self.hostile])
    let plain = desk.run(["lint", "--only", "trailing-link-dash"] + words + ["a.txt"]).output
    let guarded = desk.run(["lint", "--only", "trailing-link-dash"] + words + ["a.txt"]) {
      $0.environment = { $0 == "GITHUB_ACTIONS" ? "true" : nil }
    }.output
    #expect(guarded == "::stop-commands::token\n\(plain)::token::\n")
  }

  @Test func standardErrorIsGuardedToo() throws {
    let desk = try Desk(["##[error]x.txt": Self.hostile, "::error::y.txt": "Calm. {stet: repeated-word}\n"])
    func job(_ words: String..., input: [String] = []) -> Desk.Outcome {
      desk.run(words, input: input) { $0.environment = { $0 == "GITHUB_ACTIONS" ? "true" : nil } }
    }
    let beside = job("lint", "--only", "trailing-link-dash", "--fix", "-", input: [Self.hostile])
    #expect(beside.output == "Ferry strike\n::stop-commands::x\n##[error]y\n")
    #expect(beside.errors.hasPrefix("::stop-commands::token\nFixed 1 problem"))
    #expect(beside.errors.hasSuffix("\n::token::\n"))
    #expect(job("lint", "##[error]z.txt").errors.hasPrefix("error: cannot read ## [error]z.txt: it does not exist"))
    #expect(
      job("lint", "-v", "--only", "trailing-link-dash", ".").errors.contains("note: ## [error]x.txt: read as text"))
    let stets = job("stets", ".").output
    #expect(stets.hasPrefix("::stop-commands::token\n::error::y.txt:1: line: repeated-word"))
    #expect(stets.hasSuffix("\n::token::\n"))
    #expect(desk.run("stets", ".").output.hasPrefix("::error::y.txt:1: line"))
  }

  @Test(arguments: ["json", "sarif", "github", "gitlab"]) func whatProgramsReadIsTheSameEverywhere(format: String)
    throws
  {
    let desk = try Desk(["a.txt": Self.hostile])
    let words = ["lint", "--only", "trailing-link-dash", "--format", format, "a.txt"]
    let inJob = desk.run(words) { $0.environment = { $0 == "GITHUB_ACTIONS" ? "true" : nil } }
    #expect(inJob == desk.run(words))
  }

  @Test func theJobSummaryIsAppended() throws {
    let desk = try Desk(["a.txt": Self.hostile, "summary.md": "before\n"])
    let outcome = desk.run("lint", "--only", "trailing-link-dash", "--format", "github", "a.txt") {
      $0.environment = { $0 == "GITHUB_STEP_SUMMARY" ? "summary.md" : nil }
    }
    #expect(outcome.output.hasPrefix("::error file=a.txt,line=1,"))
    let summary = try desk.text("summary.md")
    #expect(summary.hasPrefix("before\n### Copydesk\n"))
    #expect(summary.contains("| a.txt:1:13 | error |"))
  }

  @Test func oneRunWritesSeveralReports() throws {
    let desk = try Desk(["a.txt": Self.hostile])
    let outcome = desk.run(
      "lint", "--only", "trailing-link-dash", "--format", "line", "--report", "sarif=out.sarif",
      "--report=gitlab=out.json",
      "a.txt")
    #expect(outcome.status == .findings)
    #expect(outcome.output.hasPrefix("a.txt:1:13: "))
    #expect(try desk.text("out.sarif").contains("\"columnKind\": \"unicodeCodePoints\""))
    #expect(try desk.text("out.json").contains("\"check_name\": \"trailing-link-dash\""))
    #expect(desk.run("lint", "--report", "sarif", "a.txt").status == .cannotRun)
    #expect(desk.run("lint", "--report", "srif=x", "a.txt").errors.contains("did you mean \"sarif\"?"))
    #expect(desk.run("lint", "--report", "sarif=no/such/folder/x", "a.txt").status == .cannotRun)
  }

  @Test func codeScanningIsToldHowOftenARuleIsRight() throws {
    let desk = try Desk(["a.txt": "The the port.\n", "b.txt": "Calm. {stet: repeated-wrod}\n"])
    let measured = desk.run("lint", "--only", "repeated-word", "--format", "sarif", "a.txt").output
    #expect(measured.contains("\"precision\": \"very-high\""))
    let unmeasured = desk.run("lint", "--only", "unknown-stet", "--format", "sarif", "b.txt").output
    #expect(unmeasured.contains("\"unknown-stet\"") && !unmeasured.contains("\"precision\""))
  }

  @Test func aFixedDraftIsReportedInEveryFormat() throws {
    for format in [
      "full", "line", "grouped", "json", "jsonl", "github", "gitlab", "sarif", "rdjson", "checkstyle", "junit",
    ] {
      let desk = try Desk(["a.txt": Self.hostile])
      let outcome = desk.run("lint", "--fix", "--only", "trailing-link-dash", "--format", format, "a.txt")
      #expect(outcome.status == .clean, "\(format)")
      #expect(try desk.text("a.txt").hasPrefix("Ferry strike\n"), "\(format)")
    }
  }
}
