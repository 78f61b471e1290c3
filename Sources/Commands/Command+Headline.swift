import Prose

extension Command {
  static let headline = Command(
    "headline", "report problems in headlines given as arguments",
    details: """
      Each argument is one headline. With --fix the mended headlines go to standard output, a line each. With --batch \
      standard input holds a headline a line behind a name and a tab, and each gives a line in the same order: the \
      name, ok or the gravest severity found, and the headline with its safe fixes, with tabs between. A line may also \
      be a JSON object with "id" and "headline", and is answered by one with "verdict" too.
      """,
    operands: "[TEXT...]",
    examples: [
      Example("copydesk headline --fix 'Ferry strike enters second week -'", "print it without the dash"),
      Example("copydesk headline --batch < feed.tsv", "a verdict and a mended headline for every line of a feed"),
    ],
    flags: [
      .batch,
      .fix, .unsafeFixes, .only, .skip, .house, .ruleFolders, .config, .noConfig, .set, .failOn, .exitZero, .format,
      .minSeverity, .color, .quiet,
    ]
  ) { arguments, surroundings throws(CommandError) in
    if arguments.has(.batch) { return try batch(arguments, surroundings) }
    guard !arguments.operands.isEmpty else {
      throw CommandError("headline takes one headline or more; put each in quotes: copydesk headline 'Ferry strike -'")
    }
    var settings: LintSettings
    do throws(UsageError) { settings = try LintSettings(arguments) } catch { throw .usage(error) }
    settings.format = .headlines
    var run = try LintRun(arguments, settings, surroundings)
    return try run.lint(Array(arguments.operands.map { $0 + "\n" }.joined().utf8), path: "headline")
  }

  private static func batch(_ arguments: Arguments, _ surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    if !arguments.operands.isEmpty {
      throw CommandError("--batch reads the headlines from standard input; leave the others out")
    }
    for flag in [Flag.format, .fix] where arguments.mentions(flag) {
      throw CommandError("--batch has a form of its own, with fixes in it; leave --\(flag.name) out")
    }
    var arguments = arguments
    arguments.add(.fix, "on")
    var settings = try LintSettings.read(arguments)
    settings.format = .headlines
    var plan = try LintPlan(arguments, settings, surroundings)
    let assigned = try plan.assign(["headline"])[0]
    let status = try HeadlineBatch(linter: plan.linters[assigned], surroundings: surroundings).run()
    return status == .findings && settings.exitsZero ? .clean : status
  }
}

extension Flag {
  static let batch = Flag("batch", .toggle, group: "Input", "read lines of a name, a tab and a headline, or of JSON")
}
