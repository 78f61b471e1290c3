import Testing

@testable import Commands

@Suite struct TerminalTests {
  /// One row of the colour table: the flag, the variables, whether output is a terminal, and whether it is coloured.
  struct Row: Sendable, CustomTestStringConvertible {
    let choice: String?
    let variables: [String: String]
    let isTerminal: Bool
    let hasColour: Bool
    var testDescription: String { "\(choice ?? "-") \(variables) terminal: \(isTerminal)" }
  }

  static let rows: [Row] = [
    Row(choice: nil, variables: [:], isTerminal: true, hasColour: true),
    Row(choice: nil, variables: [:], isTerminal: false, hasColour: false),
    Row(choice: "auto", variables: [:], isTerminal: true, hasColour: true),
    Row(choice: nil, variables: ["TERM": "dumb"], isTerminal: true, hasColour: false),
    Row(choice: nil, variables: ["NO_COLOR": "1"], isTerminal: true, hasColour: false),
    Row(choice: nil, variables: ["NO_COLOR": ""], isTerminal: true, hasColour: true),
    Row(choice: nil, variables: ["NO_COLOR": "1", "FORCE_COLOR": "1"], isTerminal: true, hasColour: false),
    Row(choice: nil, variables: ["FORCE_COLOR": "0"], isTerminal: false, hasColour: true),
    Row(choice: nil, variables: ["FORCE_COLOR": ""], isTerminal: false, hasColour: false),
    Row(choice: nil, variables: ["CLICOLOR_FORCE": "1"], isTerminal: false, hasColour: true),
    Row(choice: nil, variables: ["FORCE_COLOR": "1", "TERM": "dumb"], isTerminal: true, hasColour: true),
    Row(choice: "always", variables: ["NO_COLOR": "1"], isTerminal: false, hasColour: true),
    Row(choice: "never", variables: ["FORCE_COLOR": "1"], isTerminal: true, hasColour: false),
  ]

  @Test(arguments: rows) func theFlagThenTheVariablesThenTheTerminalDecide(row: Row) throws {
    var surroundings = try Desk().surroundings
    surroundings.outputIsTerminal = row.isTerminal
    surroundings.environment = { row.variables[$0] }
    #expect(Terminal.of(surroundings, colour: row.choice).hasColour == row.hasColour)
  }

  @Test(arguments: [
    (["TERM": "xterm-kitty"], true), (["TERM": "foot"], true), (["TERM": "xterm-256color"], false), ([:], false),
    (["TERM": "xterm-256color", "VTE_VERSION": "7600"], true), (["TERM": "xterm", "VTE_VERSION": "4600"], false),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], true), (["TERM_PROGRAM": "Apple_Terminal"], false),
    (["TERM": "xterm-256color", "WT_SESSION": "1"], true), (["TERM": "xterm-kitty", "CI": "true"], false),
    (["TERM": "xterm-kitty", "NO_COLOR": "1"], false), (["TERM": "tmux-256color", "VTE_VERSION": "7600"], false),
    (["TERM": "screen", "TERM_PROGRAM": "WezTerm"], false), (["TERM": "foot", "TMUX": "/tmp/x"], false),
  ])
  func linksAreForTerminalsThatOpenThem(variables: [String: String], hasLinks: Bool) throws {
    var surroundings = try Desk().surroundings
    surroundings.environment = { variables[$0] }
    #expect(!Terminal.of(surroundings, colour: "always").hasLinks, "a pipe opens nothing")
    surroundings.outputIsTerminal = true
    #expect(Terminal.of(surroundings, colour: nil).hasLinks == hasLinks)
  }

  @Test func theNameOfADraftOpensIt() throws {
    let desk = try Desk(["a é.txt": "The the port.\n"])
    func screen(_ words: String..., variables: [String: String] = ["TERM": "foot"]) -> String {
      desk.run(["lint", "--only", "repeated-word"] + words) {
        $0.outputIsTerminal = true
        $0.environment = { variables[$0] }
      }.output
    }
    let start = "\u{1B}]8;;file://desk\(desk.folder)/a%20%C3%A9.txt\u{1B}\\"
    let end = "\u{1B}]8;;\u{1B}\\"
    #expect(screen(".").contains("\(start)a é.txt:1:5\(end) (paragraph 1)\n"))
    #expect(screen("--format", "grouped", ".").hasPrefix("\(start)\u{1B}[1ma é.txt\u{1B}[0m\(end)\n"))
    #expect(!screen("--format", "line", ".").contains("\u{1B}]"))
    #expect(!screen("--color", "never", ".").contains("\u{1B}]"))
    #expect(!screen(".", variables: ["TERM": "foot", "CI": "1"]).contains("\u{1B}]"))
    let piped = desk.run("lint", "--only", "repeated-word", "--color", "always", ".") { surroundings in
      surroundings.environment = { $0 == "TERM" ? "foot" : nil }
    }
    #expect(piped.output.contains("\u{1B}[") && !piped.output.contains("\u{1B}]"))
  }

  @Test func whatDoesNotGoToATerminalHasNoColour() throws {
    let desk = try Desk(["a.txt": "The the port.\n"])
    let only = ["lint", "--only", "repeated-word"]
    _ = desk.run(only + ["--output", "report.log", "a.txt"]) { $0.outputIsTerminal = true }
    #expect(try desk.text("report.log").hasPrefix("error[repeated-word]: "))
    _ = desk.run(only + ["--output", "report.log", "--color", "always", "a.txt"])
    #expect(try desk.text("report.log").hasPrefix("\u{1B}[1;31merror"))
    // Fixed text on a terminal, the report into a file, and the other way round.
    let unsafe = "He said “we was was there”.\n"
    let toFile = desk.run(only + ["--fix", "-"], input: [unsafe]) { $0.outputIsTerminal = true }
    #expect(toFile.errors.hasPrefix("error[repeated-word]: "))
    let toTerminal = desk.run(only + ["--fix", "-"], input: [unsafe]) { $0.errorsAreTerminal = true }
    #expect(toTerminal.errors.hasPrefix("\u{1B}[1;31merror"))
  }

  @Test func aReportSparesTheDrafts() throws {
    let desk = try Desk(["a.txt": "The the port.\n"])
    for words in [["--output", "a.txt"], ["--report", "json=./a.txt"]] {
      let outcome = desk.run(["lint"] + words + ["."])
      #expect(outcome.status == .cannotRun)
      #expect(outcome.errors.hasSuffix("a.txt is one of the drafts; write the report to another file\n"))
      #expect(try desk.text("a.txt") == "The the port.\n")
    }
  }

  @Test func theWidthIsNamedMeasuredOrEighty() throws {
    var surroundings = try Desk().surroundings
    #expect(Terminal.of(surroundings, colour: nil).width == 80)
    surroundings.outputIsTerminal = true
    surroundings.windowSize = { (120, 40) }
    #expect(Terminal.of(surroundings, colour: nil).width == 120)
    surroundings.environment = { $0 == "COLUMNS" ? "100" : nil }
    #expect(Terminal.of(surroundings, colour: nil).width == 100)
    surroundings.environment = { $0 == "COLUMNS" ? "nonsense" : nil }
    #expect(Terminal.of(surroundings, colour: nil).width == 120)
  }
}
