import Linting
import RuleLanguage
import System

extension Flag {
  static let folder = Flag("dir", .text("DIR"), group: "General", "the folder to write to; else the current one")
}

extension Command {
  static let rulesNew = Command(
    "new", "begin a rule file",
    details: "Writes NAME.rule with one of everything a rule needs; its examples hold until it is changed.",
    operands: "NAME",
    examples: [Example("copydesk rules new our-mayor --dir desk-rules", "a file to fill in")],
    flags: [.folder]
  ) { arguments, surroundings throws(CommandError) in
    guard arguments.operands.count == 1, let name = arguments.operands.first else {
      throw CommandError("rules new takes one name; write for example: copydesk rules new fewer-less")
    }
    let path = Folder.join(arguments.value(of: .folder) ?? ".", name + ".rule")
    let shown = arguments.mentions(.folder) ? path : name + ".rule"
    do throws(RuleFileError) {
      _ = try RuleFile(path: name + ".rule", text: RuleTemplate.text)
    } catch {
      throw CommandError(error.sentence)
    }
    if (try? surroundings.files.status(path, false)) != nil {
      throw CommandError("\(shown) exists already; choose another name")
    }
    try orFail { () throws(SystemError) in try surroundings.files.write(path, Array(RuleTemplate.text.utf8)) }
    try surroundings.print("\(shown)\n")
    surroundings.warn("fill it in, then run: copydesk rules test \(shown)")
    return .clean
  }
}

/// The rule file that `copydesk rules new` writes: whole, so that it can be tested at once.
enum RuleTemplate {
  static let text = """
    Say in one sentence what the rule asks for.

    # Lines that begin with # are notes. “why” and “source” are shown by copydesk explain.
    why       Say why a reader should care.
    severity  warning

    # What to find, and what to write instead; without -> the rule only finds.
    prior to -> before

    # In a bad example { } stand around what must be found.
    bad   We met {prior to} the vote.
    fixed We met before the vote.
    good  We met before the vote.

    """
}
