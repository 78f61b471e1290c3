import Linting
import Prose
import Reporting

extension Flag {
  static let fix = Flag(
    "fix", .toggle, group: "Fixing", "apply the safe fixes",
    details: "With - the fixed text goes to standard output and the report to standard error.")
  static let unsafeFixes = Flag(
    "unsafe-fixes", .toggle, group: "Fixing", "also fixes that may change the meaning",
    details: "Counts with --fix and --diff. The safe fixes are applied first.")
  static let diff = Flag(
    "diff", .toggle, group: "Fixing", "print what --fix would change, write nothing",
    details: "A unified diff for patch -p0. The exit status is 1 when there is one.")
  static let fixOnly = Flag("fix-only", .list("RULES"), group: "Fixing", "apply the fixes of these rules alone")
  static let showFixes = Flag(
    "show-fixes", .toggle, group: "Fixing", "say on standard error which rules mended each file")
  static let stet = Flag(
    "stet", .optional("REASON"), group: "Fixing", "write a stet for every problem instead",
    details: "What is there today stands, with the reason given: --stet='before the new house style'.")
  static let exitNonZeroOnFix = Flag(
    "exit-non-zero-on-fix", .toggle, group: "Gate", "exit 1 when something was fixed")

  static let only = Flag(
    "only", .list("RULES"), group: "Rules", "run these rules alone",
    details:
      "A rule's name, a family such as spacing, or all. They run whatever the configuration says, also those that are off."
  )
  static let skip = Flag("skip", .list("RULES"), group: "Rules", "do not run these rules")

  static let failOn = Flag(
    "fail-on", .choice("LEVEL", ["error", "warning", "info", "never"]), group: "Gate", "exit 1 from this level on",
    details: "Without it, errors alone make the exit status 1.")
  static let exitZero = Flag("exit-zero", .toggle, group: "Gate", "exit 0 although problems remain")
  static let maxWarnings = Flag("max-warnings", .number("N"), group: "Gate", "exit 1 with more warnings than this")

  static let minSeverity = Flag(
    "min-severity", .choice("LEVEL", ["error", "warning", "info"]), group: "Output", "show problems from this level on")
  static let asFormat = Flag(
    "as", .choice("FORMAT", Format.allCases.map(\.rawValue)), group: "Input", "read every draft as",
    details: "Without it the ending of the name decides: .md .markdown, .html .htm, .headlines; else text.")
  static let stdinFilename = Flag(
    "stdin-filename", .text("PATH"), group: "Input", "the name that standard input goes by",
    details: "It decides the format, the configuration, and whether the draft is excluded.")
  static let stdinFormat = Flag(
    "stdin-format", .choice("FORMAT", ["jsonl"]), group: "Input", "read documents from standard input, one a line",
    details: """
      Each line is {"id": ..., "text": ..., "kind": "headline" or "article", "format": ...}; the last two may be \
      left out. One line is written for each, in the same order, as soon as no more input is waiting.
      """)
  static let badLines = Flag(
    "bad-lines", .choice("WHAT", ["fail", "ok"]), group: "Input", "what a line that is no document does",
    details: "It always gives a line with an error; with fail, the default, the exit status is 2 at the end.")
  static let noFixed = Flag("no-fixed", .toggle, group: "Output", "leave the fixed text out of --stdin-format jsonl")
  static let reportVersion = Flag(
    "report-version", .toggle, group: "Output", "name program and configuration in each line of --stdin-format jsonl",
    details: "Two lines with the same version and the same hash of the configuration were judged by the same rules.")
  static let hidden = Flag("hidden", .toggle, group: "Scope", "walk hidden files and folders too")

  static let format = Flag(
    "format", .choice("FORMAT", Reporter.all.map(\.name)), group: "Output", "write the report as",
    details: "Without it COPYDESK_FORMAT decides if set.")
  static let outputFile = Flag("output", .text("FILE"), group: "Output", "write the report to a file")
  static let report = Flag(
    "report", .repeated("FORMAT=FILE"), group: "Output", "write a further report to a file",
    details: "May be given several times, so that one run serves the log and the forge: --report sarif=out.sarif")
  static let statistics = Flag(
    "statistics", .toggle, group: "Output", "count the problems of each rule instead of listing them",
    details: "With --format json an array of objects.")
  static let timing = Flag("timing", .toggle, group: "Output", "say on standard error how long it took")
  static let quiet = Flag("quiet", short: "q", .toggle, group: "Output", "leave out the summary")
  static let verbose = Flag(
    "verbose", short: "v", .toggle, group: "Output", "say how each draft is read, and by which settings",
    details: "On standard error, a line for each draft, and for each that is left out.")
  static let jobs = Flag("jobs", short: "j", .number("N"), group: "General", "threads to use")
}
