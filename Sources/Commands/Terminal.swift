/// What the terminal, or whatever output goes to, can show.
public struct Terminal: Hashable, Sendable {
  public let hasColour: Bool
  /// In cells.
  public let width: Int

  public init(hasColour: Bool, width: Int) {
    self.hasColour = hasColour
    self.width = width
  }

  /// Decides colour and width: `--color` first, then `NO_COLOR`, `FORCE_COLOR`, `CLICOLOR_FORCE`, then the terminal.
  ///
  /// A variable counts when it is not empty, whatever it says, so `FORCE_COLOR=0` forces (force-color.org).
  public static func of(_ surroundings: Surroundings, colour choice: String?) -> Terminal {
    func isSet(_ name: String) -> Bool { surroundings.environment(name).map { !$0.isEmpty } ?? false }
    let hasColour =
      switch choice {
      case "always": true
      case "never": false
      default:
        if isSet("NO_COLOR") {
          false
        } else if isSet("FORCE_COLOR") || isSet("CLICOLOR_FORCE") {
          true
        } else {
          surroundings.outputIsTerminal && surroundings.environment("TERM") != "dumb"
        }
      }
    let named = surroundings.environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let measured = surroundings.outputIsTerminal ? surroundings.windowSize()?.columns : nil
    return Terminal(hasColour: hasColour, width: max(20, named ?? measured ?? 80))
  }
}

extension Flag {
  /// When to colour.
  public static let color = Flag(
    "color", .choice("WHEN", ["auto", "always", "never"]), group: "Output", "colour the report",
    details: """
      Without it NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE decide if set, and else whether output is a terminal.
      """)
}
