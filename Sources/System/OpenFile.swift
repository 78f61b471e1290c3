#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is read in pieces and closed when nobody needs it any more.
public final class OpenFile: Sendable {
  private let descriptor: Descriptor

  public init(_ path: String) throws(SystemError) {
    descriptor = try Descriptor.opening(path)
  }

  deinit { descriptor.close() }

  /// Appends the next bytes and returns how many they are: 0 at the end.
  public func read(into buffer: inout [UInt8]) throws(SystemError) -> Int { try descriptor.read(into: &buffer) }
}

extension Descriptor {
  /// Opens a path; whoever asks for it closes it.
  static func opening(
    _ path: String, flags: Int32 = O_RDONLY, mode: mode_t = 0, operation: SystemError.Operation = .open
  ) throws(SystemError) -> Descriptor {
    var number: Int32 = 0
    repeat {
      number = unsafe open(path, flags | O_CLOEXEC, mode)
    } while number < 0 && errno == EINTR && !Interruption.isRequested
    guard number >= 0 else { throw .last(operation, path) }
    return Descriptor(number: number, name: path)
  }
}
