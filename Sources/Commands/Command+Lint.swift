import Reporting

extension Command {
  static let lint = Command(
    "lint", "report problems in drafts, and fix them",
    details: """
      Reads the drafts named, and the drafts in the folders named (.txt .text .md .markdown .html .htm \
      .headlines); the current folder when nothing is named, standard input for -.
      """,
    operands: "[PATH...]",
    examples: [
      Example("copydesk lint drafts/", "report what is wrong in every draft of a folder"),
      Example("copydesk lint --fix story.md", "mend what has one right answer"),
      Example("copydesk lint --diff . | patch -p0", "the same, by way of a diff that one can read first"),
      Example("copydesk lint - < story.txt", "lint standard input"),
      Example(
        "copydesk lint --stdin-format jsonl --format jsonl < documents.jsonl",
        "one line of findings for each document"),
    ],
    flags: [
      .fix, .unsafeFixes, .diff, .fixOnly, .showFixes, .stet, .only, .skip, .house, .ruleFolders, .config, .noConfig,
      .set, .failOn,
      .maxWarnings, .exitZero, .exitNonZeroOnFix, .exclude, .include, .noIgnore, .hidden, .forceExclude, .filesFrom,
      .listFiles, .since, .staged, .baseline, .writeBaseline, .pruneBaseline, .noStet,
      .asFormat, .stdinFilename, .stdinFormat, .badLines, .format, .outputFile, .report, .statistics, .timing, .noFixed,
      .reportVersion,
      .minSeverity, .color, .quiet, .verbose,
      .jobs,
    ]
  ) { arguments, surroundings throws(CommandError) in
    var arguments = arguments
    if !arguments.mentions(.format), !arguments.mentions(.stdinFormat),
      let format = surroundings.environment("COPYDESK_FORMAT"), !format.isEmpty
    {
      guard Reporter.named(format) != nil else {
        throw .usage(UsageError(unknown: "format in COPYDESK_FORMAT", format, among: Reporter.all.map(\.name)))
      }
      arguments.add(.format, format)
    }
    let settings: LintSettings
    do throws(UsageError) { settings = try LintSettings(arguments) } catch { throw .usage(error) }
    if arguments.mentions(.stdinFormat) {
      return try DocumentStream(arguments, settings, surroundings).run()
    }
    for flag in [Flag.badLines, .noFixed, .reportVersion] where arguments.mentions(flag) {
      throw CommandError("--\(flag.name) belongs to --stdin-format jsonl; add that or leave it out")
    }
    let started = surroundings.nanoseconds()
    let status = try lintPaths(arguments, settings, surroundings)
    if settings.showsTiming {
      let milliseconds = (surroundings.nanoseconds() &- started) / 1_000_000
      surroundings.warn("took \(milliseconds) ms")
    }
    return status
  }

  private static func lintPaths(
    _ arguments: Arguments, _ settings: LintSettings, _ surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    var run = try LintRun(arguments, settings, surroundings)
    if arguments.operands.contains("-") {
      if arguments.operands.count > 1 {
        throw CommandError("- is standard input and stands alone; lint the other paths in a run of their own")
      }
      for flag in [Flag.since, .staged, .baseline, .writeBaseline] where arguments.mentions(flag) {
        throw CommandError("--\(flag.name) is about files, and - is standard input; leave one of them out")
      }
      return try run.lintInput()
    }
    if settings.stdinName != nil {
      throw CommandError("--stdin-filename names standard input; add - or leave it out")
    }
    return try run.lintFiles()
  }
}
