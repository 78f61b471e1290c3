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
