/// What the program tells the shell.
public enum ExitStatus: Int32, Sendable {
  /// Nothing at or above the gate was found.
  case clean = 0
  /// Findings remain, or a diff was printed.
  case findings = 1
  /// The job, or a part of it, could not be done: usage, configuration, a file that could not be read or written.
  case cannotRun = 2
  /// The terminal went away.
  case hungUp = 129
  /// The user pressed Control-C.
  case interrupted = 130
  /// The user pressed Control-Backslash.
  case quit = 131
  /// The reader of the output went away, as `head` does.
  case brokenPipe = 141
  /// Somebody asked the program to end.
  case terminated = 143

  /// What a shell is told of a program that a signal ended.
  init(signal: Int32) { self = ExitStatus(rawValue: 128 + signal) ?? .terminated }

  /// The graver of two outcomes.
  public func or(_ other: ExitStatus) -> ExitStatus { rawValue >= other.rawValue ? self : other }
}
