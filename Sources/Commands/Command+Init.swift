import Configuration
import System

extension Command {
  static let initialise = Command(
    "init", "write a configuration file to start from",
    details: "Writes copydesk.json in the current folder, with what may be set in comments; an existing one stays.",
    examples: [Example("copydesk init", "then read copydesk.json and take out what is not wanted")],
    flags: [.house]
  ) { arguments, surroundings throws(CommandError) in
    for name in ConfigurationFile.names where (try? surroundings.files.status(name, true)) != nil {
      throw CommandError("\(name) is here already; edit it, or remove it first")
    }
    let house = arguments.value(of: .house) ?? House.plain.name
    let names = House.builtIn.map(\.name)
    guard names.contains(house) else { throw .usage(UsageError(unknown: "house", house, among: names)) }
    let bytes = Array(text(house: house).utf8)
    try orFail { () throws(SystemError) in try surroundings.files.write("copydesk.json", bytes) }
    surroundings.warn("Wrote copydesk.json.")
    return .clean
  }

  private static func text(house: String) -> String {
    """
    {
      // Comments and trailing commas are welcome here.
      "requiredVersion": ">=\(Version.current.split(separator: ".").prefix(2).joined(separator: "."))",
      "house": "\(house)",

      // A rule, a family or "all": "off", "on", "info", "warning" or "error".
      "rules": {
        // "repeated-word": "warning",
        // "casing": { "severity": "warning", "keepCase": ["App Store"] },
      },

      // Drafts that a folder walk leaves out, as in a .gitignore.
      "exclude": [],

      // Other rules for some drafts; the last that fits wins.
      "overrides": [
        // { "files": ["wire/**"], "rules": { "spacing": "off" } },
      ],

      // The severity that makes the exit status 1: "error", "warning", "info" or "never".
      "failOn": "error",
    }

    """
  }
}
