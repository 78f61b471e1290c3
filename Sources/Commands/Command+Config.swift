import Configuration
import Linting
import System

extension Flag {
  static let why = Flag(
    "why", .text("RULE"), group: "Output", "tell every choice about one rule, the last of which holds")
}

extension Flag {
  static let diffHouse = Flag(
    "diff-house", .text("NAME"), group: "Output", "compare the problems in two houses: --diff-house A B [PATH...]",
    details: "How many problems of each rule come and go when the drafts are judged in house B instead of house A.")
}

extension Command {
  static let config = Command(
    "config", "show what holds for a draft, and why",
    details: """
      Each setting and each rule with its severity, and the place that decided it, for the draft named or for one in \
      the current folder.
      """,
    operands: "[FILE]",
    examples: [
      Example("copydesk config --why repeated-word drafts/story.md", "who switched it off"),
      Example("copydesk config --diff-house plain guardian drafts/", "what changing the house style would bring"),
    ],
    flags: [
      .why, .diffHouse, .house, .ruleFolders, .config, .noConfig, .set, .only, .skip, .minSeverity, .exclude, .include,
      .noIgnore, .hidden, .forceExclude, .filesFrom, .asFormat,
    ]
  ) { arguments, surroundings throws(CommandError) in
    if let first = arguments.value(of: .diffHouse) {
      return try HouseDifference(arguments, surroundings).run(from: first)
    }
    guard arguments.operands.count <= 1 else {
      throw CommandError("config shows one draft at a time; name one file")
    }
    let draft = arguments.operands.first ?? "story.txt"
    var plan = try LintPlan(arguments, try LintSettings.read(arguments), surroundings)
    let project = try plan.project(for: draft)
    let settings = try plan.settings(of: draft)
    guard let name = arguments.value(of: .why) else {
      var rules = project.catalogue.rules
      do throws(UsageError) {
        let selection = RuleSelection(rules: rules)
        let skipped = try selection.names(arguments.values(of: .skip), flag: "--skip")
        let only = try selection.names(arguments.values(of: .only), flag: "--only")
        rules.removeAll { skipped.contains($0.name) || arguments.mentions(.only) && !only.contains($0.name) }
      } catch {
        throw .usage(error)
      }
      try surroundings.print(ConfigurationList.text(settings, of: project, try plan.failOn(of: draft), rules))
      return .clean
    }
    guard let rule = project.catalogue.rules.first(where: { $0.name == name }) else {
      throw .usage(RuleSelection(rules: project.catalogue.rules).unknown(name, flag: "--why"))
    }
    try surroundings.print(ConfigurationList.why(rule, settings))
    return .clean
  }
}

extension LintSettings {
  /// The settings of a command line, with a usage mistake in the command's own type.
  static func read(_ arguments: Arguments) throws(CommandError) -> LintSettings {
    do throws(UsageError) { return try LintSettings(arguments) } catch { throw .usage(error) }
  }
}
