import Configuration
import Linting
import Prose
import Reporting
import System

extension Command {
  static let stets = Command(
    "stets", "list what drafts ask to let stand",
    details: """
      Each note with its place, its rules and its reason, and each entry under "stet" in the configuration; what lets \
      nothing stand is marked unused, and what has had its last day expired.
      """,
    operands: "[PATH...]",
    examples: [Example("copydesk stets drafts/", "every exception a desk has made")],
    flags: [
      .house, .ruleFolders, .config, .noConfig, .set, .exclude, .include, .noIgnore, .hidden, .forceExclude, .filesFrom,
      .asFormat,
    ]
  ) { arguments, surroundings throws(CommandError) in
    let settings = try LintSettings.read(arguments)
    var plan = try LintPlan(arguments, settings, surroundings)
    let (paths, problems) = try DraftList(arguments, surroundings).drafts(&plan)
    var sentences = problems
    let assigned = try plan.assign(paths)
    var text = ""
    var used: Set<Origin> = []
    for (path, index) in zip(paths, assigned) {
      var bytes: [UInt8] = []
      do throws(SystemError) { try surroundings.files.read(path, &bytes) } catch {
        sentences.append(error.description)
        continue
      }
      text += StetList.lines(of: bytes, path: path, format: settings.format(of: path), plan.linters[index])
      used.formUnion(plan.linters[index].entriesUsed(bytes, path: path))
    }
    for (stet, isOver) in plan.configuredStets {
      text += StetList.line(of: stet, mark: isOver ? "expired" : used.contains(stet.origin) ? nil : "unused")
    }
    let bytes = surroundings.outputIsTerminal ? Array(text.utf8) : surroundings.guarded(Array(text.utf8))
    try orFail { () throws(SystemError) in try surroundings.write(bytes) }
    for sentence in sentences { surroundings.warn("error: \(EchoedText.of(sentence))") }
    return sentences.isEmpty ? .clean : .cannotRun
  }
}

/// The notes of a draft, a line each.
enum StetList {
  static func lines(of bytes: [UInt8], path: String, format: Format, _ linter: DraftLinter) -> String {
    let document = Document(bytes, format: format)
    let stets = linter.stets.notes(in: document)
    if stets.all.isEmpty { return "" }
    let isUsed = stets.applied(to: linter.linter.findings(in: document)).isUsed
    var lines = SourceLines(bytes)
    var text = ""
    for (stet, used) in zip(stets.all, isUsed) {
      let position = lines.position(of: stet.range.lowerBound)
      let names = stet.names.isEmpty ? "every rule" : stet.names.map(\.text).joined(separator: ", ")
      let anchor = stet.anchor.map { " “\($0)”" } ?? ""
      let reason = stet.reason.map { " (\($0))" } ?? " (no reason given)"
      let until = stet.until.map { " until \($0)" } ?? ""
      let line = "\(path):\(position.line): \(reach(stet.reach)): \(names)\(anchor)\(until)\(reason)"
      text += EchoedText.of(line) + (stets.hasEnded(stet) ? " [expired]" : used ? "" : " [unused]") + "\n"
    }
    return text
  }

  /// An entry of the configuration.
  static func line(of stet: ConfiguredStet, mark: String?) -> String {
    let names = stet.rules.isEmpty ? "every rule" : stet.rules.joined(separator: ", ")
    let files = stet.files.map(\.pattern).joined(separator: ", ")
    let anchor = stet.text.map { " “\($0)”" } ?? ""
    let reason = stet.reason.map { " (\($0))" } ?? " (no reason given)"
    let until = stet.until.map { " until \($0)" } ?? ""
    return EchoedText.of("\(stet.origin): \(files): \(names)\(anchor)\(until)\(reason)")
      + (mark.map { " [\($0)]" } ?? "") + "\n"
  }

  private static func reach(_ reach: Stet.Reach) -> String {
    switch reach {
    case .line: "line"
    case .block: "block"
    case .span: "span"
    case .file: "file"
    }
  }
}
