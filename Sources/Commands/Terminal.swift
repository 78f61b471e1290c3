/// What the terminal, or whatever output goes to, can show.
public struct Terminal: Hashable, Sendable {
  public let hasColour: Bool
  /// In cells.
  public let width: Int
  /// Whether it opens links.
  public let hasLinks: Bool

  public init(hasColour: Bool, width: Int, hasLinks: Bool = false) {
    self.hasColour = hasColour
    self.width = width
    self.hasLinks = hasLinks
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
    return Terminal(
      hasColour: hasColour, width: max(20, named ?? measured ?? 80),
      hasLinks: hasColour && surroundings.outputIsTerminal && !isSet("CI") && opensLinks(surroundings.environment))
  }

  /// Whether a terminal is one of those that are known to open links; there is no way to ask.
  private static func opensLinks(_ environment: (String) -> String?) -> Bool {
    let kind = environment("TERM") ?? ""
    // What runs inside another terminal may not pass links on.
    if environment("TMUX") != nil || kind.hasPrefix("screen") || kind.hasPrefix("tmux") { return false }
    if ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm"].contains(kind) { return true }
    if ["iTerm.app", "WezTerm", "ghostty", "vscode"].contains(environment("TERM_PROGRAM") ?? "") { return true }
    // The terminals of GNOME open them since 0.50, and that of Windows from the first.
    return environment("VTE_VERSION").flatMap { Int($0) }.map { $0 >= 5000 } ?? (environment("WT_SESSION") != nil)
  }
}

extension Flag {
  /// When to colour.
  public static let color = Flag(
    "color", .choice("WHEN", ["auto", "always", "never"]), group: "Output", "colour the report",
    details: """
      Without it NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE decide if set, and else whether output is a terminal. With \
      colour, a terminal that is known to open links can open each draft from its name.
      """)
}
