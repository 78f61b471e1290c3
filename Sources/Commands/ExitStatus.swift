/// What the program tells the shell.
public enum ExitStatus: Int32, Sendable {
  /// Nothing at or above the gate was found.
  case clean = 0
  /// Findings remain, or a diff was printed.
  case findings = 1
  /// The job, or a part of it, could not be done: usage, configuration, a file that could not be read or written.
  case cannotRun = 2
  /// The user pressed Control-C.
  case interrupted = 130
  /// The reader of the output went away, as `head` does.
  case brokenPipe = 141

  /// The graver of two outcomes.
  public func or(_ other: ExitStatus) -> ExitStatus { rawValue >= other.rawValue ? self : other }
}
