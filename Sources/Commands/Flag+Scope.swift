extension Flag {
  static let exclude = Flag(
    "exclude", .repeated("GLOB"), group: "Scope", "leave out what a walk finds of this pattern",
    details: "As in a .gitignore, from the current folder. Named files are linted all the same.")
  static let include = Flag(
    "include", .repeated("GLOB"), group: "Scope", "let a walk take files of this pattern too")
  static let noIgnore = Flag("no-ignore", .toggle, group: "Scope", "walk what .gitignore and .ignore leave out")
  static let forceExclude = Flag(
    "force-exclude", .toggle, group: "Scope", "leave out excluded files although they are named",
    details: "For tools that name every changed file, such as pre-commit.")
  static let filesFrom = Flag(
    "files-from", .text("FILE"), group: "Scope", "read the paths to lint from a file, or from -",
    details: "One path a line, or separated by NUL characters.")
  static let since = Flag(
    "since", .text("REF"), group: "Scope", "report problems on lines changed since REF alone",
    details: "Since the branch left REF, that is since their merge base; files git does not know yet count whole.")
  static let staged = Flag(
    "staged", .toggle, group: "Scope", "report problems on staged lines alone",
    details: "Reads the drafts as they are staged, not as they lie in the folder.")
  static let noStet = Flag("no-stet", .toggle, group: "Scope", "report what a stet or [sic] lets stand too")
  static let listFiles = Flag("files", .toggle, group: "Scope", "list the drafts that would be linted, and stop")
}
