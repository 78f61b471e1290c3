import System
import Testing

@testable import Commands

@Suite struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"]) func everyCommandAndFlagIsCompleted(shell: String) throws {
    let text = try Desk().run("completions", shell).output
    for (_, command) in Completions.commands {
      #expect(text.contains(command.name))
      for flag in command.flags {
        #expect(text.contains(shell == "fish" ? "-l \(flag.name)" : "--\(flag.name)"), "\(shell) \(flag.name)")
      }
    }
  }

  @Test(arguments: [
    (["copydesk", "li"], "lint"), (["copydesk", "lint", "--form"], "--format"),
    (["copydesk", "lint", "--format", "sar"], "sarif"), (["copydesk", "lint", "--color", "al"], "always"),
    (["copydesk", "completions", "z"], "zsh"), (["copydesk", "schema", "ru"], "rules"), (["copydesk", "help", ""], ""),
  ])
  func bashCompletesInARealShell(words: [String], expected: String) throws {
    let script = try Desk().run("completions", "bash").output
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let driver = "\(script)\nCOMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); _copydesk; echo \"${COMPREPLY[*]}\"\n"
    let outcome = try ChildProcess.run(["bash", "--norc", "-c", driver])
    #expect(outcome.status == 0, "\(String(decoding: outcome.errors, as: UTF8.self))")
    #expect(String(decoding: outcome.output, as: UTF8.self) == expected + "\n")
  }

  @Test func theManualPageNamesEveryFlagAndHasNoStrayRequests() throws {
    let page = try Desk().run("manual").output
    for (_, command) in Completions.commands {
      for flag in command.flags { #expect(page.contains("Fl \\-\(flag.name)"), "\(flag.name)") }
    }
    let requests: Set<Substring> = [
      ".Dd", ".Dt", ".Os", ".Sh", ".Nm", ".Nd", ".Ar", ".Op", ".Ss", ".Pp", ".Bl", ".It", ".El", ".Dl",
    ]
    for line in page.split(separator: "\n") where line.hasPrefix(".") {
      #expect(requests.contains(line.prefix { $0 != " " }), "\(line)")
    }
  }
}
