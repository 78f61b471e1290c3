public import System

/// Why a command gave up: something typed wrong, or something the system refused.
public enum CommandError: Error, Sendable, CustomStringConvertible {
  case usage(UsageError)
  case system(SystemError)

  public init(_ sentence: String) { self = .usage(UsageError(sentence)) }

  public var description: String {
    switch self {
    case .usage(let error): error.description
    case .system(let error): error.description
    }
  }
}

/// Runs a step that may fail in the system's own way and gives its failure the command's type.
func orFail<Outcome>(_ step: () throws(SystemError) -> Outcome) throws(CommandError) -> Outcome {
  do throws(SystemError) {
    return try step()
  } catch {
    throw .system(error)
  }
}
