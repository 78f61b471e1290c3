import Configuration
import JSON
import Linting
import System

extension Flag {
  static let rulesFormat = Flag(
    "format", .choice("FORMAT", ["text", "json", "markdown", "names", "manual"]), group: "Output", "write the list as")
  static let familyOnly = Flag("only", .list("RULES"), group: "Rules", "list these rules or families alone")
}

extension Command {
  static let rules = Command(
    "rules", "list the rules",
    details: """
      Each rule with its severity, whether it runs when nobody has chosen rules, and what it flags. \
      copydesk explain tells why, with examples. The format manual is the whole manual, Rules/README.md.
      """,
    examples: [
      Example("copydesk rules --only spacing", "the rules of one family"),
      Example("copydesk rules --format json", "the same for programs"),
    ],
    flags: [.familyOnly, .rulesFormat, .ruleFolders, .config, .noConfig],
    subcommands: [.rulesTest, .rulesNew, .rulesImportVale]
  ) { arguments, surroundings throws(CommandError) in
    let all = try Catalogue.chosen(arguments, surroundings).rules
    let selectors = arguments.values(of: .familyOnly)
    let names: Set<String>?
    do throws(UsageError) {
      names = try selectors.isEmpty ? nil : RuleSelection(rules: all).names(selectors, flag: "--only")
    } catch {
      throw .usage(error)
    }
    let rules = all.filter { names?.contains($0.name) ?? true }
      .sorted { ($0.family.rank, $0.name) < ($1.family.rank, $1.name) }
    switch arguments.value(of: .rulesFormat) {
    case "json": try orFail { () throws(SystemError) in try surroundings.write(RuleList.json(rules)) }
    case "markdown": try surroundings.print(RuleList.markdown(rules))
    case "manual": try surroundings.print(RuleManual.text(rules))
    case "names": try surroundings.print(rules.map { $0.name + "\n" }.joined())
    default: try surroundings.print(RuleList.text(rules))
    }
    return .clean
  }
}

/// The list of rules in its forms.
enum RuleList {
  static func text(_ rules: [Rule]) -> String {
    var text = ""
    var family: Rule.Family?
    for rule in rules {
      if rule.family != family {
        text += (family == nil ? "" : "\n") + "\(rule.family.rawValue)\n"
        family = rule.family
      }
      let state = rule.isOn ? "" : " (off unless chosen)"
      text += "  \(rule.name) [\(rule.severity.rawValue)]\(state)\n"
      text += Help.wrapped(rule.summary, indent: 6, first: 6).joined(separator: "\n") + "\n"
    }
    let on = rules.count { $0.isOn }
    return text + "\n\(rules.count) rules, \(on) of them on by default.\n"
  }

  static func markdown(_ rules: [Rule]) -> String {
    var text = "| rule | family | severity | on | what it flags |\n|---|---|---|---|---|\n"
    for rule in rules {
      let summary = rule.summary.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      text += "| `\(rule.name)` | \(rule.family.rawValue) | \(rule.severity.rawValue) | "
      text += "\(rule.isOn ? "yes" : "no") | \(summary) |\n"
    }
    return text
  }

  static func json(_ rules: [Rule]) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.array { writer in
      for rule in rules {
        writer.object { writer in
          writer.member("name", rule.name)
          writer.member("family", rule.family.rawValue)
          writer.member("severity", rule.severity.rawValue)
          writer.member("on", rule.isOn)
          if let precision = rule.precision {
            writer.member("findings", precision.findings)
            writer.member("right", precision.right)
          }
          writer.member("since", rule.since)
          writer.member("changes", rule.changes.rawValue)
          writer.member("summary", rule.summary)
          writer.member("why", rule.why)
          writer.member("source", rule.source)
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }
}

extension Rule.Family {
  /// The place in the catalogue.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

extension Catalogue {
  /// The rules of the program, of the folders named, and of the current folder's project.
  static func chosen(_ arguments: Arguments, _ surroundings: Surroundings) throws(CommandError) -> Catalogue {
    let base = try RuleLoader(files: surroundings.files).catalogue(
      .builtIn, addingFolders: arguments.values(of: .ruleFolders))
    var finder = try ProjectFinder(arguments, surroundings, catalogue: base)
    let index = try finder.project(for: "story.txt")
    return finder.projects[index].catalogue
  }
}
