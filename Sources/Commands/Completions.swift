import Configuration

extension Command {
  static let completions = Command(
    "completions", "print the completions of a shell",
    details: """
      bash: copydesk completions bash > ~/.local/share/bash-completion/completions/copydesk
      zsh: copydesk completions zsh > a folder of $fpath, as _copydesk
      fish: copydesk completions fish > ~/.config/fish/completions/copydesk.fish
      """,
    operands: "bash|zsh|fish"
  ) { arguments, surroundings throws(CommandError) in
    let shells = ["bash", "zsh", "fish"]
    guard arguments.operands.count == 1, let shell = arguments.operands.first else {
      throw CommandError("completions takes the name of one shell: \(shells.joined(separator: ", "))")
    }
    guard shells.contains(shell) else { throw .usage(UsageError(unknown: "shell", shell, among: shells)) }
    let text =
      switch shell {
      case "bash": Completions.bash()
      case "zsh": Completions.zsh()
      default: Completions.fish()
      }
    try surroundings.print(text)
    return .clean
  }
}

/// Completion scripts, written from the table of commands and flags.
enum Completions {
  /// Every command with the words that reach it, without the program's name.
  static var commands: [(words: [String], command: Command)] {
    func below(_ words: [String], _ command: Command) -> [(words: [String], command: Command)] {
      [(words, command)] + command.subcommands.flatMap { below(words + [$0.name], $0) }
    }
    return Command.all.flatMap { below([$0.name], $0) }
  }

  /// What completes the value of a flag.
  private enum Source {
    case words([String])
    case rules
    case files
    case nothing
  }

  private static func source(of flag: Flag) -> Source? {
    if flag == .house { return .words(House.builtIn.map(\.name)) }
    return switch flag.value {
    case .toggle, .optional: nil
    case .choice(_, let words): .words(words)
    case .list(let name): name == "RULES" ? .rules : .nothing
    case .text(let name), .repeated(let name): ["FILE", "PATH", "DIR"].contains(name) ? .files : .nothing
    case .number: .nothing
    }
  }

  /// What completes the operands of a command.
  private static func operands(of command: Command) -> Source {
    let operands = command.operands.split { !$0.isLetter }
    if operands.contains("PATH") || operands.contains("FILE") { return .files }
    if operands.contains("RULE") { return .rules }
    if command.name == "completions" { return .words(["bash", "zsh", "fish"]) }
    if command.name == "schema" { return .words(Command.schemas) }
    return .nothing
  }

  private static let ruleList = "copydesk rules --format names 2>/dev/null"

  /// The commands below another, by the words that are typed, such as `rules test`.
  private static var subcommands: [String] { commands.filter { $0.words.count > 1 }.map(name) }

  private static func name(_ entry: (words: [String], command: Command)) -> String {
    entry.words.joined(separator: " ")
  }

  // MARK: - bash

  static func bash() -> String {
    let patterns = subcommands.map { "\"\($0)\"" }.joined(separator: "|")
    var text = """
      # Completions of copydesk for bash.
      _copydesk_rules() {
        local before=
        [[ $current == *,* ]] && before=${current%,*},
        COMPREPLY=($(compgen -P "$before" -W "$(\(ruleList))" -- "${current##*,}"))
      }
      _copydesk_nothing() {
        compopt +o default 2>/dev/null
      }
      _copydesk() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\((Command.all.map(\.name) + ["help"]).joined(separator: " ")) --help --version" -- "$current"))
          return
        fi
        case "$command ${COMP_WORDS[2]}" in
          \(patterns)) [ "$COMP_CWORD" -gt 2 ] && command="$command ${COMP_WORDS[2]}" ;;
        esac
        # A value behind "=" comes as three words.
        if [ "$current" = "=" ]; then current=; elif [ "$previous" = "=" ]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
        case "$command $previous" in

      """
    for entry in commands {
      for flag in entry.command.flags {
        guard let reply = source(of: flag).map(bashReply) else { continue }
        text += "    \"\(name(entry)) --\(flag.name)\") \(reply); return ;;\n"
      }
    }
    text += "  esac\n  case \"$command\" in\n"
    for entry in commands {
      let flags = entry.command.flags.map { "--" + $0.name }.joined(separator: " ")
      let names = entry.command.subcommands.map(\.name).joined(separator: " ")
      text += "    \"\(name(entry))\")\n      if [[ $current == -* ]]; then\n"
      text += "        COMPREPLY=($(compgen -W \"\(flags)\" -- \"$current\"))\n      else\n"
      if !names.isEmpty { text += "        COMPREPLY=($(compgen -W \"\(names)\" -- \"$current\"))\n" }
      text += "        \(names.isEmpty ? bashReply(operands(of: entry.command)) : ":")\n      fi ;;\n"
    }
    return text + "  esac\n}\ncomplete -o default -F _copydesk copydesk\n"
  }

  private static func bashReply(_ source: Source) -> String {
    switch source {
    case .words(let words): "COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$current\"))"
    case .rules: "_copydesk_rules"
    // With no reply the shell completes names of files, and quotes them as its user does.
    case .files: ":"
    case .nothing: "_copydesk_nothing"
    }
  }

  // MARK: - zsh

  static func zsh() -> String {
    var text = "#compdef copydesk\n# Completions of copydesk for zsh.\n_copydesk_rules() {\n"
    text += "  local -a rules\n  rules=(${(f)\"$(\(ruleList))\"})\n  _values -s , rule $rules\n}\n_copydesk() {\n"
    text += "  local -a commands\n  commands=(\n"
    for command in Command.all { text += "    '\(command.name):\(zshText(command.summary))'\n" }
    text += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n"
    let patterns = subcommands.map { "\"\($0)\"" }.joined(separator: "|")
    text += "  local name=$words[2]\n  shift words\n  (( CURRENT-- ))\n"
    text += "  case \"$name $words[2]\" in\n    \(patterns))\n      if (( CURRENT > 2 )); then\n"
    text += "        name=\"$name $words[2]\"\n        shift words\n        (( CURRENT-- ))\n      fi ;;\n  esac\n"
    text += "  case $name in\n"
    for entry in commands {
      let command = entry.command
      text += "    \"\(name(entry))\")\n      _arguments -s \\\n"
      for flag in command.flags {
        let value = source(of: flag).map { ":\(flag.placeholder ?? "value"):\(zshAction($0))" } ?? ""
        let repeats = zshRepeats(flag) ? "*" : ""
        text += "        '\(repeats)--\(flag.name)[\(zshText(flag.summary))]\(value)' \\\n"
      }
      if command.subcommands.isEmpty {
        text += "        '*:operand:\(zshAction(operands(of: command)))' ;;\n"
      } else {
        text += "        '1:command:(\(command.subcommands.map(\.name).joined(separator: " ")))' '*:file:_files' ;;\n"
      }
    }
    return text + "  esac\n}\n_copydesk \"$@\"\n"
  }

  private static func zshRepeats(_ flag: Flag) -> Bool {
    switch flag.value {
    case .list, .repeated: true
    default: false
    }
  }

  private static func zshAction(_ source: Source) -> String {
    switch source {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .rules: "_copydesk_rules"
    case .files: "_files"
    case .nothing: " "
    }
  }

  /// Marks that have a meaning inside a specification of zsh are left out or escaped.
  private static func zshText(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "[", "]", ":": result += "\\\(character)"
      case "'": result += "'\\''"
      default: result.append(character)
      }
    }
    return result
  }

  // MARK: - fish

  static func fish() -> String {
    var text = """
      # Completions of copydesk for fish.
      function __copydesk_rules
        set -l before (commandline -ct | string replace -r '^--[^=]*=' '' | string replace -r '[^,]*$' '')
        \(ruleList) | string replace -r '^' "$before"
      end

      """
    for command in Command.all {
      text += "complete -c copydesk -n __fish_use_subcommand -f -a \(command.name) -d '\(fishText(command.summary))'\n"
    }
    for (words, command) in commands {
      // A flag of a subcommand is not one of the command above it.
      let seen = words.map { "__fish_seen_subcommand_from \($0)" }.joined(separator: "; and ")
      let below = command.subcommands.map(\.name).joined(separator: " ")
      let condition = "-n '\(seen)\(below.isEmpty ? "" : "; and not __fish_seen_subcommand_from \(below)")'"
      for flag in command.flags {
        text += "complete -c copydesk \(condition) -l \(flag.name)"
        if let short = flag.short { text += " -s \(short)" }
        if let source = source(of: flag) { text += " -r\(fishAction(source))" }
        text += " -d '\(fishText(flag.summary))'\n"
      }
      for subcommand in command.subcommands {
        text += "complete -c copydesk \(condition) -f -a \(subcommand.name) -d '\(fishText(subcommand.summary))'\n"
      }
      switch operands(of: command) {
      case .files: break
      case let source: text += "complete -c copydesk \(condition)\(fishAction(source))\n"
      }
    }
    return text
  }

  private static func fishAction(_ source: Source) -> String {
    switch source {
    case .words(let words): " -f -a '\(words.joined(separator: " "))'"
    case .rules: " -f -a '(__copydesk_rules)'"
    case .files: " -F"
    case .nothing: " -f"
    }
  }

  private static func fishText(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'")
  }
}
