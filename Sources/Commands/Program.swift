import Linting
import System

/// The program: finds the command, parses what follows, runs it, and turns every failure into one sentence.
public enum Program {
  /// The name that is typed.
  public static let name = "copydesk"

  /// Runs with the process's own arguments and never returns.
  public static func main() -> Never {
    Allocation.keepFreed()
    Interruption.ignoreBrokenPipes()
    Interruption.listen()
    ProcessIdentity.exit(run(Array(CommandLine.arguments.dropFirst()), in: .system()).rawValue)
  }

  /// Runs a command line, given without the program's name.
  public static func run(_ words: [String], in surroundings: Surroundings) -> ExitStatus {
    do throws(CommandError) {
      return try dispatch(words, in: surroundings)
    } catch {
      switch error {
      case .system(let failure) where failure.isBrokenPipe && failure.subject == Descriptor.output.name:
        return .brokenPipe
      case .system(let failure) where failure.isInterruption:
        return .interrupted
      case .configuration, .mistakes:
        surroundings.warn("\(error)\n\ncopydesk: stopped, nothing was checked")
        return .cannotRun
      default:
        surroundings.warn("error: \(error)")
        return .cannotRun
      }
    }
  }

  private static func dispatch(
    _ words: [String], in surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    guard let first = words.first else {
      surroundings.writeError(Array(overview(isLong: false).utf8))
      return .cannotRun
    }
    switch first {
    case "-h", "--help":
      try surroundings.print(overview(isLong: first == "--help"))
      return .clean
    case "help": return try help(Array(words.dropFirst()), in: surroundings)
    case "-V", "--version": return try version(in: surroundings)
    default: break
    }
    if first.hasPrefix("-") {
      throw CommandError("a command must come before \"\(first)\"; write for example: \(name) lint \(first)")
    }
    guard var command = Command.all.first(where: { $0.name == first }) else {
      throw unknown(first, in: surroundings)
    }
    var rest = words.dropFirst()
    var path = "\(name) \(first)"
    while let word = rest.first, let subcommand = command.subcommands.first(where: { $0.name == word }) {
      command = subcommand
      path += " " + word
      rest.removeFirst()
    }
    return try run(command, path: path, Array(rest), in: surroundings)
  }

  private static func run(
    _ command: Command, path: String, _ words: [String], in surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    // Help is asked for in distress, so it comes before any complaint about the other words.
    let flagWords = words.prefix { $0 != "--" }
    if flagWords.contains("-h") || flagWords.contains("--help") {
      try surroundings.print(Help.of(command, path: path, isLong: flagWords.contains("--help")))
      return .clean
    }
    let arguments: Arguments
    do throws(UsageError) {
      arguments = try Arguments(words, flags: command.flags)
    } catch {
      throw CommandError("\(error.description)")
    }
    if let word = arguments.operands.first, command.operands.isEmpty {
      let names = command.subcommands.map(\.name)
      if !names.isEmpty { throw .usage(UsageError(unknown: "command", "\(path) \(word)", among: names)) }
      throw CommandError("\(path) takes no \"\(word)\"; see \(path) --help")
    }
    return try command.run(arguments, surroundings)
  }

  private static func unknown(_ word: String, in surroundings: Surroundings) -> CommandError {
    let names = Command.all.map(\.name) + ["help"]
    if let nearest = NearestName.of(word, in: names) {
      return CommandError("unknown command \"\(word)\"; did you mean \"\(nearest)\"?")
    }
    if (try? surroundings.files.status(word, true)) != nil {
      return CommandError("unknown command \"\(word)\"; to lint it, write: \(name) lint \(word)")
    }
    return CommandError("unknown command \"\(word)\"; possible commands: \(names.joined(separator: ", "))")
  }

  /// The screen of the whole program.
  static func overview(isLong: Bool) -> String { Help.of(.overview, path: name, isLong: isLong) }

  private static func help(_ words: [String], in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    var commands = Command.all
    var command: Command?
    var path = name
    for word in words where !word.hasPrefix("-") {
      guard let found = commands.first(where: { $0.name == word }) else {
        throw .usage(UsageError(unknown: "command", word, among: commands.map(\.name)))
      }
      command = found
      commands = found.subcommands
      path += " " + word
    }
    try surroundings.print(Help.of(command ?? .overview, path: path, isLong: true))
    return .clean
  }

  static func version(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    try surroundings.print("\(name) \(Version.current)\n")
    return .clean
  }
}
