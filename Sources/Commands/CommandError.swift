public import Configuration
public import System

/// Why a command gave up: something typed wrong, or something the system refused.
public enum CommandError: Error, Sendable, CustomStringConvertible {
  case usage(UsageError)
  case system(SystemError)
  case configuration([ConfigurationProblem])
  /// Several sentences, each a mistake of its own.
  case mistakes([String])

  public init(_ sentence: String) { self = .usage(UsageError(sentence)) }

  public var description: String {
    switch self {
    case .usage(let error): error.description
    case .system(let error): error.description
    case .configuration(let problems): problems.map(\.description).joined(separator: "\n\n")
    case .mistakes(let sentences): sentences.map { "error: " + $0 }.joined(separator: "\n")
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
