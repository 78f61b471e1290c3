/// One verb of the program: its name, its flags and what it does.
public struct Command: Sendable {
  /// Does the work; what it could not do is in the status and on standard error.
  public typealias Run = @Sendable (Arguments, Surroundings) throws(CommandError) -> ExitStatus

  public let name: String
  /// One line, without a full stop.
  public let summary: String
  /// Whole sentences for the long help and the manual.
  public let details: String
  /// What may follow the flags, such as `[PATH...]`; empty when nothing may.
  public let operands: String
  /// Lines to copy, each with what it does.
  public let examples: [Example]
  public let flags: [Flag]
  public let subcommands: [Command]
  public let run: Run

  /// A line to copy and what it does.
  public struct Example: Hashable, Sendable {
    public let line: String
    public let effect: String

    public init(_ line: String, _ effect: String) {
      self.line = line
      self.effect = effect
    }
  }

  public init(
    _ name: String, _ summary: String, details: String = "", operands: String = "", examples: [Example] = [],
    flags: [Flag] = [], subcommands: [Command] = [], run: @escaping Run
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.operands = operands
    self.examples = examples
    self.flags = flags + [.help]
    self.subcommands = subcommands
    self.run = run
  }
}

extension Flag {
  /// Present in every command.
  public static let help = Flag("help", short: "h", .toggle, "show help: -h in short, --help in full")
}
