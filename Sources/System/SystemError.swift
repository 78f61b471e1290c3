#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An operating-system call that failed: what was tried, on what, and the system's number for why.
public struct SystemError: Error, Hashable, Sendable {
  /// What was being done, worded to follow “cannot”.
  public enum Operation: String, Sendable {
    case open, read, write, create, remove, rename, list, resolve, start
    case inspect = "look at"
    case makeDurable = "write safely to disk:"
  }

  /// The system's number (`errno`), such as `ENOENT`.
  public let code: Int32
  public let operation: Operation
  /// The path, the program's name, or a name in words such as “standard output”.
  public let subject: String

  public init(code: Int32, operation: Operation, subject: String) {
    self.code = code
    self.operation = operation
    self.subject = subject
  }

  /// Whether the reader of a pipe went away, which ends a program quietly.
  public var isBrokenPipe: Bool { code == EPIPE }

  /// Whether the user interrupted the program.
  public var isInterruption: Bool { code == EINTR }

  /// Whether nothing stands at the path.
  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether the path names a folder where a file was wanted.
  public var isFolder: Bool { code == EISDIR }

  static func last(_ operation: Operation, _ subject: String) -> SystemError {
    SystemError(code: errno, operation: operation, subject: subject)
  }
}

extension SystemError: CustomStringConvertible {
  /// One sentence that names the thing, what is wrong and what to do.
  public var description: String { "cannot \(operation.rawValue) \(subject): \(reason)" }

  /// Why, and the cure where one is known.
  public var reason: String {
    switch code {
    case ENOENT where operation == .start: "it is not installed; install it or check PATH"
    case ENOENT: "it does not exist; check the name and the folder"
    case ENOTDIR: "a part of the path is not a folder; check the path"
    case EACCES, EPERM: "permission denied; check who owns it and its mode"
    case EISDIR: "it is a folder; name a file"
    case ELOOP: "its symbolic links lead in a circle; mend the links"
    case ENOSPC: "the disk is full; free some space and run again"
    case EDQUOT: "the disk quota is used up; free some space and run again"
    case EROFS: "the disk is mounted read-only; work on a writable copy"
    case EMFILE, ENFILE: "too many files are open; raise the limit with ulimit -n"
    case EIO: "the disk or device reports an input/output error; check the hardware"
    case ENAMETOOLONG: "the name is too long; use a shorter path"
    case EPIPE: "the program reading it has gone"
    case EBADF: "it is closed; redirect it to a file or /dev/null"
    case EFBIG: "it is larger than 1 GiB; split it"
    case EINTR: "interrupted"
    case EEXIST: "it exists already; choose another name or remove it first"
    case EBUSY: "it is in use; close what uses it and run again"
    case EILSEQ: "its name is not UTF-8; rename it"
    case ESTALE: "it was changed by another program meanwhile; run again"
    default: SystemError.text(of: code)
    }
  }

  static func text(of code: Int32) -> String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let base = buffer.baseAddress, unsafe strerror_r(code, base, buffer.count) == 0 else {
        return "error \(code)"
      }
      return unsafe String(cString: base)
    }
  }
}
