import Prose

extension Command {
  static let headline = Command(
    "headline", "report problems in headlines given as arguments",
    details: "Each argument is one headline. With --fix the mended headlines go to standard output, a line each.",
    operands: "TEXT...",
    examples: [Example("copydesk headline --fix 'Ferry strike enters second week -'", "print it without the dash")],
    flags: [
      .fix, .unsafeFixes, .only, .skip, .house, .ruleFolders, .config, .noConfig, .set, .failOn, .exitZero, .format,
      .minSeverity, .color, .quiet,
    ]
  ) { arguments, surroundings throws(CommandError) in
    guard !arguments.operands.isEmpty else {
      throw CommandError("headline takes one headline or more; put each in quotes: copydesk headline 'Ferry strike -'")
    }
    var settings: LintSettings
    do throws(UsageError) { settings = try LintSettings(arguments) } catch { throw .usage(error) }
    settings.format = .headlines
    var run = try LintRun(arguments, settings, surroundings)
    return try run.lint(Array(arguments.operands.map { $0 + "\n" }.joined().utf8), path: "headline")
  }
}
