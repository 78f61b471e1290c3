/// Writes help screens of at most 80 columns from the table of flags.
public enum Help {
  /// Columns a help screen may take.
  static let width = 80
  /// Where the summaries of flags start.
  static let column = 28

  /// The screen of one command; `path` is what is typed to reach it.
  public static func of(_ command: Command, path: String, isLong: Bool) -> String {
    var lines = ["\(path) - \(command.summary)", ""]
    var usage = "Usage: \(path)"
    if !command.subcommands.isEmpty { usage += command.operands.isEmpty ? " COMMAND" : " [COMMAND]" }
    if !command.flags.isEmpty { usage += " [FLAGS]" }
    if !command.operands.isEmpty { usage += " " + command.operands }
    lines += wrapped(usage, indent: 7, first: 0)
    if isLong, !command.details.isEmpty { lines += [""] + paragraphs(command.details) }
    if !command.subcommands.isEmpty {
      lines += ["", "Commands:"]
      for subcommand in command.subcommands {
        lines += row("  " + subcommand.name, subcommand.summary, column: 15)
      }
    }
    for group in groups(of: command.flags) {
      lines += ["", "\(group):"]
      for flag in command.flags where flag.group == group { lines += rows(for: flag, isLong: isLong) }
    }
    if isLong, !command.examples.isEmpty {
      lines += ["", "Examples:"]
      for example in command.examples {
        lines += ["  \(example.line)"] + wrapped(example.effect, indent: 6, first: 6)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func groups(of flags: [Flag]) -> [String] {
    var groups: [String] = []
    for flag in flags where !groups.contains(flag.group) { groups.append(flag.group) }
    // What every command has comes last.
    if let general = groups.firstIndex(of: "General") { groups.append(groups.remove(at: general)) }
    return groups
  }

  private static func rows(for flag: Flag, isLong: Bool) -> [String] {
    var written = flag.short.map { "  -\($0), " } ?? "      "
    written += "--" + flag.name
    if let placeholder = flag.placeholder {
      if case .optional = flag.value { written += "[=\(placeholder)]" } else { written += " " + placeholder }
    }
    var summary = flag.summary
    if !flag.choices.isEmpty { summary += ": " + flag.choices.joined(separator: ", ") }
    var lines = row(written, summary, column: column)
    if isLong, !flag.details.isEmpty { lines += wrapped(flag.details, indent: column, first: column) }
    return lines
  }

  private static func row(_ left: String, _ right: String, column: Int) -> [String] {
    if left.count < column - 1 {
      return wrapped(left + String(repeating: " ", count: column - left.count) + right, indent: column, first: 0)
    }
    return [left] + wrapped(right, indent: column, first: column)
  }

  static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      line.isEmpty ? [""] : wrapped(String(line), indent: 0, first: 0)
    }
  }

  /// Breaks a text at blanks; runs of blanks inside the first line stay, since they align columns.
  static func wrapped(_ text: String, indent: Int, first: Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: first)
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty, !word.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      } else {
        line += isEmpty ? String(word) : " " + word
      }
      isEmpty = false
    }
    return (lines + [line]).map { String(Substring($0).trimmingTrailingBlanks) }
  }
}

extension Substring {
  var trimmingTrailingBlanks: Substring {
    var rest = self
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
