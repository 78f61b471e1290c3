extension Command {
  /// Every command, in the order of the help.
  public static let all: [Command] = [
    lint, headline, review, rules, explain, config, schema, stets, initialise, languageServer, completions, manual,
    version,
  ]

  /// The program itself, as a command that only shows help.
  static let overview = Command(
    Program.name, "a linter for newsroom drafts and headlines",
    details: """
      Copydesk reads headlines, articles and lists of headlines, reports what a copy desk would mark, and \
      mends what has one right answer. Offsets, columns and fixes refer to the file as written; what cannot be \
      mended safely is only reported.

      Exit status: 0 nothing found, 1 findings remain, 2 the job or a part of it could not be done.
      """,
    flags: [Flag("version", short: "V", .toggle, "show the version")],
    subcommands: all
  ) { _, _ in .clean }

  static let version = Command("version", "show the version") { _, surroundings throws(CommandError) in
    try Program.version(in: surroundings)
  }
}
