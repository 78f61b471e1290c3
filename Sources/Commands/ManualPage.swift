extension Command {
  static let manual = Command(
    "manual", "print the manual page",
    details: "A page in the mdoc language: copydesk manual > copydesk.1, or copydesk manual | man -l -."
  ) { _, surroundings throws(CommandError) in
    try surroundings.print(ManualPage.text())
    return .clean
  }
}

/// The manual page, written from the table of commands and flags.
enum ManualPage {
  static func text() -> String {
    var text = """
      .Dd \(Version.day)
      .Dt COPYDESK 1
      .Os
      .Sh NAME
      .Nm copydesk
      .Nd \(escaped(Command.overview.summary))
      .Sh SYNOPSIS
      .Nm
      .Ar command
      .Op Ar flags
      .Op Ar operands
      .Sh DESCRIPTION

      """
    text += paragraphs(Command.overview.details)
    text += ".Sh COMMANDS\n"
    for command in Command.all { text += section(of: command, path: command.name) }
    return text + environment + exitStatus
  }

  private static let environment = """
    .Sh ENVIRONMENT
    .Bl -tag -width FORCE_COLOR
    .It Ev NO_COLOR
    No colour, when not empty.
    .It Ev FORCE_COLOR , CLICOLOR_FORCE
    Colour although output is no terminal, when not empty.
    .It Ev COLUMNS
    The width of reports.
    .El

    """

  private static let exitStatus = """
    .Sh EXIT STATUS
    .Bl -tag -width 4n
    .It 0
    Nothing at or above the gate was found.
    .It 1
    Findings remain, or a diff was printed.
    .It 2
    The job, or a part of it, could not be done.
    .It 130
    Interrupted.
    .It 141
    The reader of the output went away.
    .El

    """

  private static func section(of command: Command, path: String) -> String {
    var text = ".Ss \(escaped(path))\n"
    text += prose(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".")
    if !command.operands.isEmpty { text += ".Pp\nOperands:\n.Ar \(escaped(command.operands))\n" }
    if !command.details.isEmpty { text += ".Pp\n" + paragraphs(command.details) }
    text += ".Bl -tag -width Ds\n"
    for flag in command.flags {
      text += ".It"
      if let short = flag.short { text += " Fl \(short) ," }
      text += " Fl \\-\(flag.name)"
      if let placeholder = flag.placeholder { text += " Ar \(escaped(placeholder))" }
      var summary = flag.summary.prefix(1).uppercased() + flag.summary.dropFirst()
      if !flag.choices.isEmpty { summary += ": \(flag.choices.joined(separator: ", "))" }
      text += "\n" + prose(summary + ".")
      if !flag.details.isEmpty { text += paragraphs(flag.details) }
    }
    text += ".El\n"
    for example in command.examples {
      text += ".Pp\n\(escaped(example.effect.prefix(1).uppercased() + example.effect.dropFirst())):\n"
      text += ".Dl \(escaped(example.line))\n"
    }
    for subcommand in command.subcommands { text += section(of: subcommand, path: path + " " + subcommand.name) }
    return text
  }

  private static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? ".Pp\n" : prose(String(line))
    }.joined()
  }

  /// Sentences, each from the start of a line, as the language wants it.
  private static func prose(_ text: String) -> String {
    var sentences = [""]
    for word in text.split(separator: " ") {
      sentences[sentences.count - 1] += (sentences[sentences.count - 1].isEmpty ? "" : " ") + word
      if word.last == ".", word.count > 1 { sentences.append("") }
    }
    return sentences.filter { !$0.isEmpty }.flatMap { Help.wrapped($0, indent: 0, first: 0) }
      .map { escaped($0) + "\n" }.joined()
  }

  /// Backslashes and leading dots or quotes have a meaning in the language of manual pages.
  private static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for character in text { result += character == "\\" ? "\\e" : String(character) }
    if let first = result.first, first == "." || first == "'" { result = "\\&" + result }
    return result
  }
}
