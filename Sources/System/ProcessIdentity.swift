#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A process by its number.
public struct ProcessIdentity: Hashable, Sendable {
  public let number: Int32

  public init(_ number: Int32) { self.number = number }

  /// This process.
  public static var current: ProcessIdentity { ProcessIdentity(getpid()) }

  /// The process that started this one.
  public static var parent: ProcessIdentity { ProcessIdentity(getppid()) }

  /// Whether the process exists; one that belongs to another user counts.
  public var isAlive: Bool { number > 0 && (kill(number, 0) == 0 || errno == EPERM) }

  /// Ends this process at once, without unwinding.
  public static func exit(_ status: Int32) -> Never { systemExit(status) }
}

private func systemExit(_ status: Int32) -> Never { exit(status) }
